import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exchanges } from '@/lib/site/exchange';
import { serve, shownPage, speak } from './testing/loopback';

const LONG = `<h1>Hello</h1>${'words '.repeat(500)}`;

test('a shared page is drawn once and then comes from the cache', async () => {
  let drawn = 0;
  const { base, cache } = await serve((_request, response) => {
    drawn++;
    shownPage(response, LONG, 'article:1');
  });
  for (let n = 0; n < 3; n++) expect(await (await fetch(`${base}/hello`)).text()).toBe(LONG);
  expect(drawn).toBe(1);
  cache.purge(['article:1']);
  await fetch(`${base}/hello`);
  expect(drawn).toBe(2);
});

test('nothing of the visitor reaches a shared page: not a header, not a query', async () => {
  const seen: string[] = [];
  const { base, cache } = await serve((request, response) => {
    seen.push(JSON.stringify([request.method, request.url, request.headers, request.rawHeaders]));
    shownPage(response, 'page', 'article:1');
  });
  const name = fc.stringMatching(/^[a-z][a-z-]{0,15}$/).filter((text) => !HOP_BY_HOP.has(text));
  const headers = fc.dictionary(name, fc.stringMatching(/^[!-~]{0,20}$/), { maxKeys: 8 });
  const query = fc
    .stringMatching(/^[a-z0-9=&_]{0,20}$/)
    .filter((text) => !/(^|&)(p|page_id|cpage)=/.test(text));
  await fc.assert(
    fc.asyncProperty(headers, query, async (sent, asked) => {
      cache.purge('all');
      await fetch(`${base}/hello?${asked}`, {
        headers: { cookie: 'next-auth.session-token=secret', authorization: 'Bearer secret', ...sent },
      });
    }),
    { numRuns: 60 },
  );
  expect(new Set(seen).size).toBe(1);
  expect(seen[0]).not.toContain('secret');
});
/** Headers that fetch does not let us set, or that change what a request is. */
const HOP_BY_HOP = new Set([
  'te',
  'connection',
  'upgrade',
  'trailer',
  'expect',
  'host',
  'rsc',
  'dnt',
  'via',
  'keep-alive',
]);

test('a failed render is a page of our own with 503, and the next one that works is kept', async () => {
  let isAway = true;
  const { base } = await serve((_request, response) => {
    if (!isAway) return shownPage(response, 'fine');
    response.writeHead(500, { 'content-type': 'text/html' }).end('<html>stack</html>');
  });
  const answer = await fetch(`${base}/hello`);
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('30');
  expect(await answer.text()).not.toContain('stack');
  isAway = false;
  expect(await (await fetch(`${base}/hello`)).text()).toBe('fine');
});

test('a page that was good a moment ago serves on while the database is away', async () => {
  let isAway = false;
  const { base, cache } = await serve((_request, response) => {
    if (!isAway) return shownPage(response, 'good', 'article:1');
    throw new Error('no database');
  });
  await fetch(`${base}/hello`);
  cache.purge('all');
  isAway = true;
  const answer = await fetch(`${base}/hello`);
  expect([answer.status, await answer.text()]).toEqual([200, 'good']);
});

test.each([
  [
    'throws before it answers',
    () => {
      throw new Error('a bug');
    },
  ],
  [
    'breaks off in the middle',
    (_request: unknown, response: { write(text: string): void; destroy(): void }) => {
      response.write('<p>half');
      response.destroy();
    },
  ],
])('a page that %s is answered with a page of our own', async (_what, page) => {
  const { base } = await serve(page as never);
  for (const path of ['/hello', '/me']) {
    const answer = await fetch(base + path);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('One moment, please');
  }
});

test('while developing, what fails is shown as Next draws it', async () => {
  const { base } = await serve(
    (_request, response) => response.writeHead(500, { 'content-type': 'text/html' }).end('the stack'),
    { isDevelopment: true, keepsPages: false },
  );
  expect(await (await fetch(`${base}/hello`)).text()).toBe('the stack');
});

