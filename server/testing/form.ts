export const WORDS = 'Kept <words> & “more”';

/** A form as the pages send it. */
export function form(fields: Record<string, string> = {}): FormData {
  const data = new FormData();
  const all = {
    $ACTION_ID_7f: '',
    articleId: '1',
    body: WORDS,
    name: 'Gus',
    email: 'gus@example.org',
    ...fields,
  };
  for (const [name, value] of Object.entries(all)) data.set(name, value);
  return data;
}

export interface Posted {
  path?: string;
  headers?: Record<string, string>;
  body?: BodyInit;
}

/** Posts to a served page as a browser of this site does. */
export const post = (
  base: string,
  { path = '/hello', headers = { origin: base }, body = form() }: Posted = {},
) => fetch(base + path, { method: 'POST', headers, body, redirect: 'manual' });
