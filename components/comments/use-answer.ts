import { type RefObject, useEffect } from 'react';
import type { FormState } from '@/lib/form-state';

/** Goes where the act's answer says. On this very page, the thread was drawn anew already: only the place changes. */
export function useGoTo({ goTo, answer }: FormState): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (!goTo) return;
    const target = new URL(goTo, location.href);
    if (target.pathname === location.pathname && document.getElementById(target.hash.slice(1)))
      location.hash = target.hash;
    else location.assign(target);
  }, [goTo, answer]);
}

/** After a refusal, the first field that needs a look takes focus; with no script, `autofocus` does that. */
export function useFocusOnRefusal(box: RefObject<HTMLElement | null>, { refused, answer }: FormState): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (refused) box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refused, answer]);
}
