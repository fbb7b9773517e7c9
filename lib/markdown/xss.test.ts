import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderArticle } from './article';
import { renderComment, renderImportedComment } from './comment';
import { sanitiseComment } from './comment-sanitiser';
import { listHarm } from './testing/harm';

const SHARED = '../shared/data/xss';
const isShared = existsSync(SHARED);
const absent = isShared ? '' : ` (skipped: ${SHARED} is not here)`;

const OWN_PAYLOADS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" java\nscript:alert(1)">x</a>',
  '<a href="JaVaScRiPt&colon;alert(1)">x</a>',
  '<a href="&#1;javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](<java\nscript:alert(1)>)',
  '![x](data:text/html;base64,PHNjcmlwdD4=)',
  '<vbscript:msgbox(1)>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<form action=javascript:alert(1)><button formaction=javascript:alert(1)>x</button></form>',
  '<details open ontoggle=alert(1)>x</details>',
  '<video poster=javascript:alert(1)><source onerror=alert(1)></video>',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<textarea><img title="</textarea><img src=x onerror=alert(1)>">',
  '<a title="`<img src=x onerror=alert(1)>`">x</a>',
  '```"><script>alert(1)</script>\nx\n```',
  '[^1]: <script>alert(1)</script>\n\n[^1]',
  '<base href="https://example.test/"><meta http-equiv=refresh content="0;url=javascript:alert(1)">',
];

test.each(OWN_PAYLOADS)('%j does nothing, wherever it is written', async (payload) => {
  expect(await harmOf(payload)).toEqual([]);
});

test('the sanitiser of comments is enough by itself, and so is the one of articles', async () => {
  for (const payload of OWN_PAYLOADS) {
    expect(listHarm(sanitiseComment(payload)), payload).toEqual([]);
    expect(listHarm((await renderArticle({ body: payload, format: 'html' })).html), payload).toEqual([]);
  }
});

test('this test would notice harm', () => {
  expect(
    listHarm('<p onclick=x><a href=" java\nscript:x">a</a><a href="data:x">b</a><svg></svg></p>'),
  ).toEqual(expect.arrayContaining(['p onClick=x', '<svg>', 'a href=data:x']));
  expect(listHarm('<a href="/a:b">a</a><a href="?q=a:b">b</a><a href="mailto:a@example.org">c</a>')).toEqual(
    [],
  );
});

test.skipIf(!isShared)(
  `none of the shared payloads does anything${absent}`,
  { timeout: 300_000 },
  async () => {
    const lines = readFileSync(`${SHARED}/payloadbox-xss-payload-list.txt`, 'utf8').split('\n');
    const files = readdirSync(`${SHARED}/bleach`).map((name) =>
      readFileSync(`${SHARED}/bleach/${name}`, 'utf8'),
    );
    const payloads = [...new Set(lines), ...files];
    expect(payloads.length).toBeGreaterThan(6_500);
    for (const payload of payloads) {
      const harm = await harmOf(payload);
      if (harm.length > 0) expect.fail(`${payload}\n${harm.join('\n')}`);
    }
  },
);

async function harmOf(payload: string): Promise<string[]> {
  const rendered = [
    renderComment(payload),
    renderImportedComment(payload),
    sanitiseComment(payload),
    (await renderArticle({ body: payload, format: 'markdown' })).html,
    (await renderArticle({ body: payload, format: 'html' })).html,
  ];
  return rendered.flatMap(listHarm);
}