test('a page of its visitor sees the cookie and is stored nowhere', async () => {
  const { base } = await serve((request, response) => {
    response.setHeader('cache-control', 'private, no-cache, no-store, max-age=0, must-revalidate');
    response.setHeader('set-cookie', ['a=1; Path=/', 'b=2; Path=/']);
    response.end(`${request.headers.cookie} ${request.headers.host}`);
  });
  const answer = await fetch(`${base}/me`, { headers: { cookie: 'who=me' } });
  expect(await answer.text()).toBe(`who=me ${new URL(base).host}`);
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  expect(answer.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/']);
});

test('what scripts fetch of a shared page is never left to caches, which hear of no purge', async () => {
  const { base } = await serve((request, response) => {
    response.setHeader('cache-control', 's-maxage=31536000');
    response.setHeader('content-type', 'text/x-component');
    response.end(String(request.headers.rsc));
  });
  const answer = await fetch(`${base}/hello?_rsc=abc`, { headers: { rsc: '1' } });
  expect([await answer.text(), answer.headers.get('cache-control')]).toEqual(['1', 'private, no-store']);
});

test('_rsc alone does not get around the cache', async () => {
  let drawn = 0;
  const { base } = await serve((_request, response) => {
    drawn++;
    shownPage(response, 'page');
  });
  for (let n = 0; n < 5; n++) await fetch(`${base}/hello?_rsc=${n}`);
  expect(drawn).toBe(1);
});

test('what a page changes while it is drawn is purged', async () => {
  const { base, cache } = await serve((request, response) => {
    if (request.url === '/hello') return shownPage(response, 'page', 'article:1');
    exchanges.getStore()?.changed.add('article:1');
    response.end();
  });
  await fetch(`${base}/hello`);
  expect(cache.find('/hello')).toBeDefined();
  await fetch(`${base}/me`);
  expect(cache.find('/hello')).toBeUndefined();
});

test('one spelling of an address cannot poison another', async () => {
  const { base } = await serve((request, response) => {
    if (request.url === '/hello') return shownPage(response, 'the article');
    if (request.url === '/hello/comments/5') return shownPage(response, 'further comments');
    response.statusCode = 404;
    shownPage(response, 'nothing');
  });
  for (const path of [
    '/hello%2Fcomments%2F5',
    '/hello%00',
    '/hello%',
    '/%2e%2e/hello',
    '/hello%3F',
    '/x%2F..%2Fhello',
    '/__proto__',
    '/constructor',
    `/hello?${'q'.repeat(8_000)}`,
  ])
    expect((await fetch(base + path)).status, path).toBeLessThan(500);
  expect(await (await fetch(`${base}/hello`)).text()).toBe('the article');
  expect(await (await fetch(`${base}/%68ello`)).text()).toBe('the article');
  expect(await (await fetch(`${base}/hello/comments/5`)).text()).toBe('further comments');
});

test('a path with runs of slashes leads to the one without, on this site', async () => {
  const { port } = await serve((_request, response) => shownPage(response, 'page'));
  const heard = await speak(
    port,
    'GET //elsewhere.example//x?y HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  );
  expect(heard).toMatch(/^HTTP\/1.1 308 [\s\S]*location: \/elsewhere\.example\/x\?y\r\n/i);
});

test("WordPress's query addresses are asked of the page that knows them", async () => {
  const { base } = await serve((request, response) => response.end(request.url));
  expect(await (await fetch(`${base}/hello?cpage=2&x=1`)).text()).toBe(
    '/api/old-address?cpage=2&path=%2Fhello',
  );
  expect(await (await fetch(`${base}/studio?p=2`)).text()).toBe('/studio?p=2');
});

test('a host that somebody makes up reaches no page', async () => {
  const { port } = await serve((request, response) => response.end(JSON.stringify(request.headers)), {
    site: 'https://blog.example.org',
  });
  const heard = await speak(
    port,
    'GET /me HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: http\r\nConnection: close\r\n\r\n',
  );
  expect(heard).not.toContain('evil.example');
  expect(heard).toContain('"x-forwarded-host":"blog.example.org"');
  expect(heard).toMatch(/strict-transport-security/i);
});

test('every answer carries the headers that guard it; only https asks for https', async () => {
  const { base } = await serve((_request, response) => shownPage(response, 'page'));
  for (const path of ['/hello', '/me', '/%', '/api/x']) {
    const { headers } = await fetch(base + path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("object-src 'none'");
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('strict-transport-security')).toBeNull();
  }
  expect((await fetch(`${base}/sign-in/secret`)).headers.get('referrer-policy')).toBe('same-origin');
});

test('pictures are sent as they are read, and stay out of memory', async () => {
  const { base, cache } = await serve((_request, response) => {
    response.writeHead(200, {
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    response.write('half');
    response.end('half');
  });
  const answer = await fetch(`${base}/uploads/a.png`);
  expect(await answer.text()).toBe('halfhalf');
  expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  expect(cache.size.pages).toBe(0);
});

test("Next's service for resizing pictures is not there, and Next is not asked", async () => {
  let asked = 0;
  const { base } = await serve((_request, response) => {
    asked++;
    response.end('a picture');
  });
  for (const path of [
    '/_next/image?url=%2Fuploads%2Fa.png&w=640&q=75',
    '/_next/image',
    '/_next/%69mage',
    '/_next/image/',
  ])
    expect((await fetch(base + path)).status, path).toBe(404);
  expect((await fetch(`${base}/_next/image`, { method: 'POST', headers: { origin: base } })).status).toBe(
    404,
  );
  expect(asked).toBe(0);
});
