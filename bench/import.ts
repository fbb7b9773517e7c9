import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { connect } from '@/db/client';
import { startEmbeddedDatabase } from '@/db/embedded/start';
import { migrateDatabase } from '@/db/migrate';
import { importWordpress } from '@/lib/import/wordpress/import-wordpress';
import { scratch } from './processes';

const ARTICLES = 100;
const COMMENTS_EACH = 200;

/** Comments a second that come in from a WordPress file of 100 articles with 200 comments each. */
export async function timeImport(): Promise<number> {
  console.error('Importing 20,000 comments …');
  const file = join(scratch, 'export.xml');
  await writeExport(file);
  const embedded = await startEmbeddedDatabase({ folder: join(scratch, 'imported') });
  await migrateDatabase(embedded.url);
  const { db, end } = connect(embedded.url);
  const begun = performance.now();
  const report = await importWordpress(db, { file });
  const seconds = (performance.now() - begun) / 1000;
  await end();
  await embedded.stop();
  return report.comments.published / seconds;
}

async function writeExport(file: string): Promise<void> {
  const out = createWriteStream(file);
  out.write(`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/">
<channel><title>Bench</title><link>https://bench.example.org</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://bench.example.org</wp:base_site_url><wp:base_blog_url>https://bench.example.org</wp:base_blog_url>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login>anna</wp:author_login><wp:author_email>anna@example.org</wp:author_email><wp:author_display_name>Anna</wp:author_display_name></wp:author>
`);
  for (let article = 1; article <= ARTICLES; article++) {
    out.write(
      `<item><title>Article ${article}</title><link>https://bench.example.org/article-${article}/</link><dc:creator>anna</dc:creator><content:encoded><![CDATA[<p>Some <em>words</em> of article ${article}.</p>]]></content:encoded><excerpt:encoded></excerpt:encoded><wp:post_id>${article}</wp:post_id><wp:post_date_gmt>2020-01-01 00:00:00</wp:post_date_gmt><wp:comment_status>open</wp:comment_status><wp:post_name>article-${article}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>\n`,
    );
    for (let n = 1; n <= COMMENTS_EACH; n++) {
      const id = article * 1000 + n;
      const parent = n % 4 === 0 ? id - 1 : 0;
      out.write(
        `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>Reader ${n}</wp:comment_author><wp:comment_author_email>reader${n}@example.org</wp:comment_author_email><wp:comment_date_gmt>2020-01-02 00:${String(n % 60).padStart(2, '0')}:00</wp:comment_date_gmt><wp:comment_content><![CDATA[A comment of some words, number ${n}, with <em>stress</em> in it.\n\nAnd a second paragraph.]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type><wp:comment_parent>${parent}</wp:comment_parent><wp:comment_user_id>0</wp:comment_user_id></wp:comment>\n`,
      );
    }
    if (!out.write('</item>\n')) await once(out, 'drain');
  }
  out.end('</channel></rss>\n');
  await once(out, 'finish');
}
