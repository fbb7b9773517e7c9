'use client';

import { CHOSEN, CHOSEN_FIELD, useWasChosen } from './choosing';
import { keyed } from './key';

/** The box by which a comment is chosen, for what is then done to several at once. */
export function ChooseBox({ commentId, label }: { commentId: number; label: string }) {
  const wasChosen = useWasChosen(commentId);
  return (
    <label className="choose">
      <input
        type="checkbox"
        form={CHOSEN}
        name={CHOSEN_FIELD}
        value={commentId}
        defaultChecked={wasChosen}
        {...keyed('x')}
      />
      <span className="sr-only">{label}</span>
    </label>
  );
}
