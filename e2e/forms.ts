import { once } from 'node:events';

/** Hidden fields of the reply form of a page, as a browser without scripts sends them. */
export type Carried = [name: string, value: string][];

export interface Words {
  body: string;
  name: string;
  email: string;
  website?: string;
}

/** Reads the reply form out of a page's HTML. */
export async function readReplyForm(address: string): Promise<Carried> {
  const html = await (await fetch(address)).text();
  const form = (html.match(/<form[\s\S]*?<\/form>/g) ?? []).find((text) => text.includes('name="articleId"'));
  if (!form) throw new Error(`There is no reply form at ${address}.`);
  return [...form.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?\/>/g)].map(
    ([, name = '', value = '']) => [unescaped(name), unescaped(value)],
  );
}

function unescaped(text: string): string {
  return text.replace(/&(quot|amp|lt|gt|#x27);/g, (entity) => ENTITIES[entity] ?? entity);
}

const ENTITIES: Record<string, string> = {
  '&quot;': '"',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&#x27;': "'",
};

/** The form with words in it; `changes` replace carried fields, and null takes one away. */
export function filledForm(
  carried: Carried,
  words: Words,
  changes: Record<string, string | null> = {},
): FormData {
  const form = new FormData();
  const all = { ...Object.fromEntries(carried), website: '', intent: 'post', ...words, ...changes };
  for (const [name, value] of Object.entries(all)) if (value !== null) form.append(name, value);
  return form;
}

/** Posts a form as a browser without scripts does. */
export function post(
  address: string,
  body: FormData,
  headers: Record<string, string> = { origin: new URL(address).origin },
): Promise<Response> {
  return fetch(address, { method: 'POST', body, headers, redirect: 'manual' });
}

/** The words that a page gives back in its field `body`. */
export function wordsIn(html: string): string | undefined {
  const found = html.match(/<textarea[^>]*name="body"[^>]*>\n?([\s\S]*?)<\/textarea>/);
  return found?.[1]
    ?.replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_all, hex, decimal) =>
      String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/&(quot|amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** Runs `act` over all, so many at a time. */
export async function eachOf<Item>(
  items: Item[],
  { atOnce }: { atOnce: number },
  act: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.entries();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const [, item] of waiting) await act(item);
    }),
  );
}

/** Waits until a process is gone. */
export async function ended(child: import('node:child_process').ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
