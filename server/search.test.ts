import { expect, test } from 'vitest';
import { noteLanguage } from '@/lib/language/known-language';
import { serve } from './testing/loopback';
import { nextDocument } from './testing/next-document';

test('a search knows nothing of its visitor, hears its own words alone, and is kept nowhere', async () => {
  const seen: string[] = [];
  const { base, cache } = await serve((request, response) => {
    seen.push(`${request.url} ${request.headers.cookie} ${request.headers.rsc}`);
    response.setHeader('content-type', 'text/html');
    response.setHeader('cache-control', 'private, no-store');
    response.end(nextDocument());
  });
  const headers = { cookie: 'next-auth.session-token=secret', rsc: '1' };
  for (let n = 0; n < 2; n++) {
    const answer = await fetch(`${base}/search?q=a%00b&utm=x&q=second&in=comments`, { headers });
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    await answer.text();
  }
  expect(new Set(seen)).toEqual(new Set(['/search?q=a%00b&in=comments undefined undefined']));
  expect(seen).toHaveLength(2);
  expect(cache.size.pages).toBe(0);
});

test('a search that cannot be made says so', async () => {
  const { base } = await serve(() => {
    throw new Error('no database');
  });
  const answer = await fetch(`${base}/search?q=word`);
  expect([answer.status, (await answer.text()).includes('One moment, please')]).toEqual([503, true]);
});

test('a missing page says so, with the words of its address in a search, while the database is away', async () => {
  const { base } = await serve((_request, response) => {
    response.writeHead(404, { 'content-type': 'text/html' }).end('<html id="__next_error__"></html>');
  });
  const answer = await fetch(`${base}/2012/05/ten-minuts%22%3E%3Cscript%3E.html`);
  const html = await answer.text();
  expect(answer.status).toBe(404);
  expect(html).toContain('There is nothing at this address');
  expect(html).toContain('name="q" value="ten minuts script"');
});

test.each([
  ['he', 'lang="he" dir="rtl"', 'אין דבר בכתובת הזאת'],
  ['ar', 'lang="en" dir="ltr"', 'There is nothing at this address'],
])(
  'while the database is away, a missing page of a blog in %s is one with %s',
  async (language, said, title) => {
    const { base } = await serve((_request, response) => {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<html id="__next_error__"></html>');
    });
    noteLanguage(language);
    try {
      const html = await (await fetch(`${base}/ten-minuts`)).text();
      expect(html).toContain(`<html ${said}>`);
      expect(html).toContain(`<h1>${title}</h1>`);
    } finally {
      noteLanguage('en');
    }
  },
);
