import { keyed } from './key';

/** The id of the form that a list's ticked comments are sent with. */
export const CHOSEN = 'chosen';

/** The box by which a comment is chosen, for what is then done to several at once. */
export function ChooseBox({ commentId, label }: { commentId: number; label: string }) {
  return (
    <label className="choose">
      <input type="checkbox" form={CHOSEN} name="chosen[]" value={commentId} {...keyed('x')} />
      <span className="sr-only">{label}</span>
    </label>
  );
}
