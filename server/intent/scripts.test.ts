import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test, vi } from 'vitest';
import { COLOUR_SCHEME_SCRIPT } from '@/lib/site/colour-scheme';
import { serve, shownPage } from '../testing/loopback';
import { MARK, nextDocument, nextScript } from '../testing/next-document';
import { shrinkLoader } from './loader';
import { DocumentScripts } from './scripts';

/** Bytes that whoever only reads may fetch of scripts, after gzip. */
const LOADER_LIMIT = 1_500;

/** Answers as Next does: with the nonce that the request names on what is its own. */
const drawn = (content: (path: string) => string) => (request: IncomingMessage, response: ServerResponse) => {
  const [, nonce = ''] = /'nonce-([^']+)'/.exec(String(request.headers['content-security-policy'])) ?? [];
  shownPage(response, content(request.url ?? '').replaceAll(MARK, nonce), 'article:1');
};
const policyOf = (answer: Response) => answer.headers.get('content-security-policy') ?? '';
const OWN = createHash('sha256').update(COLOUR_SCHEME_SCRIPT).digest('base64');
/** What else than files of this site, and than what puts the chosen paper, may run. */
const scriptsIn = (policy: string) => {
  const [, sources] = /script-src 'self' 'sha256-([^;]*)/.exec(policy) ?? [];
  expect(sources?.startsWith(`${OWN}'`)).toBe(true);
  return sources?.slice(OWN.length + 1);
};
const digestIn = (html: string) => /data-flight="([^"]*)"/.exec(html)?.[1] ?? '';

test('a shared document comes without scripts of its own, and its policy lets none run', async () => {
  const { base } = await serve(drawn(() => nextDocument()));
  const answer = await fetch(`${base}/hello`);
  const html = await answer.text();
  expect(html).not.toMatch(/__next_f|nonce|<script src="\/_next/);
  expect(scriptsIn(policyOf(answer))).toBe('');
  expect(policyOf(answer)).not.toContain('unsafe');
  expect(
    (await fetch(`${base}/hello`, { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } })).status,
  ).toBe(304);
});

test('its data can be had by its name, and still when it was drawn anew meanwhile', async () => {
  let words = 'first';
  const { base, cache } = await serve(
    drawn(() => nextDocument({ content: words, data: [`1:"${words}"\n`] })),
  );
  const digest = digestIn(await (await fetch(`${base}/hello`)).text());
  words = 'second';
  cache.purge(['article:1']);
  expect(digestIn(await (await fetch(`${base}/hello`)).text())).not.toBe(digest);
  const data = await fetch(`${base}/_flight/${digest}/hello`);
  expect(data.headers.get('content-type')).toContain('application/javascript');
  expect(data.headers.get('cache-control')).toMatch(/^private, .*immutable/);
  expect(await data.text()).toContain('self.__next_f.push([1,"1:\\"first\\"\\n"])');
});

test('another instance, or one that was started anew, has the data of the same document', async () => {
  const page = drawn(() => nextDocument());
  const { base } = await serve(page);
  const other = await serve(page);
  const digest = digestIn(await (await fetch(`${base}/hello`)).text());
  expect((await fetch(`${other.base}/_flight/${digest}/hello`)).status).toBe(200);
});

test('data that fell off the shelf are drawn again while their document is kept', async () => {
  let draws = 0;
  const scripts = new DocumentScripts({ bytes: 12_000 });
  const page = drawn((path) => {
    draws++;
    return nextDocument({ content: path, data: [`1:"${'x'.repeat(900)}"\n`] });
  });
  const { base } = await serve(page, { scripts });
  const digest = digestIn(await (await fetch(`${base}/hello`)).text());
  for (let n = 0; n < 20; n++) await fetch(`${base}/other-${n}`);
  expect(scripts.findFlight(digest) === undefined).toBe(true);
  expect((await fetch(`${base}/_flight/${digest}/hello`)).status).toBe(200);
  expect(draws).toBe(22);
});

