import { currentExchange } from '@/lib/site/exchange';

/**
 * Why the form was refused that this page is the answer to. Where no script keeps the form in its place, it may be gone from
 * the page: the row that it stood in, or the way back that an older sentence offered.
 */
export function Refused() {
  const exchange = currentExchange();
  if (!exchange?.isActing || !exchange.refusal) return null;
  return (
    <p role="alert" className="form-message">
      {exchange.refusal}
    </p>
  );
}
