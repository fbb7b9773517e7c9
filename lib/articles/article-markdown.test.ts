import { expect, test } from 'vitest';
import type { DrawnComment } from '@/lib/comments/thread';
import { siteUrl } from '@/lib/site/address';
import { articleMarkdown } from './article-markdown';

const comment: DrawnComment = {
  id: 1,
  anchor: 1,
  parentId: null,
  rootId: 1,
  isPublished: true,
  isByAuthor: false,
  name: 'Ann *star*',
  website: null,
  bodyHtml: '<p>Why <em>not</em>?</p>',
  createdAt: new Date('2026-03-03T10:00:00Z'),
  editedAt: null,
  editedAfter: null,
  isWithdrawn: false,
  isRead: false,
  replyCount: 0,
};

test('an article is read as Markdown with its question and what was said to it', () => {
  const article = {
    slug: 'hello',
    title: 'Hello <b>',
    summary: 'A greeting.',
    question: 'And you?',
    bodyHtml: '<h2>One</h2><p>See <a href="/about">about</a>.</p>',
    publishedAt: new Date('2026-03-01T10:00:00Z'),
    authors: [{ name: 'Miriam Hale' }],
  };
  const answer = {
    ...comment,
    id: 2,
    parentId: 1,
    isByAuthor: true,
    name: 'Miriam Hale',
    bodyHtml: '<p>No.</p>',
  };
  const gone = { ...comment, id: 3, isPublished: false, name: '', bodyHtml: '' };
  expect(articleMarkdown(article, [comment, answer, gone], 'en')).toBe(`# Hello \\<b>

*A greeting.*

Miriam Hale · 2026-03-01 · <${siteUrl()}/hello>

## One

See [about](${siteUrl()}/about).

**And you?**

---

## Comments

### Ann \\*star\\* · 2026-03-03

Why *not*?

### Miriam Hale (the author) answers Ann \\*star\\* · 2026-03-03

No.
`);
});
