import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';

const FOLDER = new URL('../../db/seed/demo/articles/', import.meta.url);

const listField = z
  .string()
  .default('')
  .transform((list) => list.split(', ').filter(Boolean));

const frontMatter = z.strictObject({
  title: z.string().min(1),
  slug: z.string().min(1),
  kind: z.enum(['article', 'page']).default('article'),
  summary: z.string().min(1),
  question: z.string().default(''),
  tags: listField,
  /** `4 years 3 months ago` */
  date: z
    .string()
    .regex(/ ago$/)
    .transform((date) => date.slice(0, -' ago'.length)),
  comments: z.enum(['open', 'closed']).default('open'),
  /** Files in db/seed/demo/pictures, in the order in which the text shows them. */
  pictures: listField,
});

export type SeedArticle = z.output<typeof frontMatter> & { body: string };

/**
 * The demo's articles and pages: Markdown under lines of `key: value` between two rules.
 * @throws Error naming the file whose head is not as it should be
 */
export async function readSeedArticles(): Promise<SeedArticle[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.md')).sort();
  return Promise.all(
    names.map(async (name) => parseSeedArticle(name, await readFile(new URL(name, FOLDER), 'utf8'))),
  );
}

/** @throws Error naming the file, when its head is not as it should be */
export function parseSeedArticle(name: string, text: string): SeedArticle {
  const [, head = '', body = ''] = /^---\n(.*?)\n---\n+(.*)$/s.exec(text) ?? [];
  const lines = head.split('\n').filter((line) => line !== '');
  const fields = lines.map((line) => {
    const colon = line.indexOf(': ');
    return [line.slice(0, colon), line.slice(colon + 2)] as const;
  });
  const parsed = frontMatter.safeParse(Object.fromEntries(fields));
  if (!parsed.success) throw new Error(`db/seed/demo/articles/${name}: ${z.prettifyError(parsed.error)}`);
  return { ...parsed.data, body: body.trimEnd() };
}
