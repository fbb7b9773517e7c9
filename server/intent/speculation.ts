import { createHash } from 'node:crypto';
import { NOT_SHARED } from '../shared-paths';

export const SPECULATION_PATH = '/speculation-rules.json';

/**
 * Which links a browser may follow in advance, once somebody rests on one or puts a finger down: those to documents
 * that are the same for everyone. Never what belongs to the one who asks, a form of its own, a file, or an address
 * with a question mark; nor a comment of the page at hand, which is there already.
 */
const RULES = {
  prerender: [
    {
      eagerness: 'moderate',
      where: {
        and: [
          { href_matches: '/*' },
          {
            not: {
              href_matches: [
                ...[...NOT_SHARED].flatMap((first) => [`/${first}`, `/${first}/*`]),
                '/*/respond',
                '/*.*',
                '/*\\?(.+)',
              ],
            },
          },
          { not: { selector_matches: 'a[href^="#"], a[aria-current], .article-head a:has(time)' } },
        ],
      },
    },
  ],
};

const body = Buffer.from(JSON.stringify(RULES));
const hash = createHash('sha256').update(body).digest('base64url').slice(0, 12);

/** The rules as a file, and the header by which a document names them. */
export const speculation = { body, hash, header: `"${SPECULATION_PATH}?${hash}"` };
