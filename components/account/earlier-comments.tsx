import { ActForm } from '@/components/ui/act-form';
import { claimCommentsAction } from '@/lib/account/actions';
import type { EarlierComments as Earlier } from '@/lib/account/queries';
import { wordsIn } from '@/lib/language/words';
import { EarlierList } from './earlier-list';

interface Props {
  earlier: Earlier;
  language: string;
  timeZone: string;
}

/** What was written as a guest under the viewer's address, and the button that makes it theirs. */
export function EarlierComments({ earlier, language, timeZone }: Props) {
  const words = wordsIn(language, 'account');
  const { count, upToId, some } = earlier;
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">{words('earlier')}</h2>
      <p className="note">{words('earlierNote', { count })}</p>
      {/* What waits may be somebody else's doing: that is to be seen at once. */}
      <details className="own-earlier" open={some.some(({ state }) => state === 'held')}>
        <summary>{words('earlierShow', { count })}</summary>
        <EarlierList comments={some} language={language} timeZone={timeZone} />
        {count > some.length && (
          <p className="note">{words('earlierMore', { count: count - some.length })}</p>
        )}
      </details>
      {count > 1 && (
        <ActForm action={claimCommentsAction} hidden={{ upToId }}>
          <button type="submit" className="button">
            {words('claim', { count })}
          </button>
        </ActForm>
      )}
    </section>
  );
}
