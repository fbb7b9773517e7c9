import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { type Exchange, newExchange } from '@/lib/site/exchange';
import { PageCache } from './page-cache';

interface Given {
  status?: number;
  body?: string;
  headers?: Record<string, string | string[]>;
  shown?: string[];
  keepUntil?: number;
}

/** What a render gives: a shared page, unless told otherwise. */
function made({ status = 200, body = 'page', headers = {}, shown = [], keepUntil }: Given = {}) {
  const exchange: Exchange = { ...newExchange(), shown: new Set(shown) };
  if (keepUntil !== undefined) exchange.keepUntil = keepUntil;
  const all = { 'content-type': 'text/html', 'cache-control': 's-maxage=31536000', ...headers };
  return { answer: { status, headers: all, body: Buffer.from(body) }, exchange };
}

/** A render that ends when it is told to. */
function slow(given: Given) {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { end, render: () => ended.then(() => made(given)) };
}

test('a render that began before a purge of what it shows is not kept', async () => {
  const cache = new PageCache();
  const { end, render } = slow({ shown: ['article:1'], body: 'old' });
  const filling = cache.fill('/a', render);
  cache.purge(['article:1']);
  end();
  expect((await filling).bodies.identity.toString()).toBe('old');
  expect(cache.find('/a')).toBeUndefined();
});

test('who asks after a purge waits for a render that began after it', async () => {
  const cache = new PageCache();
  const before = slow({ shown: ['article:1'], body: 'old' });
  const first = cache.fill('/a', before.render);
  cache.purge(['article:1']);
  const second = cache.fill('/a', async () => made({ shown: ['article:1'], body: 'new' }));
  before.end();
  expect((await first).bodies.identity.toString()).toBe('old');
  expect((await second).bodies.identity.toString()).toBe('new');
  expect(cache.find('/a')?.bodies.identity.toString()).toBe('new');
});

test('a purge of something else does not keep a render from being kept', async () => {
  const cache = new PageCache();
  const { end, render } = slow({ shown: ['article:1'] });
  const filling = cache.fill('/a', render);
  cache.purge(['article:2']);
  end();
  await filling;
  expect(cache.find('/a')).toBeDefined();
});

test('a render among more purges than are remembered is not kept', async () => {
  const cache = new PageCache();
  const { end, render } = slow({ shown: ['article:1'] });
  const filling = cache.fill('/a', render);
  for (let n = 0; n < 2_000; n++) cache.purge([`article:${n + 2}`]);
  end();
  await filling;
  expect(cache.find('/a')).toBeUndefined();
});

test('a purge drops what shows its subject and leaves the rest', async () => {
  const cache = new PageCache();
  await cache.fill('/1', async () => made({ shown: ['article:1'] }));
  await cache.fill('/2', async () => made({ shown: ['article:2'] }));
  cache.purge([]);
  cache.purge(['article:1']);
  expect(cache.find('/1')).toBeUndefined();
  expect(cache.find('/2')).toBeDefined();
});

test('what shows the latest comments goes with each changed article, and its last good copy too', async () => {
  const cache = new PageCache();
  await cache.fill('/comments/feed.xml', async () => made({ shown: ['comments'] }));
  cache.purge(['articles-elsewhere']);
  expect(cache.find('/comments/feed.xml')).toBeDefined();
  cache.purge(['article:2']);
  expect(cache.find('/comments/feed.xml')).toBeUndefined();
  expect(cache.findLastGood('/comments/feed.xml')).toBeUndefined();
});

test.each([['articles'], ['blog'], ['all']])('a change of %s drops every page', async (subject) => {
  const cache = new PageCache();
  await cache.fill('/1', async () => made({ shown: ['article:1'] }));
  await cache.fill('/nothing', async () => made({ status: 404 }));
  cache.purge(subject === 'all' ? 'all' : [subject]);
  expect(cache.find('/1')).toBeUndefined();
  expect(cache.find('/nothing')).toBeUndefined();
});

