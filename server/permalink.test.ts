import { afterAll, expect, test, vi } from 'vitest';
import { closeDatabase } from '@/db/client';
import { addArticle, addComment } from '@/db/factories';
import { testDatabase } from '@/db/testing/database';
import { recountArticle } from '@/lib/comments/counts';
import { findPermalink } from './permalink';

const { db, address } = await testDatabase();
vi.stubEnv('DATABASE_URL', address);
afterAll(closeDatabase);

test('a comment that everyone can read is led to, whatever else the address asks', async () => {
  const article = await addArticle(db, { slug: 'courage' });
  const { id, anchor } = await addComment(db, { articleId: article.id });
  await recountArticle(db, article.id);
  for (const query of ['', '?utm_source=feed', '?x=1&y=2'])
    expect(await findPermalink(`/c/${id}`, query)).toBe(`/courage#comment-${anchor}`);
});

test('the page itself answers for what is held, gone, asked for by an old anchor, or no permalink', async () => {
  const article = await addArticle(db);
  const { id } = await addComment(db, { articleId: article.id });
  await recountArticle(db, article.id);
  const held = await addComment(db, { articleId: article.id, state: 'held' });
  const hidden = await addArticle(db, { state: 'draft' });
  const { id: inDraft } = await addComment(db, { articleId: hidden.id });
  expect(await findPermalink(`/c/${id}`, '')).toBeDefined();
  const asked: [string, string][] = [
    [`/c/${held.id}`, ''],
    [`/c/${inDraft}`, ''],
    ['/c/9007199254740991', ''],
    [`/c/${id}`, '?in=courage'],
    [`/c/${id}/own`, ''],
    [`/c/0${id}`, ''],
    ['/c/99999999999999999999', ''],
    ['/c/x', ''],
    ['/about', ''],
  ];
  for (const [path, query] of asked)
    expect([path, await findPermalink(path, query)]).toEqual([path, undefined]);
});
