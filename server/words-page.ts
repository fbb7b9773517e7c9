import { createHash } from 'node:crypto';
import { knownLanguage } from '@/lib/language/known-language';
import { directionOf, spokenLanguage } from '@/lib/language/languages';
import { inWords, type Sentence } from '@/lib/language/sentence';
import { wordsIn } from '@/lib/language/words';

/** A page of our own, drawn without Next and without the database: it must work when they do not. */

interface WordsPage {
  title: Sentence;
  sentence: Sentence;
  /** The path that was posted to. */
  path: string;
  fields: [name: string, value: string][];
  /** Whether sending the same form again can work. */
  canSendAgain: boolean;
}

/** Fields with words in them, called by their messages. All others travel along unseen when the form can be sent again. */
const FIELDS = [
  ...(['body', 'title', 'summary', 'question', 'name', 'email'] as const),
  ...(['website', 'slug', 'tags', 'tagline', 'alt'] as const),
];

/** Reads the text fields of a posted form; none when it cannot be read. */
export async function postedFields(
  body: Buffer,
  contentType: string | undefined,
): Promise<[string, string][]> {
  const form = await postedForm(body, contentType);
  return [...(form ?? [])].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
}

/** Reads a posted form; undefined when it cannot be read. */
export async function postedForm(
  body: Buffer,
  contentType: string | undefined,
): Promise<FormData | undefined> {
  if (!contentType) return undefined;
  try {
    const headers = { 'content-type': contentType };
    return await new Response(new Uint8Array(body), { headers }).formData();
  } catch {
    return undefined;
  }
}

/** The page that gives words back which could not be taken. */
export function wordsPage({ title, sentence, path, fields, canSendAgain }: WordsPage): string {
  const words = wordsIn(knownLanguage(), 'server');
  const nameOf = (sent: string) => FIELDS.find((name) => name === sent);
  const labels = fields.flatMap(([sent, value]) => {
    const name = nameOf(sent);
    return name && value !== '' ? [`<label>${escaped(words(name))}${input(name, value)}</label>`] : [];
  });
  const unseen = fields.filter(([name, value]) => !nameOf(name) || value === '');
  const carried = unseen
    .map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`)
    .join('');
  const form = canSendAgain && fields.length > 0;
  return page(
    title,
    `<p role="alert">${escaped(inWords(sentence, knownLanguage()))}</p>
${form ? `<form method="post" enctype="multipart/form-data" action="${escaped(path)}">` : '<div>'}
${labels.join('\n')}
${form ? `${carried}<button type="submit">${escaped(words('sendAgain'))}</button></form>` : '</div>'}
<p><a href="${escaped(path)}">${escaped(words('openAgain'))}</a></p>`,
  );
}

function input(name: string, value: string): string {
  if (name === 'body' || value.includes('\n'))
    return `<textarea name="${name}" dir="auto" rows="12">\n${escaped(value)}</textarea>`;
  return `<input name="${name}" dir="auto" value="${escaped(value)}">`;
}

/** A short page that says what is the matter. */
export function plainPage(title: Sentence, sentence: Sentence): string {
  const language = knownLanguage();
  const front = wordsIn(language, 'server')('toFront');
  return page(
    title,
    `<p>${escaped(inWords(sentence, language))}</p>\n<p><a href="/">${escaped(front)}</a></p>`,
  );
}

const STYLE = `
:root { color-scheme: light dark; --paper: oklch(98.6% .006 85); --ink: oklch(25% .015 60); --line: oklch(80% .01 80); }
@media (prefers-color-scheme: dark) { :root { --paper: oklch(20.5% .018 262); --ink: oklch(90% .018 85); --line: oklch(42% .02 262); } }
body { margin: 0 auto; max-width: 41rem; padding: 4rem 1.25rem; background: var(--paper); color: var(--ink); font: 1.125rem/1.6 Literata, Georgia, serif; }
h1 { font-size: 2rem; line-height: 1.15; font-weight: 560; overflow-wrap: anywhere; }
h2 { margin-top: 2.5rem; font: 650 1.0625rem/1.3 'Source Sans 3', system-ui, sans-serif; }
ul { padding: 0; list-style: none; overflow-wrap: anywhere; }
li { margin-top: .6rem; line-height: 1.35; }
li a { display: inline-block; padding-block: .65rem; }
search form { margin-top: 2.5rem; }
label { display: block; margin: 1rem 0; font: 600 .875rem/1.4 'Source Sans 3', system-ui, sans-serif; }
textarea, input { display: block; box-sizing: border-box; width: 100%; margin-top: .25rem; padding: .7rem; border: 1px solid var(--line); border-radius: 7px; background: transparent; color: inherit; font: 1.0625rem/1.5 Literata, Georgia, serif; }
button { padding: .7rem 1.4rem; border: 0; border-radius: 7px; background: var(--ink); color: var(--paper); font: 600 1rem 'Source Sans 3', system-ui, sans-serif; }
a { color: inherit; }
p > a:only-child { display: inline-block; padding-block: .6rem; }
:focus-visible { outline: 2px solid var(--ink); outline-offset: 3px; }
`;
/** What a policy must name for these pages to be drawn as they are meant. */
export const OWN_STYLE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

function page(title: Sentence, content: string): string {
  return ownPage(inWords(title, knownLanguage()), content);
}

/** A document of our own, of sentences of the interface; `content` is HTML. */
export function ownPage(title: string, content: string): string {
  const spoken = spokenLanguage(knownLanguage());
  const heading = escaped(title);
  return `<!doctype html>
<html lang="${escaped(spoken)}" dir="${directionOf(spoken)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${heading}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${heading}</h1>
${content}
</main>
</body>
</html>
`;
}

/** Text as a part of HTML, also within quotation marks. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
