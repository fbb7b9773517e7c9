import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { addArticle, addComment, addUser } from '@/db/factories';
import { articles } from '@/db/schema/articles';
import { openSession } from '@/lib/identity/open-session';
import { announceChange } from '@/lib/site/changes';
import { expect, test, uniqueName } from './roles';

test.skip(
  ({ javaScriptEnabled }) => javaScriptEnabled !== false,
  'It looks at bytes, which no script changes.',
);

const ROUNDS = 12;

test('whoever asks first, and whatever they may see, the document is the same for all and holds nothing of theirs', async ({
  db,
  author,
  article,
  request,
}) => {
  const secret = randomUUID();
  await addArticle(db, {
    title: `Draft ${secret}`,
    slug: `draft-${secret}`,
    state: 'draft',
    authorIds: [author.id],
  });
  await addArticle(db, {
    title: `Private ${secret}`,
    slug: `p-${secret}`,
    state: 'private',
    authorIds: [author.id],
  });
  const viewers = [{ cookie: '', own: ['no viewer'] }];
  for (const role of ['commenter', 'moderator', 'author', 'owner'] as const) {
    const person =
      role === 'author'
        ? author
        : await addUser(db, { role: role === 'owner' ? 'author' : role, name: uniqueName('Reader') });
    const { token } = await openSession(db, { userId: person.id, device: 'A test' });
    await addComment(db, { articleId: article.id, state: 'held', userId: person.id, body: `Held ${secret}` });
    const own = [token, person.email ?? token, ...(person === author ? [] : [person.name])];
    viewers.push({ cookie: `next-auth.session-token=${token}; rejoinder-signed-in=1; name=${secret}`, own });
  }
  for (let round = 1; round <= ROUNDS; round++) {
    const summary = `Round ${round} of ${secret.slice(0, 8)}`;
    await db.transaction(async (tx) => {
      // The newest of all, whatever other tests publish meanwhile: so it stands on the front page.
      await tx.update(articles).set({ summary, publishedAt: new Date() }).where(eq(articles.id, article.id));
      await announceChange(tx, `article:${article.id}`, 'articles');
    });
    for (const path of [`/${article.slug}`, '/']) {
      const inTurn = viewers.toSorted(() => Math.random() - 0.5);
      const first = inTurn[0];
      const ask = async (cookie: string) => request.get(path, { headers: { cookie } });
      await expect.poll(async () => (await ask(first?.cookie ?? '')).text()).toContain(summary);
      const answers = await Promise.all(inTurn.map(async ({ cookie }) => ask(cookie)));
      const bodies = await Promise.all(answers.map((answer) => answer.text()));
      expect(new Set(bodies).size).toBe(1);
      for (const words of [secret, ...viewers.flatMap(({ own }) => own)])
        expect(bodies[0]).not.toContain(words);
      for (const answer of answers) expect(answer.headers()['set-cookie']).toBeUndefined();
    }
  }
});
