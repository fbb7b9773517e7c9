import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { isDatabaseAway } from '@/db/client';
import { users } from '@/db/schema/people';
import { findBlog } from '@/lib/blog/queries';
import { isEmailAddress } from '@/lib/identity/email';
import { storable } from '@/lib/site/text';
import { Slugs } from '../wordpress/choose-slug';
import { digestOf, shortKey } from '../wordpress/digest';
import { ImportStopped } from '../wordpress/import-items';
import { People } from '../wordpress/place-people';
import { countOf } from '../wordpress/plain-words';
import { removeUntouchedDemo } from '../wordpress/remove-demo';
import type { ImportReport } from '../wordpress/report';
import { Run } from '../wordpress/run';
import type { Person } from '../wordpress/who-is-who';
import { type Draft, draftOf } from './article-draft';
import { findPictures, withAddresses } from './find-pictures';
import { readDocument } from './front-matter';
import { listFiles } from './list-files';
import { FolderPictures, isPictureFile, type Said } from './pictures';
import { FolderProblem } from './problem';
import { replaceShortcodes } from './shortcodes';
import { storeArticle } from './store-article';

/** Bytes of one file: a book of 300,000 words. */
const FILE_LIMIT = 2_000_000;
const MARKDOWN = /\.(?:md|markdown)$/i;
/** Files that speak of the folder and not to readers, where they have no front matter. */
const OF_THE_FOLDER = /^(?:readme|license|licence|changelog|contributing|code_of_conduct)\.md$/i;

export interface MarkdownOptions {
  folder: string;
  /** Whether everything is only tried: nothing is kept. */
  dryRun?: boolean;
  /** E-mail addresses by author's name: the operator says whose they are. */
  authors?: Record<string, string[]>;
  /** Where pictures lie whose address begins with a slash. */
  pictures?: string;
  onProgress?: (progress: { step: 'importing'; done: number }) => void;
}

/**
 * Moves articles in from a folder of Markdown files, as Jekyll, Hugo, Zola and others keep them, each in a transaction of
 * its own. A second run adds nothing; a changed file is taken over, unless the article was changed here.
 * @throws FolderProblem with a sentence for the operator, before anything is stored
 */
export async function importMarkdown(db: Database, options: MarkdownOptions): Promise<ImportReport> {
  const { root, files } = listFiles(options.folder);
  if (!files.some((path) => MARKDOWN.test(path)))
    throw new FolderProblem(`There are no Markdown files (.md) in ${options.folder}.`);
  const run = new Run(db, { source: shortKey(`folder:${root}`) }, options.dryRun ?? false);
  await new FolderImporter(run, { ...options, root }).importAll(files);
  await run.settle();
  return run.report;
}

interface Read {
  draft: Draft;
  /** Names the file as it was read. */
  read: string;
}

type Options = MarkdownOptions & { root: string };

class FolderImporter {
  readonly #run: Run<{ source: string }>;
  readonly #options: Options;
  readonly #pictures: FolderPictures;
  readonly #people: People;
  readonly #slugs: Slugs;
  readonly #authors = new Map<string, Person>();

  constructor(run: Run<{ source: string }>, options: Options) {
    this.#run = run;
    this.#options = options;
    this.#pictures = new FolderPictures(run, { root: options.root, folder: options.pictures });
    this.#people = new People(run);
    this.#slugs = new Slugs(run);
    for (const [name, emails] of Object.entries(options.authors ?? {})) this.#claim(name, emails);
  }

