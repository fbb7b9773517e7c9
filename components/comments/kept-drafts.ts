/**
 * Drafts in this browser's storage. Everything works without them where storage is closed. The names of replies are known
 * to the loader (public/loader.js), which keeps words too, and to public/begun.js.
 */

export const replyPlace = (articleId: number, parentId: number | undefined) =>
  `${articleId}:${parentId ?? 0}`;
export const editPlace = (commentId: number) => `edit:${commentId}`;

/** Stands where no comment is begun but replies are: the loader fetches the framework when there is anything at all. */
const REPLIES_BEGUN = ' ';

export const draftKey = (place: string) => `rejoinder-draft:${place}`;

/** What is kept for a place; empty where nothing is. */
export function readDraft(place: string): string {
  return wordsOf(stored(draftKey(place)));
}

/** A stored value as words. */
export function wordsOf(value: string | null): string {
  return value?.trim() ? value : '';
}

export function writeDraft(place: string, words: string): void {
  store(draftKey(place), wordsOf(words));
  callAgain(place);
}

/** Words of this tab while another's stand in their place, until somebody says which of them to keep. */
export function readAside(place: string): string {
  return wordsOf(stored(`rejoinder-aside:${place}`));
}

export function writeAside(place: string, words: string): void {
  store(`rejoinder-aside:${place}`, wordsOf(words));
}

interface Words {
  /** What came with the form. */
  brought: string;
  /** What is kept for the place, and what a tab kept aside there. */
  there: string;
  aside: string;
}

/**
 * Which of several words for one place stand in the form, which others are offered beside them, and where each is kept:
 * two that differ are never made one, and those that another tab may be writing stay where they are.
 */
export function arrangeWords({ brought, there, aside }: Words) {
  const shown = brought || there || aside;
  const other = [there, aside].find((words) => words && words !== shown);
  const isThereAnothers = there !== '' && there !== shown;
  return { shown, other, draft: there || shown, aside: other ? (isThereAnothers ? shown : other) : '' };
}

/** The name of a form's sending, kept with its draft: the same words sent again are then the same comment. */
export function readSendingKey(place: string): string | null {
  return stored(`rejoinder-key:${place}`);
}

export function writeSendingKey(place: string, key: string): void {
  store(`rejoinder-key:${place}`, key);
}

export interface Begun {
  parentId: number;
  words: string;
}

/** Replies to comments of this article that were begun and not sent. */
export function listBegun(articleId: number): Begun[] {
  const isReply = new RegExp(`^${draftKey(`${articleId}:`)}([1-9]\\d*)$`);
  return storedNames().flatMap((name) => {
    const [, id] = isReply.exec(name) ?? [];
    const words = id ? readDraft(`${articleId}:${id}`) : '';
    return words ? [{ parentId: Number(id), words }] : [];
  });
}

/** Sees to it that a begun reply is found on the next visit, where nobody clicked *Reply* yet. */
function callAgain(place: string): void {
  const [, articleId] = /^(\d+):/.exec(place) ?? [];
  const first = `${articleId}:0`;
  if (!articleId || readDraft(first)) return;
  store(draftKey(first), listBegun(Number(articleId)).length > 0 ? REPLIES_BEGUN : '');
}

function storedNames(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

function stored(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function store(name: string, text: string): void {
  try {
    if (text) localStorage.setItem(name, text);
    else localStorage.removeItem(name);
  } catch {
    // Storage is closed or full: the words are still in the form.
  }
}
