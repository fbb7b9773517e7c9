import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { asc, eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { articles, pictures } from '@/db/schema/articles';
import { users } from '@/db/schema/people';
import { testDatabase } from '@/db/testing/database';
import { findOldAddress, findPublishedArticle } from '@/lib/articles/queries';
import { importMarkdown } from './import-markdown';

const { db } = await testDatabase();
const home = mkdtempSync(join(tmpdir(), 'rejoinder-markdown-'));
process.env.REJOINDER_DATA = join(home, 'data');
afterAll(() => rmSync(home, { recursive: true, force: true }));

const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#369' } })
  .png()
  .toBuffer();
let folders = 0;

/** A folder with these files. */
function folderOf(files: Record<string, string | Buffer>): string {
  const folder = join(home, `folder-${++folders}`);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

const bodyAt = async (slug: string) => {
  const [row] = await db.select({ body: articles.body }).from(articles).where(eq(articles.slug, slug));
  return row?.body;
};

test('Jekyll: dates in names, categories, drafts, spaces between tags, and its addresses', async () => {
  const folder = folderOf({
    '_posts/2015-05-15-two-ropes.md':
      '---\ntitle: "Two ropes: why?"\nauthor: Ada Berg\ncategories: harbour life\ntags: rope knot\nredirect_from:\n  - /old/ropes/\n---\nWords.\n\n{% highlight ruby %}\nputs 1\n{% endhighlight %}\n',
    '_drafts/later.md': '---\ntitle: Later\n---\nNot yet.',
    '_posts/2016-01-02-hidden.md': '---\ntitle: Hidden\npublished: false\n---\nx',
    'about.md': '---\nlayout: page\ntitle: About\npermalink: /about-us/\n---\nUs.',
    'README.md': '# The source of my blog',
  });
  const report = await importMarkdown(db, { folder });
  expect(report.articles).toEqual({ published: 1, draft: 1, scheduled: 0, private: 0 });
  expect(report.pages).toMatchObject({ published: 1, draft: 1 });
  expect(report.skipped).toEqual([
    { kind: 'file', id: 'README.md', reason: 'it speaks of the folder, not to readers' },
  ]);
  expect(await findPublishedArticle(db, 'two-ropes')).toMatchObject({
    title: 'Two ropes: why?',
    publishedAt: new Date('2015-05-15T12:00:00Z'),
    authors: [{ name: 'Ada Berg' }],
    tags: [{ name: 'harbour' }, { name: 'knot' }, { name: 'life' }, { name: 'rope' }],
  });
  expect(await bodyAt('two-ropes')).toBe('Words.\n\n```ruby\nputs 1\n```');
  for (const address of ['/old/ropes', '/2015/05/15/two-ropes', '/harbour/life/2015/05/15/two-ropes'])
    expect(await findOldAddress(db, address), address).toBe('two-ropes');
  expect(await findPublishedArticle(db, 'about-us')).toMatchObject({ kind: 'page', title: 'About' });
});

test('Hugo: bundles with pictures beside the text, sections, aliases, shortcodes, dates to come', async () => {
  const folder = folderOf({
    'content/_index.md': '---\ntitle: Home\n---\n',
    'content/posts/harbour/index.md':
      '---\ntitle: Harbour\ndate: 2019-03-04T10:00:00+02:00\nlastmod: 2019-05-01\naliases: [/h.html]\nseries: [Ropes]\nimages: []\n---\n![A wall](wall.png#wide "Its *wall*") and ![again](<wall.png>)\n\n{{< figure src="wall.png" alt="Wall" caption="The wall" >}}\n\n{{< youtube dQw4w9WgXcQ >}}\n\n`{{< youtube x >}}` {{< tweet 1 >}}\n\n<img src="/logo.png" alt="L">\n\n![r][ref]\n\n[ref]: wall.png\n[other]: wall.png\n',
    'content/posts/harbour/wall.png': picture,
    'content/posts/harbour/unused.png': picture.subarray(0, 40),
    'content/posts/harbour/data.csv': 'a,b',
    'static/logo.png': await sharp(picture).negate().png().toBuffer(),
    'content/posts/future.md': `---\ntitle: To come\ndate: ${new Date(Date.now() + 9e9).toISOString()}\n---\nx`,
  });
  const report = await importMarkdown(db, { folder });
  expect(report.articles).toMatchObject({ published: 1, scheduled: 1 });
  expect(report.media).toEqual({ copied: 2, linked: 0 });
  expect(report.skipped.map(({ id }) => id)).toEqual([
    'content/_index.md',
    'content/posts/harbour/data.csv',
    'content/posts/harbour/unused.png',
  ]);
  expect(report.notes.join('\n')).toContain('stay in its text: tweet');
  const body = (await bodyAt('harbour')) ?? '';
  const [wall, logo] = [/!\[A wall\]\((\S+?)#wide/.exec(body)?.[1], /img src="([^"]+)"/.exec(body)?.[1]];
  expect([wall, logo]).toEqual([
    expect.stringMatching(/^\/uploads\/[0-9a-f]{32}\.png$/),
    expect.stringMatching(/^\/uploads\//),
  ]);
  expect(body).toBe(
    `![A wall](${wall}#wide "Its *wall*") and ![again](<${wall}>)\n\n![Wall](${wall} "The wall")\n\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ\n\n\`{{< youtube x >}}\` {{< tweet 1 >}}\n\n<img src="${logo}" alt="L">\n\n![r][ref]\n\n[ref]: ${wall}\n[other]: wall.png`,
  );
  expect(await findPublishedArticle(db, 'harbour')).toMatchObject({
    publishedAt: new Date('2019-03-04T08:00:00Z'),
    editedAt: new Date('2019-05-01T12:00:00Z'),
    series: 'Ropes',
    bodyHtml: expect.stringContaining('width="60" height="40"'),
  });
  for (const address of ['/h.html', '/h', '/posts/harbour'])
    expect(await findOldAddress(db, address)).toBe('harbour');
});

test('Zola: TOML with taxonomies and extra, and a permalink of its own', async () => {
  const folder = folderOf({
    'a.md':
      '+++\npath = "2014/09/15/Zola-1.0"\ntitle = "Zola"\nauthors = ["The Team", "Bo"]\naliases = ["2014/09/15/Zola-1.0.html", "releases/1.0"]\n[taxonomies]\ntags = ["a, b", "C"]\n[extra]\nlang = "de"\nlicense = "CC-BY-4.0"\n+++\nText',
    'b.md': '+++\ntitle = "Dated"\ndate = 2020-02-03\ncomments = false\n+++\n\nText <!-- more --> more',
    'e.md': '+++\ntitle = "The `let` of **Rust**"\ndate = 2020-02-04\n+++\n# The `let` of Rust\n\nOnce.',
    'c.md': '---\n{"no": "yaml"\n---\nx',
    'd.md': '+++\ntitle = \n+++\nx',
  });
  const report = await importMarkdown(db, { folder });
  expect(report.articles.published).toBe(3);
  expect(await findPublishedArticle(db, 'e')).toMatchObject({
    title: 'The let of Rust',
    bodyHtml: '<p>Once.</p>',
  });
  expect(report.people).toBe(2);
  expect(report.skipped).toEqual([
    { kind: 'file', id: 'c.md', reason: expect.stringContaining('cannot be read') },
    { kind: 'file', id: 'd.md', reason: expect.stringContaining('cannot be read') },
  ]);
  expect(await findPublishedArticle(db, 'zola-1-0')).toMatchObject({
    publishedAt: new Date('2014-09-15T12:00:00Z'),
    language: 'de',
    licence: 'CC-BY-4.0',
    tags: [{ name: 'C' }, { name: 'a b' }],
    authors: [{ name: 'The Team' }, { name: 'Bo' }],
  });
  for (const address of ['/2014/09/15/Zola-1.0', '/2014/09/15/Zola-1.0.html', '/releases/1.0'])
    expect(await findOldAddress(db, address), address).toBe('zola-1-0');
  expect(await findPublishedArticle(db, 'b')).toMatchObject({ commentsOpen: false });
});

test('as exported from Ghost: status, feature image, excerpt, canonical address; and files with no fields at all', async () => {
  const folder = folderOf({
    'post.md':
      '---\ntitle: Ghostly\nslug: ghostly\nstatus: published\npublished_at: 2021-06-01 08:30:00\nupdated_at: 2021-06-01 08:30:20\ncustom_excerpt: In short.\nfeature_image: img/cover.png\ncanonical_url: https://else.example/g\nprimary_author: x\n---\nWords.',
    'img/cover.png': picture,
    'a note.md': '# On *ropes*\n\nWords of a note.',
    'Plain Name.markdown': 'Only words.',
  });
  const report = await importMarkdown(db, { folder });
  expect([report.articles.published, report.pages.published, report.skipped]).toEqual([1, 2, []]);
  expect(await findPublishedArticle(db, 'ghostly')).toMatchObject({
    summary: 'In short.',
    canonicalUrl: 'https://else.example/g',
    editedAt: null,
    bodyHtml: expect.stringMatching(/^<figure><img src="\/uploads/),
  });
  expect(await findPublishedArticle(db, 'a-note')).toMatchObject({
    title: 'On ropes',
    bodyHtml: '<p>Words of a note.</p>',
  });
  expect(await findPublishedArticle(db, 'plain-name')).toMatchObject({ title: 'Plain name' });
});

test('a second run adds nothing, a changed file is taken over, and what was changed here stays', async () => {
  const folder = folderOf({
    'x.md':
      '---\ntitle: X\ndate: 2020-01-01\nauthor: Cy\n---\n![p](p.png) ![gone](gone.png) ![far](https://far.example/p.png)',
    'y.md': '---\ntitle: Y\ndate: 2020-01-02\n---\nOne.',
    'undated.md': 'x',
    'p.png': await sharp(picture).rotate(90).png().toBuffer(),
  });
  const first = await importMarkdown(db, { folder });
  expect(first.media).toEqual({ copied: 1, linked: 1 });
  expect(first.notes).toContain('x.md shows 1 picture that the folder does not hold: gone.png.');
  const before = await db.select().from(articles).orderBy(asc(articles.id));
  const kept = (await db.select().from(pictures)).length;
  const second = await importMarkdown(db, { folder });
  expect(second).toMatchObject({
    people: 0,
    media: { copied: 0, linked: 0 },
    skipped: [],
    notes: [],
    unchanged: 5,
  });
  expect(second.articles.published + second.pages.published).toBe(0);
  expect(await db.select().from(articles).orderBy(asc(articles.id))).toEqual(before);
  expect((await db.select().from(pictures)).length).toBe(kept);

  await db.update(articles).set({ body: 'Changed here.' }).where(eq(articles.slug, 'x'));
  writeFileSync(join(folder, 'x.md'), '---\ntitle: X\ndate: 2020-01-01\n---\nOther');
  writeFileSync(join(folder, 'y.md'), '---\ntitle: Y 2\ndate: 2020-01-02\n---\nTwo.');
  const third = await importMarkdown(db, { folder });
  expect(third.articles.published).toBe(1);
  expect(third.notes.join()).toContain('“X” changed in its file and was changed here too: ours stayed.');
  expect([await bodyAt('x'), await bodyAt('y')]).toEqual(['Changed here.', 'Two.']);
});

test('a dry run tells the same and stores nothing', async () => {
  const files = {
    'dry.md': '---\ntitle: Dry\ndate: 2020-01-01\nauthor: Dee\n---\n![p](p.png)',
    'p.png': await sharp(picture).blur(2).png().toBuffer(),
  };
  const folder = folderOf(files);
  const count = async () => [
    (await db.select().from(articles)).length,
    (await db.select().from(users)).length,
    (await db.select().from(pictures)).length,
  ];
  const before = await count();
  const dry = await importMarkdown(db, { folder, dryRun: true });
  expect(await count()).toEqual(before);
  expect(await importMarkdown(db, { folder })).toEqual(dry);
});

test('the operator says whose address is whose', async () => {
  const folder = folderOf({ 'mine.md': '---\ntitle: Mine\ndate: 2020-01-01\nauthor: Miriam\n---\nx' });
  await importMarkdown(db, { folder, authors: { miriam: ['Miriam@Example.org'] } });
  const article = await findPublishedArticle(db, 'mine');
  const [author] = await db
    .select()
    .from(users)
    .where(eq(users.id, article?.authors[0]?.id ?? ''));
  expect(author).toMatchObject({ email: 'miriam@example.org', role: 'author' });
  await expect(importMarkdown(db, { folder, authors: { miriam: ['nobody'] } })).rejects.toThrow(
    'no e-mail address',
  );
});

test('neither dots nor links lead out of the folder', async () => {
  const folder = folderOf({
    'in/esc.md':
      '---\ntitle: Esc\ndate: 2020-01-01\n---\n![a](../../secret.png) ![b](link.png) ![c](/etc/passwd.png)',
  });
  writeFileSync(join(home, 'secret.png'), picture);
  symlinkSync(join(home, 'secret.png'), join(folder, 'in', 'link.png'));
  const report = await importMarkdown(db, { folder: join(folder, 'in') });
  expect(report.media.copied).toBe(0);
  expect(report.notes.join()).toContain('3 pictures that the folder does not hold');
});

test.each([
  ['a folder that is not there', () => join(home, 'nowhere'), 'There is no folder'],
  ['a file', () => join(folderOf({ a: 'x' }), 'a'), 'is no folder'],
  ['a folder without Markdown', () => folderOf({ 'a.txt': 'x' }), 'There are no Markdown files'],
])('%s is refused in a sentence', async (_, folder, sentence) => {
  await expect(importMarkdown(db, { folder: folder() })).rejects.toThrow(sentence);
});

const SHARED = '../shared/data/articles/rust-blog';
const isShared = existsSync(SHARED);

test.skipIf(!isShared)(
  `the 388 files of a real blog come in, 387 articles and a template, each at its old addresses, and again is no more${isShared ? '' : ` (skipped: ${SHARED} is not here)`}`,
  { timeout: 240_000 },
  async () => {
    const report = await importMarkdown(db, { folder: SHARED });
    expect([report.articles.published, report.pages.published]).toEqual([387, 0]);
    expect(report.skipped).toEqual([
      { kind: 'file', id: 'releases_latest.md', reason: 'there is neither a title nor a text in it' },
    ]);
    expect(await findOldAddress(db, '/2015/05/15/Rust-1.0')).toBe('rust-1-0-2');
    expect(await findOldAddress(db, '/releases/1.0.0')).toBe('rust-1-0-2');
    const rows = await db.select({ slug: articles.slug, html: articles.bodyHtml }).from(articles);
    expect(rows.filter(({ html }) => html.includes('nested too deeply') || html === '')).toEqual([]);
    const again = await importMarkdown(db, { folder: SHARED });
    expect([again.articles.published, again.pages.published, again.people, again.media]).toEqual([
      0,
      0,
      0,
      { copied: 0, linked: 0 },
    ]);
  },
);
