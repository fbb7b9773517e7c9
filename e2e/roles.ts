import { join } from 'node:path';
import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { type Connection, connect, type Database } from '@/db/client';
import { findRunningDatabase } from '@/db/embedded/find';
import { addArticle, addUser } from '@/db/factories';
import { openSession } from '@/lib/identity/open-session';

export type Article = Awaited<ReturnType<typeof addArticle>>;
export type Person = Awaited<ReturnType<typeof addUser>>;

interface World {
  db: Database;
  /** Whether the browser runs scripts in this project. */
  hasScripts: boolean;
  author: Person;
  /** A published article by `author`, with open comments. */
  article: Article;
  /** Signs a context in as somebody. */
  signIn(context: BrowserContext, person: Person): Promise<void>;
}

interface Shared {
  connection: Connection;
}

let names = 0;
/** A name that nobody else in this run has. */
export const uniqueName = (first: string) => `${first} ${process.pid.toString(36)}x${(++names).toString(36)}`;

/** The tests' `test`: a world of its own for each, in the server's database. */
export const test = base.extend<World, Shared>({
  connection: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const running = await findRunningDatabase(join(process.env.E2E_DATA ?? '', 'database'));
      if (!running) throw new Error('The server under test has no database running.');
      const connection = connect(running.url);
      // Guests of many tests have one address: only from one network can they write too much.
      await connection.db.execute(sql`
        update moderation set version = gen_random_uuid(), settings = settings || '{"perPerson": 0, "perArticle": 0}'
        where settings ->> 'perPerson' is null`);
      await use(connection);
      await connection.end();
    },
    { scope: 'worker' },
  ],
  db: ({ connection }, use) => use(connection.db),
  hasScripts: ({ javaScriptEnabled }, use) => use(javaScriptEnabled ?? true),
  author: async ({ db }, use) => {
    const name = uniqueName('Ada Berg');
    await use(await addUser(db, { name, role: 'author', nameKey: name.toLowerCase().replaceAll(' ', '') }));
  },
  article: async ({ db, author }, use) => {
    await use(
      await addArticle(db, {
        title: 'On being answered',
        question: 'Who answered you last?',
        authorIds: [author.id],
      }),
    );
  },
  signIn: async ({ db, baseURL }, use) => {
    await use(async (context, person) => {
      const { token } = await openSession(db, { userId: person.id, device: 'A test' });
      await context.addCookies([
        { name: 'next-auth.session-token', value: token, url: baseURL, httpOnly: true, sameSite: 'Lax' },
        { name: 'rejoinder-signed-in', value: '1', url: baseURL, sameSite: 'Lax' },
      ]);
    });
  },
});

/** Fills the reply form of a page as a guest would. */
export async function fillAsGuest(
  page: Page,
  words: { name: string; email: string; body: string; website?: string },
): Promise<void> {
  const form = page.locator('#respond');
  await form.locator('[name=body]').fill(words.body);
  await form.locator('[name=name]').fill(words.name);
  await form.locator('[name=email]').fill(words.email);
  if (words.website) await form.locator('[name=website]').fill(words.website);
}

export { expect } from '@playwright/test';
