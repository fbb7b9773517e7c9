import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const markdown = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

/** An address in a text, from `start` to `end` in UTF-16 units. */
export interface Place {
  address: string;
  start: number;
  end: number;
}

/** Where a text names pictures: in its Markdown, in what that refers to, and in HTML within it. */
export function findPictures(body: string): Place[] {
  const tree = markdown.parse(body);
  const referred = new Set<string>();
  visit(tree, 'imageReference', ({ identifier }) => void referred.add(identifier));
  const places: Place[] = [];
  visit(tree, (node: Nodes) => {
    const start = node.position?.start.offset ?? 0;
    const source = body.slice(start, node.position?.end.offset ?? 0);
    if (node.type === 'image') addWithin(places, { source, start, url: node.url, after: '](' });
    if (node.type === 'definition' && referred.has(node.identifier))
      addWithin(places, { source, start, url: node.url, after: ']:' });
    if (node.type === 'html') addHtml(places, source, start);
  });
  return places.sort((a, b) => a.start - b.start);
}

/** An address that is written with escapes does not stand in the text as it is meant; it stays. */
function addWithin(
  places: Place[],
  { source, start, url, after }: { source: string; start: number; url: string; after: string },
): void {
  const begin = source.lastIndexOf(after);
  const at = begin < 0 || url === '' ? -1 : source.indexOf(url, begin);
  if (at >= 0) places.push({ address: url, start: start + at, end: start + at + url.length });
}

function addHtml(places: Place[], source: string, start: number): void {
  for (const match of source.matchAll(/<img\b[^>]*?\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)) {
    const address = match[1] ?? match[2] ?? '';
    if (address === '') continue;
    const end = start + match.index + match[0].length - 1;
    places.push({ address: address.replaceAll('&amp;', '&'), start: end - address.length, end });
  }
}

/** The text with other addresses at these places. */
export function withAddresses(
  body: string,
  places: Place[],
  moved: (address: string) => string | undefined,
): string {
  let result = '';
  let end = 0;
  for (const place of places) {
    result += body.slice(end, place.start) + (moved(place.address) ?? body.slice(place.start, place.end));
    end = place.end;
  }
  return result + body.slice(end);
}