test.each<[string, Given]>([
  ['sets a cookie', { headers: { 'set-cookie': ['a=b'] } }],
  ['is private', { headers: { 'cache-control': 'private, no-store' } }],
  ['is not to be stored', { headers: { 'cache-control': 's-maxage=1, no-store' } }],
  ['says nothing of caches', { headers: { 'cache-control': '' } }],
  ['failed', { status: 500 }],
  ['is a passing redirect', { status: 307, headers: { location: '/b' } }],
  ['is true no longer', { keepUntil: Date.now() - 1 }],
])('an answer that %s is passed on without its cookies, and not kept', async (_what, given) => {
  const cache = new PageCache();
  const page = await cache.fill('/a', async () => made(given));
  expect(page.status).toBe(given.status ?? 200);
  expect(page.headers['set-cookie']).toBeUndefined();
  expect(cache.find('/a')).toBeUndefined();
});

test('a redirect whose Location Next set twice is kept with one', async () => {
  const cache = new PageCache();
  const page = await cache.fill('/old', async () =>
    made({ status: 308, headers: { location: ['/new', '/new'] } }),
  );
  expect(page.headers.location).toBe('/new');
  expect(cache.find('/old')).toBe(page);
});

test('a document is kept no longer than it is true', async () => {
  const cache = new PageCache();
  const now = Date.now();
  await cache.fill('/a', async () => made({ keepUntil: now + 60_000 }));
  expect(cache.find('/a', now + 59_999)).toBeDefined();
  expect(cache.find('/a', now + 60_000)).toBeUndefined();
});

describe('missing pages', () => {
  test('are kept briefly', async () => {
    const cache = new PageCache();
    await cache.fill('/nothing', async () => made({ status: 404 }));
    expect(cache.find('/nothing')).toBeDefined();
    expect(cache.find('/nothing', Date.now() + 11_000)).toBeUndefined();
  });

  test('are few, and the newest stay', async () => {
    const cache = new PageCache();
    for (let n = 0; n < 2_000; n++) await cache.fill(`/${n}`, async () => made({ status: 404 }));
    expect(cache.size.pages).toBeLessThanOrEqual(500);
    expect(cache.find('/1999')).toBeDefined();
  });

  test('push out no page that is there', async () => {
    const cache = new PageCache({ bytes: 400_000 });
    await cache.fill('/here', async () => made({ body: 'x'.repeat(500) }));
    for (let n = 0; n < 500; n++)
      await cache.fill(`/${n}`, async () => made({ status: 404, body: 'x'.repeat(500) }));
    expect(cache.find('/here')).toBeDefined();
  });

  test('give way when the page is written', async () => {
    const cache = new PageCache();
    await cache.fill('/a', async () => made({ status: 404 }));
    cache.purge(['articles']);
    await cache.fill('/a', async () => made({ body: 'here now' }));
    expect(cache.find('/a')?.status).toBe(200);
  });
});

test('however many addresses are asked for, the bytes stay bounded', async () => {
  const cache = new PageCache({ bytes: 1_000_000 });
  for (let n = 0; n < 3_000; n++) {
    await cache.fill(`/${n}`, async () => made({ body: 'x'.repeat(600), shown: [`article:${n}`] }));
    if (n % 500 === 0) cache.purge('all');
  }
  expect(cache.size.bytes).toBeLessThanOrEqual(1_000_000 * 1.375);
});

