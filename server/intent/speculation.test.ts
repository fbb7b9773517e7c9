import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { serve, shownPage } from '../testing/loopback';
import { nextDocument } from '../testing/next-document';

/** Every page of this blog draws the same words. */
const drawn = (_request: IncomingMessage, response: ServerResponse) =>
  shownPage(response, nextDocument(), 'article:1');
const header = (answer: Response) => answer.headers.get('speculation-rules');

test('a document of everyone names the rules, which are there for ever and of their own type', async () => {
  const { base } = await serve(drawn);
  const address = header(await fetch(`${base}/hello`)) ?? '';
  expect(address).toMatch(/^"\/speculation-rules\.json\?[\w-]{12}"$/);
  // The second answer is sent the shortest way.
  expect(header(await fetch(`${base}/hello`))).toBe(address);
  const rules = await fetch(base + address.slice(1, -1));
  expect(rules.status).toBe(200);
  expect(rules.headers.get('content-type')).toBe('application/speculationrules+json');
  expect(rules.headers.get('cache-control')).toContain('immutable');
  expect(await rules.json()).toHaveProperty('prerender');
  const bare = await fetch(`${base}/speculation-rules.json`);
  expect(bare.headers.get('cache-control')).not.toContain('immutable');
});

test('a document of the one who asks names none', async () => {
  const { base } = await serve(drawn);
  for (const path of ['/studio', '/sign-in', '/hello/respond', '/c/12/held'])
    expect(header(await fetch(base + path)), path).toBe(null);
});
