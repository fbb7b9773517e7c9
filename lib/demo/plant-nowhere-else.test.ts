import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { addArticle, addUser } from '@/db/factories';
import { articles } from '@/db/schema/articles';
import { users } from '@/db/schema/people';
import { blog } from '@/db/schema/site';
import { testDatabase } from '@/db/testing/database';
import { plantDemo } from './plant-demo';

// Should the demo be planted after all, its pictures lie here.
const folder = mkdtempSync(join(tmpdir(), 'rejoinder-demo-'));
process.env.REJOINDER_DATA = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { db } = await testDatabase();

beforeEach(() => db.execute(sql`truncate users, articles, blog cascade`));

test('where somebody has an account, nothing is planted', async () => {
  await addUser(db);
  await plantDemo(db);
  expect(await db.$count(users)).toBe(1);
  expect(await db.$count(articles)).toBe(0);
});

test('where an article is, even without an author, nothing is planted', async () => {
  await addArticle(db, { state: 'removed' });
  await db.execute(sql`truncate users cascade`);
  await plantDemo(db);
  expect(await db.$count(articles)).toBe(1);
});

test('where somebody once owned the blog, nothing is planted', async () => {
  await db.insert(blog).values({ id: 1, ownedSince: new Date() });
  await plantDemo(db);
  expect(await db.$count(articles)).toBe(0);
});
