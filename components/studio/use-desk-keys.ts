import { type RefObject, useEffect } from 'react';

/** What is pressed for what; the buttons carry the same letters in `data-key`. */
const MOVES: Record<string, 1 | -1> = { j: 1, k: -1 };

/**
 * One hand on the keyboard: j and k go from row to row, the letters beside the buttons of the row that has the focus press
 * them, z undoes, and ? tells. Whoever types in a field types.
 */
export function useDeskKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const letter = letterOf(event);
      // A key that is held down would go on from row to row with what it does: only walking may.
      if (event.repeat && !MOVES[letter]) return;
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (isHandled(letter, list.current)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [list]);
}

/** The letter of a key on a Latin keyboard, also where it writes another script, as a Hebrew one does. */
function letterOf({ key, code }: KeyboardEvent): string {
  return /^Key[A-Z]$/.test(code) && !/^[ -~]$/.test(key) ? code.slice(3).toLowerCase() : key;
}

function isHandled(key: string, list: HTMLElement | null): boolean {
  const rows = [...(list?.querySelectorAll<HTMLElement>('.comment-row') ?? [])];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const move = MOVES[key];
  if (move) return goTo(rows[at < 0 ? 0 : at + move]);
  if (key === '?') return press(document.querySelector<HTMLElement>('.desk-keys > summary'));
  if (key === 'z') return press(document.querySelector<HTMLElement>('.said [data-key=z]'));
  if (!/^[a-z]$/.test(key)) return false;
  return press(rows[at]?.querySelector<HTMLElement>(`[data-key=${key}]`));
}

function goTo(row: HTMLElement | undefined): boolean {
  row?.focus();
  row?.scrollIntoView({ block: 'nearest' });
  return row !== undefined;
}

function press(control: HTMLElement | null | undefined): boolean {
  control?.click();
  return Boolean(control);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]')
  );
}
