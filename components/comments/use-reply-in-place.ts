import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { FormState } from '@/lib/form-state';

export interface Answered {
  id: number;
  name: string;
  cancel: () => void;
}

/**
 * Brings the form to the comment whose *Reply* was clicked, with what was typed in it, and back on Cancel. The form's
 * element is moved, not drawn again, so nothing in it is lost; React knows it in one place all the while.
 */
export function useReplyInPlace(box: RefObject<HTMLDivElement | null>, isShared: boolean, state: FormState) {
  const [answered, setAnswered] = useState<{ id: number; name: string }>();
  const home = useRef<HTMLElement | null>(null);
  const opener = useRef<HTMLElement | null>(null);

  useEffect(() => {
    if (!isShared) return;
    home.current ??= box.current?.parentElement ?? null;
    const onClick = (event: MouseEvent) => {
      const link =
        event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-reply-to]') : null;
      const comment = link?.closest('.comment');
      if (!link || !comment || !box.current || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      opener.current = link;
      link.parentElement?.after(box.current);
      setAnswered({
        id: Number(link.dataset.replyTo),
        name: comment.querySelector('.comment-name')?.textContent ?? '',
      });
      box.current.querySelector('textarea')?.focus();
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [box, isShared]);

  const goHome = () => {
    if (box.current && home.current && box.current.parentElement !== home.current)
      home.current.append(box.current);
    setAnswered(undefined);
  };
  // Sent: the form goes back before the thread is drawn anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useLayoutEffect(() => {
    // Who leaves to sign in comes back to this very place: its words must not become those of another.
    const isLeaving = state.goTo?.startsWith('/sign-in') ?? false;
    const isSent = !state.refused && state.preview === undefined && !isLeaving;
    const isParentGone = state.refused && state.values.parentId === undefined;
    if (state.answer > 0 && (isSent || isParentGone)) goHome();
  }, [state]);

  if (!answered) return undefined;
  const cancel = () => {
    goHome();
    opener.current?.focus();
  };
  return { ...answered, cancel } satisfies Answered;
}
