import { Parser } from 'htmlparser2';
import sanitizeHtml from 'sanitize-html';

/** Elements inside of one another that an article keeps. The walkers of trees are recursive. */
const DEPTH = 100;
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** HTML whose elements beyond a sane depth are their words alone. */
export function boundDepth(html: string): string {
  return depthOf(html) <= DEPTH
    ? html
    : sanitizeHtml(html, {
        allowedTags: false,
        allowedAttributes: false,
        allowVulnerableTags: true,
        nestingLimit: DEPTH,
      });
}

function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (!VOID.has(name)) deepest = Math.max(deepest, ++depth);
    },
    onclosetag: (name) => {
      if (!VOID.has(name)) depth--;
    },
  });
  parser.end(html);
  return deepest;
}