  async importAll(files: string[]): Promise<void> {
    const { db, report } = this.#run;
    await this.#run.inTransaction(async (tx, part) => {
      const { removed } = await removeUntouchedDemo(tx);
      if (removed > 0)
        part.notes.push(`${countOf(removed, 'article')} of the demo went, since nobody had touched them.`);
    });
    const { timeZone } = await findBlog(db);
    for (const [index, path] of files.entries()) {
      if (MARKDOWN.test(path)) await this.#importFile(path, timeZone);
      this.#options.onProgress?.({ step: 'importing', done: (index + 1) / files.length });
    }
    for (const path of files) {
      if (MARKDOWN.test(path) || this.#pictures.used.has(path)) continue;
      const reason = isPictureFile(path) ? 'no article shows it' : 'it is no Markdown file';
      report.skipped.push({ kind: isPictureFile(path) ? 'picture' : 'file', id: path, reason });
    }
  }

  async #importFile(path: string, timeZone: string): Promise<void> {
    try {
      const found = this.#read(path, timeZone);
      if (found) await this.#importArticle(path, found);
    } catch (error) {
      const cause = (error instanceof Error ? error.message : '').split('\n')[0] ?? '';
      if (isDatabaseAway(error)) throw new ImportStopped(cause, this.#run.report);
      this.#people.forget();
      this.#skip(path, `it could not be stored: ${cause}`);
    }
  }

  /** The article in a file, or undefined when it was skipped, for a reason that is in the report then. */
  #read(path: string, timeZone: string): Read | undefined {
    const file = join(this.#options.root, path);
    const name = path.split('/').at(-1) ?? '';
    if (statSync(file).size > FILE_LIMIT)
      return this.#skip(path, 'it is too long: two million characters at most');
    const text = storable(readFileSync(file, 'utf8'));
    let document: ReturnType<typeof readDocument>;
    try {
      document = readDocument(text);
    } catch (error) {
      const cause = (error instanceof Error ? error.message : '').split('\n')[0]?.replace(/[.:]$/, '');
      return this.#skip(path, `the fields in front of its text cannot be read (${cause})`);
    }
    if (name === '_index.md')
      return this.#skip(path, 'it describes a section of the old site, which has no place here');
    if (!document.hasFields && OF_THE_FOLDER.test(name))
      return this.#skip(path, 'it speaks of the folder, not to readers');
    if (!document.fields.title && document.body.trim() === '')
      return this.#skip(path, 'there is neither a title nor a text in it');
    return { draft: draftOf(path, document, { timeZone, now: new Date() }), read: digestOf(text) };
  }

  #skip(path: string, reason: string): undefined {
    this.#run.report.skipped.push({ kind: 'file', id: path, reason });
  }

  async #importArticle(path: string, { draft: given, read }: Read): Promise<void> {
    const said: Said = { linked: new Set(), missing: new Set() };
    const { body, unknown } = replaceShortcodes(given.body);
    const remarks = [...given.remarks];
    if (unknown.length > 0)
      remarks.push(`has marks that mean nothing here and stay in its text: ${unknown.join(', ')}`);
    const draft = { ...given, remarks, body: await this.#withPictures(path, { ...given, body }, said) };
    await this.#run.inTransaction(async (tx, report) => {
      const persons = draft.authors.map((name) => this.#author(name));
      const ids = await this.#people.place(tx, report, persons);
      const named = persons.map(({ key }) => ids.get(key) ?? '').filter(Boolean);
      const authorIds = named.length > 0 ? named : await this.#findOwner();
      await storeArticle(tx, {
        source: this.#run.source,
        path,
        draft,
        read,
        said,
        authorIds,
        slugs: this.#slugs,
        report,
      });
    });
  }

  async #withPictures(path: string, { cover, body }: Draft, said: Said): Promise<string> {
    const places = findPictures(body);
    const moved = new Map<string, string | undefined>();
    for (const { address } of places)
      if (!moved.has(address)) moved.set(address, await this.#pictures.move(address, path, said));
    const text = withAddresses(body, places, (address) => moved.get(address));
    if (cover === '' || places.some(({ address }) => address === cover)) return text;
    const shown = await this.#pictures.move(cover, path, said);
    return shown ? `![](${shown})\n\n${text}` : text;
  }

  #author(name: string): Person {
    const key = `login:${name.toLowerCase()}`;
    const known = this.#authors.get(key);
    if (known) return known;
    const person: Person = { key, role: 'author', name, website: '', claimed: [], said: '' };
    this.#authors.set(key, person);
    return person;
  }

  #claim(name: string, emails: string[]): void {
    for (const email of emails) {
      const address = email.trim().toLowerCase();
      if (!isEmailAddress(address)) throw new FolderProblem(`“${email}” is no e-mail address.`);
      this.#author(name.trim()).claimed.push(address);
    }
  }

  /** Whose an article is that names nobody. */
  async #findOwner(): Promise<string[]> {
    const rows = await this.#run.db
      .select({ id: users.id })
      .from(users)
      .where(eq(users.role, 'owner'))
      .limit(1);
    return rows.map(({ id }) => id);
  }
}
