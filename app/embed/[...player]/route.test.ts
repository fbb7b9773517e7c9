import { expect, test } from 'vitest';
import { noteLanguage } from '@/lib/language/known-language';
import { GET } from './route';

const ask = (path: string, headers: Record<string, string> = { 'sec-fetch-dest': 'iframe' }) =>
  GET(new Request(`http://localhost/embed/${path}`, { headers }), {
    params: Promise.resolve({ player: path.split('/') }),
  });
const policyOf = (answer: Response) => answer.headers.get('content-security-policy') ?? '';

test('first comes our own question, which can call nobody', async () => {
  const answer = await ask('youtube/dQw4w9WgXcQ');
  const html = await answer.text();
  expect(html).toContain('<a href="/embed/youtube/dQw4w9WgXcQ/open"><b>Play the video</b>');
  expect(html).not.toMatch(/https?:/);
  expect(policyOf(answer)).toContain("frame-src 'none'");
  expect(policyOf(answer)).toContain("default-src 'none'");
});

test('the question is in the language that it says it is in, and in the blog’s new one soon after a change', async () => {
  try {
    for (const [language, said] of [
      ['pl', 'lang="en" dir="ltr"'],
      ['he-IL', 'lang="he-IL" dir="rtl"'],
    ] as const) {
      noteLanguage(language);
      const answer = await ask('youtube/dQw4w9WgXcQ');
      expect(await answer.text()).toContain(`<html ${said}>`);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
    }
  } finally {
    noteLanguage('en');
  }
});

test('what the reader asked for may call the one site that it is from, and stands in no page but ours', async () => {
  const answer = await ask('mastodon/social.example.org/ada/12345/open');
  expect(policyOf(answer)).toContain('frame-src https://social.example.org;');
  expect(policyOf(answer)).toContain("frame-ancestors 'self'");
  expect(answer.headers.get('x-frame-options')).toBe('SAMEORIGIN');
  const html = await answer.text();
  expect(html).toContain('<iframe src="https://social.example.org/@ada/12345/embed"');
});

test('by itself, under our name, nobody else’s page is shown', async () => {
  expect((await ask('vimeo/1/open', { 'sec-fetch-dest': 'document' })).status).toBe(404);
  expect((await ask('vimeo/1', {})).status).toBe(200);
});

test.each(['elsewhere/1', 'open', 'youtube/x"y', 'mastodon/localhost/ada/12345'])(
  'there is nothing at /embed/%s',
  async (path) => expect((await ask(path)).status).toBe(404),
);
