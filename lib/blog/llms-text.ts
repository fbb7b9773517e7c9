import { markdownPath } from '@/lib/articles/markdown-path';
import { shownTitle } from '@/lib/articles/shown-title';
import { wordsIn } from '@/lib/language/words';
import { absoluteUrl } from '@/lib/site/address';
import type { Blog } from './queries';

interface Listed {
  slug: string;
  title: string;
  excerpt?: string;
}

/** What a language model is told of the blog (llmstxt.org): what it is, and where its texts are as Markdown. */
export function llmsText(
  { name, tagline, language }: Pick<Blog, 'name' | 'tagline' | 'language'>,
  { articles, pages }: { articles: Listed[]; pages: Listed[] },
): string {
  const words = wordsIn(language, 'following');
  const items = (listed: Listed[]) => listed.map((one) => item(one, language)).join('\n');
  const parts = [`# ${line(name)}`];
  if (tagline) parts.push(`> ${line(tagline)}`);
  parts.push(words('aboutBlog'));
  if (articles.length > 0) parts.push(`## ${words('latestArticles')}\n\n${items(articles)}`);
  if (pages.length > 0) parts.push(`## ${words('pages')}\n\n${items(pages)}`);
  const more = [
    `- [${words('everyPage')}](${absoluteUrl('/sitemap.xml')})`,
    `- [${words('articlesFeed')}](${absoluteUrl('/feed.xml')})`,
    `- [${words('commentsFeed')}](${absoluteUrl('/comments/feed.xml')})`,
  ];
  // The standard's own word for what may be left out.
  parts.push(`## Optional\n\n${more.join('\n')}`);
  return `${parts.join('\n\n')}\n`;
}

function item({ slug, title, excerpt }: Listed, language: string): string {
  const opening = excerpt ? `: ${line(excerpt)}` : '';
  return `- [${line(shownTitle(title, language))}](${absoluteUrl(markdownPath(slug))})${opening}`;
}

/** Words on one line, in which nothing is a mark of Markdown. */
function line(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#]/g, '\\$&');
}