test('data that are asked for stay longer than those of documents that nobody answers', async () => {
  const scripts = new DocumentScripts({ bytes: 12_000 });
  const { base } = await serve(
    drawn((path) => nextDocument({ content: path, data: [`1:"${'x'.repeat(900)}"\n`] })),
    { scripts },
  );
  const digest = digestIn(await (await fetch(`${base}/hello`)).text());
  for (let n = 0; n < 20; n++) {
    await fetch(`${base}/other-${n}`);
    expect(scripts.findFlight(digest) !== undefined).toBe(true);
  }
});

test('a name that no document here has leads to nothing, and draws a page no more than asking for it does', async () => {
  let draws = 0;
  const { base } = await serve(
    drawn(() => {
      draws++;
      return nextDocument();
    }),
  );
  for (let n = 0; n < 5; n++)
    for (const path of ['hello', 'hello?x', 'studio', 'me', '_next/static/x', '']) {
      const answer = await fetch(`${base}/_flight/${'A'.repeat(22)}/${path}`);
      expect([path, answer.status, await answer.text()]).toEqual([path, 404, '']);
    }
  for (const path of ['/_flight', '/_flight/', '/_flight/x/hello', '/_flight/__proto__/hello'])
    expect((await fetch(base + path)).status, path).toBeLessThan(500);
  expect(draws).toBeLessThan(8);
});

test('a document that is not recognised is sent as it is, and what is Next’s may run', async () => {
  const html = nextDocument({ tail: nextScript('$RC("B:0","S:0")'), content: '<script>alert(1)</script>' });
  const { base } = await serve(drawn(() => html));
  const answer = await fetch(`${base}/hello`);
  expect(await answer.text()).toBe(html.replaceAll(` nonce="${MARK}"`, ''));
  expect(scriptsIn(policyOf(answer))).toMatch(/^( 'sha256-[\w+/]{43}='){5}$/);
});

test('with REJOINDER_SCRIPTS=at-once every document is sent as it is', async () => {
  const scripts = new DocumentScripts({ isDeferred: false });
  const { base } = await serve(
    drawn(() => nextDocument()),
    { scripts },
  );
  const answer = await fetch(`${base}/hello`);
  expect(await answer.text()).toBe(nextDocument().replaceAll(` nonce="${MARK}"`, ''));
  expect(scriptsIn(policyOf(answer))).toMatch(/^( 'sha256-[\w+/]{43}='){4}$/);
});

test("a visitor's own document has a nonce of its own, which no visitor chooses", async () => {
  const { base } = await serve((request, response) =>
    response.end(request.headers['content-security-policy']),
  );
  const seen = new Set<string>();
  const posted = { method: 'POST', body: new FormData(), headers: { origin: base } };
  for (const init of [
    {},
    {},
    { headers: { 'content-security-policy': "script-src 'nonce-mine'" } },
    posted,
  ]) {
    const answer = await fetch(`${base}/me`, init);
    const policy = policyOf(answer);
    expect(scriptsIn(policy)).toMatch(/^ 'nonce-[\w+/]{22}=='$/);
    expect(await answer.text()).toBe(policy);
    seen.add(policy);
  }
  expect(seen.size).toBe(4);
});

test('what is no document keeps its bytes', async () => {
  const text = `nonce="${MARK}" <script src="/loader.js" defer=""></script>`;
  const { base } = await serve((_request, response) => {
    response.setHeader('content-type', 'application/atom+xml');
    response.setHeader('cache-control', 'public, max-age=0');
    response.end(text);
  });
  expect(await (await fetch(`${base}/feed.xml`)).text()).toBe(text);
});

test('the loader is small, and never asked for again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rejoinder-loader-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await shrinkLoader(process.cwd(), folder);
  vi.stubEnv('REJOINDER_BUILD_FOLDER', relative(process.cwd(), folder));
  onTestFinished(() => void vi.unstubAllEnvs());
  const { loader } = new DocumentScripts();
  expect(gzipSync(loader.body, { level: 9 }).length).toBeLessThanOrEqual(LOADER_LIMIT);
  const { base } = await serve(() => {
    throw new Error('Next is not asked.');
  });
  const answer = await fetch(base + loader.address);
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(Number(answer.headers.get('content-length'))).toBeLessThanOrEqual(LOADER_LIMIT);
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  expect((await fetch(`${base}/loader.js?other`)).headers.get('cache-control')).toContain('must-revalidate');
});
