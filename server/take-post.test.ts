import { expect, test } from 'vitest';
import { exchanges } from '@/lib/site/exchange';
import { form, type Posted, post, WORDS } from './testing/form';
import { serve, shownPage } from './testing/loopback';

/** A page whose act does this before it is drawn. */
const acting = (act: () => void) => (_request: unknown, response: import('node:http').ServerResponse) => {
  const exchange = exchanges.getStore();
  if (exchange) exchange.isActing = true;
  act();
  if (!response.writableEnded) shownPage(response, '<form>refused, with the words</form>');
};

test('an accepted form leads on with 303, and what it changed is purged before the answer', async () => {
  const { base, cache } = await serve((request, response) => {
    if (request.method === 'GET') return shownPage(response, 'page', 'article:1');
    exchanges.getStore()?.changed.add('article:1');
    response.writeHead(303, { location: '/c/1/held', 'set-cookie': ['a=1', 'b=2'] }).end();
  });
  await fetch(`${base}/hello`);
  const answer = await post(base);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/c/1/held']);
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  expect(cache.find('/hello')).toBeUndefined();
});

test('an act that changed something and then failed has changed it for the cache too', async () => {
  const { base, cache } = await serve((request, response) => {
    if (request.method === 'GET') return shownPage(response, 'page', 'article:1');
    exchanges.getStore()?.changed.add('article:1');
    throw new Error('a bug after the act');
  });
  await fetch(`${base}/hello`);
  await post(base);
  expect(cache.find('/hello')).toBeUndefined();
});

test('the whole body reaches the act, whatever its bytes', async () => {
  const { base } = await serve(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    response.end(Buffer.concat(parts));
  });
  const body = Buffer.from(Array.from({ length: 100_000 }, (_, n) => n % 256));
  const headers = { origin: base, 'content-type': 'multipart/form-data; boundary=x' };
  const answer = await post(base, { body, headers });
  expect(Buffer.from(await answer.arrayBuffer()).equals(body)).toBe(true);
});

test('a refused form is the page that Next draws, with the status that the act asks for', async () => {
  const { base } = await serve(
    acting(() => {
      const exchange = exchanges.getStore();
      if (!exchange) return;
      exchange.status = 429;
      exchange.refusal = 'Too fast.';
      exchange.headers['retry-after'] = '60';
    }),
  );
  const answer = await post(base);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '60']);
  expect(await answer.text()).toContain('refused, with the words');
});

test.each<[string, Record<string, string>]>([
  ['another site', { origin: 'https://evil.example' }],
  ['nowhere', { origin: 'null' }],
  ['this host by another protocol', { origin: 'https://localhost' }],
  ['nobody who says', {}],
  ['another site, by its Referer', { referer: 'https://evil.example/' }],
  ['another site, by its Sec-Fetch-Site', { 'sec-fetch-site': 'cross-site' }],
  ['what is no address', { origin: 'localhost' }],
])('a form from %s gets a page of ours with 403, and no act sees it', async (_where, headers) => {
  let asked = 0;
  const { base } = await serve(() => {
    asked++;
  });
  const answer = await post(base, { headers });
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain('Not from here');
  expect(asked).toBe(0);
});

test('a form is taken when its Origin, else its browser, else its Referer says that it comes from here', async () => {
  const { base } = await serve((_request, response) => response.end('taken'));
  const port = new URL(base).port;
  const ways: Record<string, string>[] = [
    { origin: base },
    { origin: `http://127.0.0.1:${port}` },
    { 'sec-fetch-site': 'same-origin' },
    { referer: `${base}/hello` },
  ];
  for (const headers of ways) expect(await (await post(base, { headers })).text()).toBe('taken');
});

test('an action that is not of this build gives the words back with 409', async () => {
  const { base } = await serve((_request, response) =>
    response.writeHead(409, { 'x-nextjs-action-not-found': '1' }).end('Server Action unavailable.'),
  );
  const answer = await post(base);
  expect(answer.status).toBe(409);
  const html = await answer.text();
  expect(html).toContain('Kept &#60;words&#62; &#38; “more”');
  expect(html).not.toContain('Send again');
});

const KNOWN = '40'.repeat(21);

