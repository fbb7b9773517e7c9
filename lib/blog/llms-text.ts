import { markdownPath } from '@/lib/articles/markdown-path';
import { absoluteUrl } from '@/lib/site/address';
import type { Blog } from './queries';

interface Listed {
  slug: string;
  title: string;
  excerpt?: string;
}

/** What a language model is told of the blog (llmstxt.org): what it is, and where its texts are as Markdown. */
export function llmsText(
  { name, tagline }: Pick<Blog, 'name' | 'tagline'>,
  { articles, pages }: { articles: Listed[]; pages: Listed[] },
): string {
  const parts = [`# ${line(name)}`];
  if (tagline) parts.push(`> ${line(tagline)}`);
  parts.push(
    'A blog that answers back. Each article stands with its conversation: comments, and what its author answered.',
  );
  if (articles.length > 0) parts.push(`## Latest articles\n\n${articles.map(item).join('\n')}`);
  if (pages.length > 0) parts.push(`## Pages\n\n${pages.map(item).join('\n')}`);
  const more = [
    `- [Every page](${absoluteUrl('/sitemap.xml')})`,
    `- [Latest articles as a feed](${absoluteUrl('/feed.xml')})`,
    `- [Latest comments as a feed](${absoluteUrl('/comments/feed.xml')})`,
  ];
  parts.push(`## Optional\n\n${more.join('\n')}`);
  return `${parts.join('\n\n')}\n`;
}

function item({ slug, title, excerpt }: Listed): string {
  const words = excerpt ? `: ${line(excerpt)}` : '';
  return `- [${line(title || 'Untitled')}](${absoluteUrl(markdownPath(slug))})${words}`;
}

/** Words on one line, in which nothing is a mark of Markdown. */
function line(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#]/g, '\\$&');
}
