import { commentMarkdown } from './comment-markdown';
import { sanitiseComment, sanitiseForeignComment } from './comment-sanitiser';
import { setParagraphs } from './imported-paragraphs';
import { plainText } from './plain-text';

/** Raised when the same words would come out differently, so that stored HTML can be made anew. */
export const COMMENT_RENDER_VERSION = 2;

/**
 * A comment's Markdown as the HTML that its page shows, sanitised. Takes any text and never fails. Text that is
 * nothing but marks (`##`, `---`) is shown as it was typed, so that a comment is never an empty one.
 */
export function renderComment(markdown: string): string {
  const html = sanitiseComment(commentMarkdown.render(markdown.toWellFormed()));
  return plainText(html) === '' ? asTyped(markdown) : html;
}

/**
 * A comment that comes as HTML from WordPress, whose line breaks are in the text: set in paragraphs and with bare
 * addresses as links, as WordPress would show it, and sanitised as ours are.
 */
export function renderImportedComment(html: string): string {
  return sanitiseComment(setParagraphs(sanitiseForeignComment(html.replace(/\r\n?/g, '\n'))));
}

/** The words of a rendered comment, for excerpts, feeds and mails: no markup, a blank line between paragraphs. */
export function commentText(html: string): string {
  return plainText(html);
}

function asTyped(markdown: string): string {
  const text = markdown.trim().replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  return text === '' ? '' : sanitiseComment(`<p>${text.replace(/\r\n?|\n/g, '<br>')}</p>`);
}