test.each<[number, string, Record<string, string>]>([
  [409, 'a name that is none', { $ACTION_ID_deadbeef: '' }],
  [409, 'forty zeros', { [`$ACTION_ID_${'0'.repeat(40)}`]: '' }],
  [
    409,
    'a described name that is none',
    { $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"toString","bound":"$@1"}' },
  ],
  [400, 'a known act with a broken description', { $ACTION_REF_1: '', '$ACTION_1:0': 'nonsense' }],
  [
    400,
    'a known act named three times',
    { [`$ACTION_ID_${KNOWN}`]: '', $ACTION_REF_1: '', $ACTION_REF_2: '' },
  ],
  [400, 'no act', {}],
])('what Next calls invalid is answered with %d for %s, with the words', async (status, _what, fields) => {
  const { base } = await serve((_request, response) =>
    response.writeHead(400, { 'x-nextjs-action-not-found': '1' }).end('Invalid Server Action request.'),
  );
  const body = form(fields);
  body.delete('$ACTION_ID_7f');
  const answer = await post(base, { body });
  expect(answer.status).toBe(status);
  const html = await answer.text();
  expect(html).toContain(status === 409 ? 'from an earlier time' : 'did not arrive whole');
  expect(html).toContain('Kept &#60;words&#62;');
});

test.each([400, 409])(
  'scripts hear of an unknown act in a way that they know, and in our words (%d)',
  async (status) => {
    const { base } = await serve((_request, response) =>
      response.writeHead(status, { 'x-nextjs-action-not-found': '1' }).end('Server Action unavailable.'),
    );
    const answer = await post(base, { headers: { origin: base, 'next-action': 'deadbeef' } });
    expect([answer.status, answer.headers.get('x-nextjs-action-not-found')]).toEqual([409, '1']);
    expect(await answer.text()).toBe(
      'The blog was renewed since you opened this page. Please open the page again.',
    );
  },
);

test('when the page of a form that was taken is gone, as after a preview, the words come back on ours', async () => {
  const { base } = await serve((_request, response) => {
    const exchange = exchanges.getStore();
    if (exchange) exchange.isActing = true;
    response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>');
  });
  const answer = await post(base);
  expect(answer.status).toBe(404);
  const html = await answer.text();
  expect(html).toContain('This page is gone');
  expect(html).toContain('Kept &#60;words&#62;');
});

test.each<[string, Posted]>([
  ['crafted action fields', {}],
  [
    'bytes that are no form',
    { body: 'words', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
  ],
  ['no boundary', { body: 'words', headers: { 'content-type': 'multipart/form-data' } }],
])('%s that Next cannot read are answered with 400 in our words', async (_what, posted) => {
  const { base } = await serve(() => {
    throw new Error('Connection closed.');
  });
  const answer = await post(base, { ...posted, headers: { origin: base, ...posted.headers } });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('The form did not arrive whole');
});

test.each([
  ['an encoded form', new URLSearchParams({ body: WORDS })],
  ['JSON', '{"body":"words"}'],
  ['nothing', ''],
])('%s posted to a page is answered with 400, and Next is not asked', async (_what, body) => {
  let asked = 0;
  const { base } = await serve(() => {
    asked++;
  });
  expect((await post(base, { body })).status).toBe(400);
  expect(asked).toBe(0);
});

test('while the database is away the words come back with 503, ready to be sent again', async () => {
  const { base } = await serve((_request, response) => {
    const exchange = exchanges.getStore();
    if (!exchange) return;
    exchange.isActing = true;
    exchange.databaseAway = true;
    exchange.status = 503;
    exchange.refusal = 'The blog cannot reach its database just now.';
    exchange.headers['retry-after'] = '30';
    response.writeHead(500, { 'content-type': 'text/html' }).end('<html>stack</html>');
  });
  const answer = await post(base);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30']);
  const html = await answer.text();
  expect(html).toContain('cannot reach its database');
  expect(html).toContain('<form method="post" enctype="multipart/form-data" action="/hello">');
  expect(html).toContain('name="$ACTION_ID_7f"');
  expect(html).toContain('Kept &#60;words&#62;');
});

test.each([404, 307])(
  'when the page of a refused form is gone (%d), the words come back on ours',
  async (status) => {
    const { base } = await serve((_request, response) => {
      const exchange = exchanges.getStore();
      if (!exchange) return;
      exchange.isActing = true;
      exchange.status = 422;
      exchange.refusal = 'This article is no longer here.';
      response.writeHead(status, { location: '/sign-in' }).end('gone');
    });
    const answer = await post(base);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('This article is no longer here.');
    expect(html).toContain('Kept &#60;words&#62;');
  },
);

test('a bug in an act gives the words back with 500', async () => {
  const { base } = await serve(
    acting(() => {
      throw new Error('a bug');
    }),
  );
  const answer = await post(base);
  expect(answer.status).toBe(500);
  expect(await answer.text()).toContain('Kept &#60;words&#62;');
});

test('what machines post is passed through as it is', async () => {
  const { base } = await serve((_request, response) =>
    response.writeHead(500, { 'content-type': 'application/json' }).end('{"no":1}'),
  );
  const answer = await post(base, { path: '/api/auth/signout', body: 'a=1' });
  expect([answer.status, await answer.text()]).toEqual([500, '{"no":1}']);
});
