import { pagePath } from '@/lib/comments/paths';
import type { DrawnComment } from '@/lib/comments/thread';
import { type Words, wordsIn } from '@/lib/language/words';
import { markdownOfHtml } from '@/lib/markdown/from-html';
import { asHtml, standAlone } from '@/lib/markdown/stand-alone';
import { absoluteUrl } from '@/lib/site/address';
import { shownTitle } from './shown-title';

interface Article {
  slug: string;
  title: string;
  summary: string;
  question: string;
  bodyHtml: string;
  publishedAt: Date;
  authors: { name: string }[];
}

/**
 * An article and its conversation as Markdown, made from what its page shows: what an author's own Markdown holds
 * besides (notes to oneself in HTML comments) stays unseen. `comments` are in the order of the page.
 */
export function articleMarkdown(article: Article, comments: DrawnComment[], language: string): string {
  const url = absoluteUrl(pagePath(article.slug, null));
  const published = comments.filter(({ isPublished }) => isPublished);
  const words = wordsIn(language, 'following');
  const parts = [head(article, url, language), standAlone(article.bodyHtml, url), question(article)];
  if (published.length > 0)
    parts.push(`<hr><h2>${words('comments')}</h2>`, ...dialogue(published, url, words));
  return `${markdownOfHtml(parts.join('\n'))}\n`;
}

function head({ title, summary, authors, publishedAt }: Article, url: string, language: string): string {
  const names = authors.map(({ name }) => name).join(', ');
  const line = summary ? `<p><em>${asHtml(summary)}</em></p>` : '';
  const place = `<a href="${asHtml(url)}">${asHtml(url)}</a>`;
  const facts = [asHtml(names), day(publishedAt), place].filter(Boolean).join(' · ');
  return `<h1>${asHtml(shownTitle(title, language))}</h1>${line}<p>${facts}</p>`;
}

function question({ question: asked }: Article): string {
  return asked ? `<p><strong>${asHtml(asked)}</strong></p>` : '';
}

function dialogue(comments: DrawnComment[], url: string, words: Words<'following'>): string[] {
  const names = new Map(comments.map(({ id, name }) => [id, name]));
  return comments.map((comment) => {
    const answered = comment.parentId === null ? undefined : names.get(comment.parentId);
    return `<h3>${asHtml(whoSpeaks(comment, answered, words))} · ${day(comment.createdAt)}</h3>${standAlone(comment.bodyHtml, url)}`;
  });
}

function whoSpeaks(
  { name, isByAuthor }: DrawnComment,
  answered: string | undefined,
  words: Words<'following'>,
): string {
  if (answered === undefined) return isByAuthor ? words('byAuthor', { name }) : name;
  return words(isByAuthor ? 'authorAnswersHere' : 'answersHere', { name, answered });
}

function day(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
