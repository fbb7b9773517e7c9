import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const BLOCKS = new Set(
  `blockquote dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tbody td
  tfoot th thead tr ul`.split(/\s+/),
);
const html = unified().use(rehypeParse, { fragment: true }).use(rehypeStringify);

/**
 * HTML with the differences removed that no reader sees: white space between and at the edges of blocks, quotes
 * and dashes that were set or not, and, for comments, whether a line end is a `<br>`.
 */
export function normalHtml(source: string, options: { linesAreSpaces?: boolean } = {}): string {
  const tree = html.parse(source);
  settle(tree, options.linesAreSpaces ?? false);
  return html.stringify(tree);
}

function settle(node: Root | Element, linesAreSpaces: boolean): void {
  if (node.type === 'element' && node.tagName === 'pre') return;
  const children = node.children.flatMap((child): (RootContent | ElementContent)[] => {
    if (child.type === 'comment' || child.type === 'doctype') return [];
    if (linesAreSpaces && isElement(child, 'br')) return [{ type: 'text', value: ' ' }];
    return [child];
  });
  node.children = joined(children) as typeof node.children;
  for (const child of node.children) if (child.type === 'element') settle(child, linesAreSpaces);
  trimAtBlocks(node);
}

function joined(children: (RootContent | ElementContent)[]): (RootContent | ElementContent)[] {
  const result: (RootContent | ElementContent)[] = [];
  for (const child of children) {
    const last = result.at(-1);
    if (child.type === 'text' && last?.type === 'text') last.value += child.value;
    else result.push(child);
  }
  return result;
}

function trimAtBlocks(node: Root | Element): void {
  const isBlock = node.type === 'root' || BLOCKS.has(node.tagName);
  for (const [index, child] of node.children.entries()) {
    if (child.type !== 'text') continue;
    const before = index === 0 ? isBlock : endsLine(node.children[index - 1]);
    const after = index === node.children.length - 1 ? isBlock : endsLine(node.children[index + 1]);
    child.value = plainMarks(child.value.replace(/[ \t\r\n\f]+/g, ' '));
    if (before) child.value = child.value.replace(/^ /, '');
    if (after) child.value = child.value.replace(/ $/, '');
  }
  node.children = node.children.filter((child) => child.type !== 'text' || child.value !== '') as never;
}

function endsLine(node: RootContent | ElementContent | undefined): boolean {
  return node?.type === 'element' && (BLOCKS.has(node.tagName) || node.tagName === 'br');
}

function isElement(node: RootContent | ElementContent, tagName: string): boolean {
  return node.type === 'element' && node.tagName === tagName;
}

function plainMarks(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replaceAll('…', '...')
    .replaceAll('—', '---')
    .replaceAll('–', '--');
}
