import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { ArticleList } from '@/components/articles/article-list';
import { TagList } from '@/components/articles/article-tags';
import { FeedLinks } from '@/components/site/feed-links';
import { Pager, pageOfList } from '@/components/site/pager';
import { database } from '@/db/client';
import { listTaggedArticles } from '@/lib/articles/list-queries';
import { findTag, listTags } from '@/lib/articles/tag-queries';
import { tagSlug } from '@/lib/articles/tags';
import { findBlog } from '@/lib/blog/queries';
import { wordsIn } from '@/lib/language/words';
import { noteShown } from '@/lib/site/exchange';
import { tagPath } from '@/lib/site/paths';
import { type ListAsked, readListSegments } from '../../list-segments';

/** Articles on one page of a tag's list. */
const PER_PAGE = 10;

type Props = { params: Promise<{ of?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = readListSegments((await params).of);
  if (!asked) return {};
  if (asked.name === undefined) {
    const { language } = await findBlog(database());
    return { title: wordsIn(language, 'site')('tags'), alternates: { canonical: '/tags' } };
  }
  const tag = await findTag(database(), asked.name);
  return tag ? { title: tag.name, alternates: { canonical: pageOfList(tagPath(tag.slug), asked.page) } } : {};
}

/** `/tags`, all tags, and `/tags/<tag>`, the articles that have one. */
export default async function TagsPage({ params }: Props) {
  const asked = readListSegments((await params).of);
  if (!asked) notFound();
  noteShown('articles');
  return asked.name === undefined ? <AllTags /> : <TaggedArticles name={asked.name} page={asked.page} />;
}

async function AllTags() {
  const [{ language }, { tags, hasMore }] = await Promise.all([findBlog(database()), listTags(database())]);
  const words = wordsIn(language, 'site');
  const { compare } = new Intl.Collator(language);
  return (
    <main id="main" className="column front">
      <h1 className="page-title">{words('tags')}</h1>
      {tags.length === 0 && <p className="note">{words('noTags')}</p>}
      <TagList tags={tags.sort((a, b) => compare(a.name, b.name))} />
      {hasMore && <p className="note mt-8">{words('moreTags')}</p>}
    </main>
  );
}

async function TaggedArticles({ name, page }: ListAsked & { name: string }) {
  const tag = await findTag(database(), name);
  if (!tag) return leaveForItsAddress(name);
  const [{ language, timeZone }, { articles, hasOlder }] = await Promise.all([
    findBlog(database()),
    listTaggedArticles(database(), tag.id, { page, perPage: PER_PAGE }),
  ]);
  if (articles.length === 0) notFound();
  const words = wordsIn(language, 'site');
  noteShown(...articles.map(({ id }) => `article:${id}` as const));
  return (
    <main id="main" className="column front h-feed">
      <FeedLinks title={tag.name} path={tagPath(tag.slug)} />
      <header>
        <p className="eyebrow">
          <a href="/tags">{words('tag')}</a>
        </p>
        <h1 className="page-title p-name" dir="auto">
          {tag.name}
        </h1>
        {page > 1 && <p className="note">{words('pageNumber', { page })}</p>}
      </header>
      <ArticleList articles={articles} language={language} timeZone={timeZone} />
      <Pager language={language} path={tagPath(tag.slug)} page={page} hasOlder={hasOlder} />
    </main>
  );
}

/** A tag's name in the place of its address, in whatever letters, leads to it. */
async function leaveForItsAddress(name: string): Promise<never> {
  const slug = tagSlug(name);
  if (slug !== name && (await findTag(database(), slug))) permanentRedirect(tagPath(slug));
  notFound();
}
