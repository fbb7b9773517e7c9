import sanitizeHtml from 'sanitize-html';
import { closeBidiInHtml, withoutBidi } from '@/lib/site/bidi';

/** Deepest nesting that a comment keeps, in elements: nobody reads what is deeper, and every layer costs. */
const DEEPEST_ELEMENT = 48;

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: 'p br hr em strong b i u s del ins code pre blockquote ul ol li a abbr cite q sub sup'.split(
    ' ',
  ),
  allowedAttributes: { a: ['href', 'rel'], abbr: ['title'], ol: ['start'] },
  allowedClasses: { code: ['short'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nestingLimit: DEEPEST_ELEMENT,
  transformTags: {
    a: (_, { href = '' }) => link(href),
    abbr: (_, { title = '' }) => ({ tagName: 'abbr', attribs: withTitle(title) }),
    acronym: (_, { title = '' }) => ({ tagName: 'abbr', attribs: withTitle(title) }),
    ol: (tagName, { start = '' }) => ({ tagName, attribs: startingAt(start) }),
    strike: 's',
  },
};

/** Comments of other makes have blocks and pictures that ours don't: the blocks become paragraphs. */
const ALLOWED_WITH_FOREIGN: sanitizeHtml.IOptions = {
  ...ALLOWED,
  allowedTags: [...(ALLOWED.allowedTags || []), 'img'],
  allowedAttributes: { ...ALLOWED.allowedAttributes, img: ['src', 'alt'] },
  transformTags: {
    ...ALLOWED.transformTags,
    ...Object.fromEntries(
      'address article center dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 section table td th tr'
        .split(' ')
        .map((name) => [name, 'p']),
    ),
  },
};

/** Whether a comment may link there: a page, a mail address, or a place on this blog. */
export function isCommentLink(address: string): boolean {
  return /^(?:https?:|mailto:|#|\/(?!\/))/i.test(address);
}

/**
 * The allowlist of a comment's HTML, whatever it came from: text, a little structure, links that search engines
 * don't follow. Safe by itself, trusting nobody before it; a second time it changes nothing.
 */
export function sanitiseComment(html: string): string {
  return closeBidiInHtml(sanitizeHtml(wellFormed(html), ALLOWED)).trim();
}

/** The first of an imported comment's two sanitisings: as strict, but for pictures and paragraphs in paragraphs. */
export function sanitiseForeignComment(html: string): string {
  return sanitizeHtml(wellFormed(html), ALLOWED_WITH_FOREIGN);
}

function wellFormed(html: string): string {
  return html.replaceAll('\0', '').toWellFormed();
}

/** A link that leads nowhere is its text alone: `span` is not on the list. */
function link(href: string): sanitizeHtml.Tag {
  const address = withoutBidi(href).trim();
  if (!isCommentLink(address)) return { tagName: 'span', attribs: {} };
  return { tagName: 'a', attribs: { href: address, rel: 'nofollow ugc noopener' } };
}

function withTitle(title: string): sanitizeHtml.Attributes {
  return title === '' ? {} : { title: withoutBidi(title) };
}

function startingAt(start: string): sanitizeHtml.Attributes {
  return /^\d{1,9}$/.test(start) ? { start } : {};
}
