import { useEffect } from 'react';
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
