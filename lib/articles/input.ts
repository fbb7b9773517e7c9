import { z } from 'zod';
import { canonicalLanguage } from '@/lib/blog/language';
import { lineField, textField } from '@/lib/site/text';
import { LICENCES } from './licences';
import { parseTags, TAG_LIMIT, TAGS_LIMIT } from './tags';

/** UTF-16 units: what a heading, a search result and a link preview can show at all. */
const TITLE_LIMIT = 300;
const SUMMARY_LIMIT = 500;
const QUESTION_LIMIT = 300;
const SERIES_LIMIT = 100;
/** UTF-16 units: a book of 300,000 words. */
const BODY_LIMIT = 2_000_000;

const NO_ID = 'This form does not say which article it is about. Please open the page again.';

/** The number of an article, from a hidden field. */
const idField = z.coerce.number(NO_ID).int(NO_ID).positive(NO_ID);

const NO_LANGUAGE = 'This is no language code. Codes look like “en”, “de” or “pt-BR”.';

const tagsField = lineField(2_000, { tooLong: 'These are too many tags: 20 at most.' })
  .transform(parseTags)
  .refine((tags) => tags.length <= TAGS_LIMIT, `These are too many tags: ${TAGS_LIMIT} at most.`)
  .refine(
    (tags) => tags.every(({ name }) => name.length <= TAG_LIMIT),
    `One of the tags is too long: ${TAG_LIMIT} characters at most. Put commas between them.`,
  );

const languageField = lineField(50, { tooLong: NO_LANGUAGE }).transform((code, context) => {
  if (code === '') return null;
  const language = canonicalLanguage(code);
  if (language) return language;
  context.addIssue(NO_LANGUAGE);
  return z.NEVER;
});

const NO_ADDRESS = 'This is no web address. They look like “https://example.org/article”.';

const canonicalField = lineField(500, {
  tooLong: 'This address is too long: 500 characters at most.',
}).refine(
  (address) => address === '' || (/^https?:\/\/[^\s/]+/.test(address) && URL.canParse(address)),
  NO_ADDRESS,
);

const NO_LICENCE = 'Please choose one of the licences.';

const licenceField = z
  .string(NO_LICENCE)
  .default('')
  .refine((id) => id === '' || Object.hasOwn(LICENCES, id), NO_LICENCE);

/** The fields of an article in the editor. Beside them, its authors are ticked boxes named `author-<id>`. */
export const articleFields = {
  /** Missing for a new article. */
  articleId: z.preprocess((sent) => (sent === '' ? undefined : sent), idField.optional()),
  /** What the editor showed when it was opened. */
  version: z.string().max(100).catch(''),
  /** `yes` from the button "Save mine over it". */
  replace: z.string().catch(''),
  kind: z.enum(['article', 'page'], 'Please choose: an article or a page.').default('article'),
  title: lineField(TITLE_LIMIT, { tooLong: `The title is too long: ${TITLE_LIMIT} characters at most.` }),
  /** As it was typed: what address it makes depends on the one that the article has. Empty: made from the title. */
  slug: lineField(500, { tooLong: 'This address is too long: 80 characters at most.' }),
  summary: lineField(SUMMARY_LIMIT, {
    tooLong: `The summary is too long: ${SUMMARY_LIMIT} characters at most.`,
  }),
  question: lineField(QUESTION_LIMIT, {
    tooLong: `The question is too long: ${QUESTION_LIMIT} characters at most.`,
  }),
  body: textField(BODY_LIMIT, {
    tooLong: 'The text is too long: two million characters at most. Please divide it.',
  }),
  tags: tagsField,
  language: languageField,
  series: lineField(SERIES_LIMIT, {
    tooLong: `The name of the series is too long: ${SERIES_LIMIT} characters at most.`,
  }).transform((name) => name.replace(/\s+/g, ' ')),
  licence: licenceField,
  canonicalUrl: canonicalField,
  commentsOpen: z.unknown().optional().transform(Boolean),
};

/** Reads the ticked authors out of a form's fields. */
export function withAuthors<Fields extends object>(fields: Fields): Fields & { authorIds: string[] } {
  const authorIds = Object.keys(fields).flatMap((name) =>
    name.startsWith('author-') ? [name.slice(7)] : [],
  );
  return { ...fields, authorIds };
}

export const articleInput = z.looseObject(articleFields).transform(withAuthors);

export type ArticleInput = z.output<typeof articleInput>;

/** For acts on a stored article as a whole. */
export const articleIdInput = z.object({ articleId: idField });