describe('when the database is away', () => {
  const failing = async () => made({ status: 500 });

  test('a document that has become outdated by time serves on', async () => {
    const cache = new PageCache();
    await cache.fill('/a', async () => made({ keepUntil: Date.now() + 5, body: 'good' }));
    await cache.fill('/a', failing);
    expect(cache.findLastGood('/a')?.bodies.identity.toString()).toBe('good');
  });

  test.each([['all'], ['articles'], ['blog'], ['article:2']])(
    'after a change of %s a page serves on',
    async (subject) => {
      const cache = new PageCache();
      await cache.fill('/a', async () => made({ shown: ['article:1'] }));
      cache.purge(subject === 'all' ? 'all' : [subject]);
      await cache.fill('/a', failing);
      expect(cache.findLastGood('/a')).toBeDefined();
    },
  );

  test('an article that was changed, and so perhaps taken back, does not reappear', async () => {
    const cache = new PageCache();
    await cache.fill('/a', async () => made({ shown: ['article:1'] }));
    cache.purge('all');
    cache.purge(['articles', 'article:1']);
    expect(cache.findLastGood('/a')).toBeUndefined();
    await cache.fill('/b', async () => made({ shown: ['article:1'] }));
    cache.purge(['article:1']);
    expect(cache.findLastGood('/b')).toBeUndefined();
  });

  test('a failed render is tried anew by the next who asks', async () => {
    const cache = new PageCache();
    await cache.fill('/a', failing);
    expect((await cache.fill('/a', async () => made())).status).toBe(200);
  });

  test('a render that throws breaks nobody else', async () => {
    const cache = new PageCache();
    await expect(cache.fill('/a', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    expect((await cache.fill('/a', async () => made())).status).toBe(200);
  });
});

describe('a page that is kept for a while', () => {
  const words = '<p>Some words to be made small.</p>'.repeat(100);

  test('gets a brotli copy, without anybody waiting for it', async () => {
    const cache = new PageCache({ settled: 0 });
    const page = await cache.fill('/a', async () => made({ body: words }));
    expect(Object.keys(page.bodies)).toEqual(['identity', 'gzip']);
    const br = await vi.waitFor(() => cache.find('/a')?.bodies.br ?? expect.fail('not yet'));
    expect(brotliDecompressSync(br).toString()).toBe(words);
    expect(cache.size.bytes).toBe(cache.find('/a')?.bytes);
    expect(br.length).toBeLessThan(page.bodies.gzip?.length ?? 0);
  });

  test('does not come back by it when it was purged meanwhile', async () => {
    const cache = new PageCache({ settled: 0 });
    await cache.fill('/a', async () => made({ body: words, shown: ['article:1'] }));
    await cache.fill('/b', async () => made({ body: words }));
    await vi.waitFor(() => expect(cache.find('/a')?.bodies.br).toBeDefined());
    await cache.fill('/c', async () => made({ body: words, shown: ['article:1'] }));
    cache.purge(['article:1']);
    await cache.fill('/d', async () => made({ body: words }));
    await vi.waitFor(() => expect(cache.find('/d')?.bodies.br).toBeDefined());
    expect(cache.find('/c')).toBeUndefined();
  });

  test('is asked for again each time, unless others may keep it for some seconds', async () => {
    const control = async (sharedSeconds: number | undefined, given: Given = {}) =>
      (await new PageCache({ sharedSeconds }).fill('/a', async () => made(given))).headers['cache-control'];
    expect(await control(undefined)).toBe('public, max-age=0, s-maxage=0, must-revalidate');
    expect(await control(30)).toBe('public, max-age=0, s-maxage=30, stale-while-revalidate=30');
    expect(await control(30, { status: 404 })).toBe(
      'public, max-age=0, s-maxage=10, stale-while-revalidate=10',
    );
    expect(await control(30, { headers: { 'set-cookie': 'a=b' } })).toBe('private, no-store');
    expect(await control(30, { headers: { 'cache-control': 'private' } })).toBe('private, no-store');
  });
});

test('a page whose words are outdated by a moment is there until the new one is made, a purged one is not', async () => {
  const cache = new PageCache();
  const until = Date.now() + 1_000;
  await cache.fill('/a', async () => made({ keepUntil: until, shown: ['article:1'] }));
  expect(cache.find('/a', until)).toBeUndefined();
  expect(cache.findOutdated('/a', until + 59_000)).toBeDefined();
  expect(cache.findOutdated('/a', until + 61_000)).toBeUndefined();
  cache.purge(['article:1']);
  expect(cache.findOutdated('/a', until)).toBeUndefined();
});
