import MarkdownIt from 'markdown-it';
import { sanitiseComment } from './comment-sanitiser';
import { plainText } from './plain-text';

/** Raised when the same words would come out differently, so that stored HTML can be made anew. */
export const COMMENT_RENDER_VERSION = 1;

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false }).disable(
  'table',
);

/** A comment's Markdown as the HTML that its page shows: a small subset, sanitised, never an exception. */
export function renderComment(source: string): string {
  return sanitiseComment(markdown.render(source)).trim();
}

/** A comment that comes as HTML from WordPress, set as WordPress would show it and sanitised as ours are. */
export function renderImportedComment(html: string): string {
  const paragraphs = html.replace(/\r\n?/g, '\n').split(/\n\s*\n/);
  return sanitiseComment(
    paragraphs.map((text) => `<p>${text.trim().replaceAll('\n', '<br>\n')}</p>`).join('\n'),
  );
}

/** The words of a rendered comment, for excerpts, feeds and mails: a line for each block, no markup. */
export function commentText(html: string): string {
  return plainText(html);
}
