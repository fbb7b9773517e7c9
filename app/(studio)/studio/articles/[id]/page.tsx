import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Editor } from '@/components/studio/editor';
import { editorFormWords } from '@/components/studio/editor-form-words';
import { RemovedArticle } from '@/components/studio/removed-article';
import { Said } from '@/components/ui/said';
import { database } from '@/db/client';
import { canChooseAuthors, EDIT_REFUSALS, editRefusal } from '@/lib/articles/policy';
import { type EditedArticle, findArticleForEditing, listPossibleAuthors } from '@/lib/articles/queries';
import { slugBeforeRemoval } from '@/lib/articles/removed-slug';
import { listSeriesNames } from '@/lib/articles/surroundings';
import { type Blog, findBlog } from '@/lib/blog/queries';
import { localTime } from '@/lib/blog/time-zone';
import { requireAuthor } from '@/lib/identity/session';
import { spokenLanguage } from '@/lib/language/languages';
import { inWords, type Sentence } from '@/lib/language/sentence';
import { wordsIn } from '@/lib/language/words';
import { dayLanguage } from '@/lib/site/formats';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ said?: string; at?: string }>;
}

const findArticle = cache((id: string) =>
  /^\d{1,15}$/.test(id) ? findArticleForEditing(database(), Number(id)) : undefined,
);

export async function generateMetadata({ params }: Props) {
  await requireAuthor('/studio/articles');
  const article = await findArticle((await params).id);
  const { language } = await findBlog(database());
  return { title: article ? editing(article, language) : wordsIn(language, 'editor')('notFound') };
}

export default async function ArticlePage({ params, searchParams }: Props) {
  const { id } = await params;
  const viewer = await requireAuthor(`/studio/articles/${encodeURIComponent(id)}`);
  const article = await findArticle(id);
  if (!article) notFound();
  const refusal = editRefusal(viewer, { authorIds: article.authors.map((author) => author.id) });
  const db = database();
  const blog = await findBlog(db);
  if (refusal) return <Refused sentence={EDIT_REFUSALS[refusal]} language={blog.language} />;
  const [authors, seriesNames] = await Promise.all([
    canChooseAuthors(viewer) ? listPossibleAuthors(db, article.id) : undefined,
    listSeriesNames(db),
  ]);
  const { said, at } = await searchParams;
  return (
    <main id="main" className="studio-page">
      <h1 className="sr-only">{editing(article, blog.language)}</h1>
      <Said>{sentenceFor(said, article, blog)}</Said>
      {article.state === 'removed' ? (
        <RemovedArticle
          article={{ ...article, slug: slugBeforeRemoval(article.slug) }}
          language={blog.language}
        />
      ) : (
        <Editor
          // By the address alone: a key from what is stored would part a refused form from its answer.
          key={at}
          article={article}
          stored={storedFields(article, blog)}
          possibleAuthors={authors}
          words={editorFormWords(blog, article)}
          seriesNames={seriesNames}
        />
      )}
      <p className="note mt-10">
        <a href={`/studio/articles/${article.id}/history`}>
          {wordsIn(blog.language, 'history')('articleHistory')}
        </a>
      </p>
    </main>
  );
}

function editing({ title }: { title: string }, language: string): string {
  return wordsIn(language, 'editor')('editing', {
    title: title || wordsIn(language, 'articles')('untitled'),
  });
}

function Refused({ sentence, language }: { sentence: Sentence; language: string }) {
  return (
    <main id="main" className="studio-page">
      <h1>{wordsIn(language, 'editor')('notYours')}</h1>
      <p className="note">{inWords(sentence, language)}</p>
    </main>
  );
}

/** The article as the fields of the editor's form. */
function storedFields(article: EditedArticle, { timeZone }: Blog): Record<string, string> {
  const { version, kind, title, summary, question, body, state, publishedAt } = article;
  const { series, licence, canonicalUrl, translations } = article;
  // An address that only says "untitled" is made anew from the title, as long as nobody can know it.
  const isProvisional = state === 'draft' && publishedAt === null && /^untitled(-\d+)?$/.test(article.slug);
  return {
    ...{ version, kind, title, summary, question, body, series, licence, canonicalUrl, translations },
    slug: isProvisional ? '' : article.slug,
    tags: article.tags.map(({ name }) => name).join(', '),
    language: article.language ?? '',
    publishAt: state === 'scheduled' && publishedAt ? localTime(publishedAt, timeZone) : '',
    ...(article.commentsOpen && { commentsOpen: 'on' }),
    ...Object.fromEntries(article.authors.map(({ id }) => [`author-${id}`, 'on'])),
  };
}

function sentenceFor(said: string | undefined, { state, slug, publishedAt }: EditedArticle, blog: Blog) {
  const words = wordsIn(blog.language, 'editor');
  if (said === 'saved') return words('saved');
  if (said === 'unpublished') return words('unpublished');
  if (said === 'removed') return words('removed');
  if (said === 'restored') return words('restored');
  if (said === 'scheduled' && state === 'scheduled' && publishedAt) {
    const language = dayLanguage(spokenLanguage(blog.language));
    const format = { dateStyle: 'full', timeStyle: 'short', timeZone: blog.timeZone } as const;
    return words('scheduledFor', { moment: new Intl.DateTimeFormat(language, format).format(publishedAt) });
  }
  if (said === 'published' && state === 'published')
    return words.rich('published', { read: (name) => <a href={`/${encodeURIComponent(slug)}`}>{name}</a> });
  return null;
}
