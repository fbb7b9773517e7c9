import { eq } from 'drizzle-orm';
import { comments } from '@/db/schema/comments';
import { plantStorm } from '@/lib/demo/plant-storm';
import { announceChange } from '@/lib/site/changes';
import { publishAll } from './behind';
import { type Carried, filledForm, post, readReplyForm } from './forms';
import { expect, test, uniqueName } from './roles';

test.skip(
  ({ javaScriptEnabled }) => javaScriptEnabled === true,
  'Sends forms and reads pages itself: no browser takes part, once is enough.',
);

const GUS = { name: 'Gus', email: 'gus@example.org' };

test('awkward text is stored whole, drawn harmless, and its page stays fast', async ({
  db,
  article,
  baseURL,
}) => {
  const address = `${baseURL}/${article.slug}`;
  const form = await readReplyForm(address);
  const awkward: Record<string, string> = {
    nul: 'before\0after',
    bidi: 'user \u202egnp.exe \u2066left open',
    quotes: '>'.repeat(10_000),
    nested: `${'['.repeat(5_000)}x${']'.repeat(5_000)}`,
    emphasis: '*_'.repeat(9_000),
    links: '[a](b'.repeat(4_000),
    code: '`'.repeat(19_999),
    lists: Array.from({ length: 500 }, (_, n) => `${' '.repeat(n % 40)}- x`).join('\n'),
    zalgo: 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!'.repeat(50),
    spaces: `x${'\u200b'.repeat(5_000)}x`,
  };
  for (const [which, body] of Object.entries(awkward)) {
    const answer = await post(address, filledForm(form, { ...GUS, body }));
    expect([which, answer.status]).toEqual([which, 303]);
  }
  expect(await loneSurrogate(address, form)).toBe(303);
  const stored = await db
    .select({ body: comments.body })
    .from(comments)
    .where(eq(comments.articleId, article.id));
  expect(stored).toHaveLength(Object.keys(awkward).length + 1);
  expect(stored.find(({ body }) => body.startsWith('before'))?.body).toBe('beforeafter');

  await publishAll(db, article);
  await expect.poll(async () => (await fetch(address)).text()).toContain('beforeafter');
  const html = await (await fetch(address)).text();
  expect(html.match(/class="comment /g)?.length).toBe(stored.length);
  expect(html.match(/<blockquote>/g)?.length ?? 0).toBeLessThan(200);
});

/** A body with the bytes of half a character, which no form of a browser can hold. */
async function loneSurrogate(address: string, form: Carried): Promise<number> {
  const sent = new Response(filledForm(form, { ...GUS, body: 'half HERE half' }));
  const type = sent.headers.get('content-type') ?? '';
  const bytes = Buffer.from(await sent.arrayBuffer())
    .toString('latin1')
    .replace('HERE', '\xed\xa0\x80');
  const headers = { origin: new URL(address).origin, 'content-type': type };
  const body = Buffer.from(bytes, 'latin1');
  return (await fetch(address, { method: 'POST', body, headers, redirect: 'manual' })).status;
}

test('a thread ten thousand levels deep costs its page about what a shallow one costs', async ({
  db,
  baseURL,
}) => {
  const name = uniqueName('depth').replaceAll(' ', '-').toLowerCase();
  const shapes = ['deep', 'one-thread'] as const;
  for (const shape of shapes) await plantStorm(db, { slug: `${name}-${shape}`, comments: 10_000, shape });
  const times: Record<string, number[]> = { deep: [], 'one-thread': [] };
  for (let round = 0; round < 6; round++)
    for (const shape of shapes) {
      // What it shows has changed: it is drawn anew.
      await db.transaction((tx) => announceChange(tx, 'blog'));
      const begun = performance.now();
      const page = await fetch(`${baseURL}/${name}-${shape}`);
      const html = await page.text();
      times[shape]?.push(performance.now() - begun);
      expect(page.status).toBe(200);
      expect(html.match(/class="comment /g)?.length).toBeLessThanOrEqual(500);
      expect(deepestList(html)).toBeLessThanOrEqual(5);
    }
  const [deep = 0, shallow = 1] = shapes.map((shape) => median(times[shape] ?? []));
  test.info().annotations.push({ type: 'figures', description: `deep ${deep} ms, shallow ${shallow} ms` });
  expect(deep / shallow).toBeLessThan(3);
});

/** How many lists stand within each other at most. */
function deepestList(html: string): number {
  let [depth, deepest] = [0, 0];
  for (const [tag] of html.matchAll(/<\/?ol\b/g)) {
    depth += tag === '<ol' ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
