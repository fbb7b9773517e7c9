import sanitizeHtml from 'sanitize-html';

/** Deepest nesting that a comment keeps, in elements. Deeper than that nobody reads, and every layer costs. */
export const COMMENT_DEPTH = 48;

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: `p br hr em strong b i u s del ins code pre blockquote ul ol li a abbr cite q sub sup`.split(
    ' ',
  ),
  allowedAttributes: { a: ['href', 'rel'], abbr: ['title'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nestingLimit: COMMENT_DEPTH,
  transformTags: {
    a: (tagName, { href }) => {
      const attribs: sanitizeHtml.Attributes = {};
      if (href) Object.assign(attribs, { href, rel: 'nofollow ugc noopener' });
      return { tagName, attribs };
    },
  },
};

/** The allowlist of a comment's HTML, whatever it came from. Safe by itself: it trusts nobody before it. */
export function sanitiseComment(html: string): string {
  return sanitizeHtml(html, ALLOWED);
}
