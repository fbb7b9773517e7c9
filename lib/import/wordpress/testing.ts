import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'rejoinder-wxr-'));
let files = 0;

/** A file with this content, for a test. */
export function fileWith(content: string | Buffer): string {
  const path = join(folder, `${++files}.xml`);
  writeFileSync(path, content);
  return path;
}

type Fields = Record<string, string | number | undefined>;

interface Export {
  version?: string;
  authors?: string[];
  items: string[];
  /** Given instead of the usual head of the channel. */
  head?: string;
  declaration?: string;
}

/** A WordPress export of the blog at https://old.example.org. */
export function wxr({ version = '1.2', authors = [author()], items, head, declaration }: Export): string {
  const wordpress = `http://wordpress.org/export/${version}/`;
  return `${declaration ?? '<?xml version="1.0" encoding="UTF-8" ?>'}
<rss version="2.0" xmlns:excerpt="${wordpress}excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="${wordpress}">
<channel>
${head ?? usualHead(version)}
${authors.join('\n')}
${items.join('\n')}
</channel>
</rss>
`;
}

function usualHead(version: string): string {
  return `<title>The old blog</title><link>https://old.example.org</link><description>What it was about</description>
<language>en-GB</language><wp:wxr_version>${version}</wp:wxr_version>
<wp:base_site_url>https://old.example.org</wp:base_site_url><wp:base_blog_url>https://old.example.org</wp:base_blog_url>`;
}

/** An `<wp:author>`; `login: undefined` leaves the element out. */
export function author(given: Fields = {}): string {
  const fields = {
    author_id: 2,
    author_login: 'miriam',
    author_email: 'miriam@old.example.org',
    author_display_name: 'Miriam Hale',
  };
  return element('wp:author', wordpressElements({ ...fields, ...given }));
}

let ids = 1000;

export interface PostOptions {
  /** Elements without prefix, and those with one other than `wp:`. */
  plain?: Fields;
  content?: string;
  excerpt?: string;
  comments?: string[];
  /** More elements, as they stand. */
  more?: string;
}

/** A published post with these `wp:` elements; `undefined` leaves one out. */
export function post(given: Fields = {}, options: PostOptions = {}): string {
  const id = given.post_id ?? ++ids;
  const name = given.post_name ?? `post-${id}`;
  const plain = {
    title: `Post ${id}`,
    link: `https://old.example.org/2019/03/${name}/`,
    'dc:creator': 'miriam',
    ...options.plain,
  };
  const fields: Fields = {
    post_id: id,
    post_date: '2019-03-04 06:06:07',
    post_date_gmt: '2019-03-04 05:06:07',
    comment_status: 'open',
    post_name: name,
    status: 'publish',
    post_parent: 0,
    post_type: 'post',
    post_password: '',
    ...given,
  };
  const texts = `${element('content:encoded', cdata(options.content ?? 'Some words.'))}${element('excerpt:encoded', cdata(options.excerpt ?? ''))}`;
  const inside = `${elements(plain)}${texts}${wordpressElements(fields)}${options.more ?? ''}${(options.comments ?? []).join('\n')}`;
  return element('item', inside);
}

/** A guest's approved comment with these `wp:comment_` elements; `undefined` leaves one out. */
export function comment(given: Fields = {}): string {
  const id = given.id ?? ++ids;
  const fields: Fields = {
    id,
    author: 'Ada',
    author_email: 'ada@example.org',
    author_url: '',
    date: '2019-03-05 01:00:00',
    date_gmt: '2019-03-05 00:00:00',
    content: `Comment ${id}.`,
    approved: 1,
    type: '',
    parent: 0,
    user_id: 0,
    ...given,
  };
  const named = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`comment_${name}`, value]));
  return element('wp:comment', wordpressElements(named));
}

export function postmeta(key: string, value: string): string {
  return element('wp:postmeta', wordpressElements({ meta_key: key, meta_value: value }));
}

function wordpressElements(fields: Fields): string {
  return elements(Object.fromEntries(Object.entries(fields).map(([name, value]) => [`wp:${name}`, value])));
}

function elements(fields: Fields): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => element(name, cdata(String(value))))
    .join('\n');
}

function element(name: string, inside: string): string {
  return `<${name}>${inside}</${name}>\n`;
}

const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
