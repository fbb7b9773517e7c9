import { z } from 'zod';
import { canonicalLanguage } from '@/lib/blog/language';
import { complaint, say, zodSays } from '@/lib/language/sentence';
import { lineField, textField } from '@/lib/site/text';
import { LICENCES } from './licences';
import { parseTags, TAG_LIMIT, TAGS_LIMIT } from './tags';
import { readTranslations, TRANSLATIONS_LIMIT } from './translation-lines';

/** UTF-16 units: what a heading, a search result and a link preview can show at all. */
const TITLE_LIMIT = 300;
const SUMMARY_LIMIT = 500;
const QUESTION_LIMIT = 300;
const SERIES_LIMIT = 100;
/** UTF-16 units: a book of 300,000 words. */
const BODY_LIMIT = 2_000_000;

const NO_ID = zodSays('editing.noArticleNamed');

/** The number of an article, from a hidden field. */
const idField = z.coerce.number(NO_ID).int(NO_ID).positive(NO_ID);

const NO_LANGUAGE = zodSays('forms.noLanguage');

const TOO_MANY_TAGS = zodSays('editing.tooManyTags', { limit: TAGS_LIMIT });

const tagsField = lineField(2_000, { tooLong: TOO_MANY_TAGS })
  .transform(parseTags)
  .refine((tags) => tags.length <= TAGS_LIMIT, TOO_MANY_TAGS)
  .refine(
    (tags) => tags.every(({ name }) => name.length <= TAG_LIMIT),
    zodSays('editing.tagTooLong', { limit: TAG_LIMIT }),
  );

const languageField = lineField(50, { tooLong: NO_LANGUAGE }).transform((code, context) => {
  if (code === '') return null;
  const language = canonicalLanguage(code);
  if (language) return language;
  context.addIssue(NO_LANGUAGE);
  return z.NEVER;
});

const NO_ADDRESS = zodSays('editing.noAddress');

const canonicalField = lineField(500, {
  tooLong: zodSays('editing.addressTooLong', { limit: 500 }),
}).refine(
  (address) => address === '' || (/^https?:\/\/[^\s/]+/.test(address) && URL.canParse(address)),
  NO_ADDRESS,
);

const translationsField = textField(10_000, {
  tooLong: zodSays('editing.tooManyTranslations', { limit: TRANSLATIONS_LIMIT }),
}).transform((text, context) => {
  const { named, unclear } = readTranslations(text);
  if (unclear === undefined && named.length <= TRANSLATIONS_LIMIT) return named;
  context.addIssue(
    complaint(
      unclear === undefined
        ? say('editing.tooManyTranslations', { limit: TRANSLATIONS_LIMIT })
        : say('editing.unclearTranslation', { line: unclear.slice(0, 80) }),
    ),
  );
  return z.NEVER;
});

const NO_LICENCE = zodSays('editing.noLicence');

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
  kind: z.enum(['article', 'page'], zodSays('editing.noKind')).default('article'),
  title: lineField(TITLE_LIMIT, { tooLong: zodSays('editing.titleTooLong', { limit: TITLE_LIMIT }) }),
  /** As it was typed: what address it makes depends on the one that the article has. Empty: made from the title. */
  slug: lineField(500, { tooLong: zodSays('editing.addressTooLong', { limit: 80 }) }),
  summary: lineField(SUMMARY_LIMIT, {
    tooLong: zodSays('editing.summaryTooLong', { limit: SUMMARY_LIMIT }),
  }),
  question: lineField(QUESTION_LIMIT, {
    tooLong: zodSays('editing.questionTooLong', { limit: QUESTION_LIMIT }),
  }),
  body: textField(BODY_LIMIT, {
    tooLong: zodSays('editing.textTooLong'),
  }),
  tags: tagsField,
  language: languageField,
  series: lineField(SERIES_LIMIT, {
    tooLong: zodSays('editing.seriesTooLong', { limit: SERIES_LIMIT }),
  }).transform((name) => name.replace(/\s+/g, ' ')),
  licence: licenceField,
  canonicalUrl: canonicalField,
  translations: translationsField,
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
