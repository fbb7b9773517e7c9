import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Html } from 'mdast';
import rehypeRemark, { type Options } from 'rehype-remark';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { element } from './elements';

type Handlers = NonNullable<Options['handlers']>;
type Handle = NonNullable<Handlers[string]>;

/** Stands in the tree for a block that goes into the Markdown as HTML. No element of HTML has this name. */
const ISLAND = 'rejoinder-island';
/** Inline elements without marks of their own: their tags stand in the text, and what is in them is Markdown. */
const INLINE =
  'abbr bdi bdo cite data dfn ins kbd mark q rp rt ruby samp small span sub sup time u var'.split(' ');
/** Blocks without marks of their own. */
const ISLANDS = new Set('audio details dl figure meter progress video'.split(' '));
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

const html = unified().use(rehypeStringify);

/**
 * A tree of HTML as Markdown. What Markdown has no marks for (a table without a head, a definition list, `<sup>`)
 * stands in it as HTML, which our Markdown may hold. Changes the tree.
 */
export function markdownOf(tree: Root): string {
  setIslands(tree);
  return written()
    .stringify(converter().runSync(tree) as never)
    .trim();
}

const converter = () => unified().use(rehypeRemark, { handlers: handlers(), document: true });
const written = () =>
  unified()
    .use(remarkGfm, { singleTilde: false })
    .use(remarkStringify, { bullet: '-', rule: '-', listItemIndent: 'one', incrementListMarker: true });

function setIslands(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined || !needsHtml(node)) return;
    parent.children[index] = element(ISLAND, { value: blockOf(node) }, []);
    return SKIP;
  });
}

/** Whether Markdown's marks for an element cannot say all that it says. */
function needsHtml(node: Element): boolean {
  const { tagName, properties } = node;
  if (ISLANDS.has(tagName)) return true;
  if (tagName === 'table') return !isPlainTable(node);
  if (tagName === 'pre') return !isPlainCode(node);
  if (tagName === 'ol') return Boolean(properties.type || properties.reversed) || hasNumberedItems(node);
  if (HEADINGS.has(tagName)) return Boolean(properties.id);
  return tagName === 'p' && Boolean(properties.align || properties.id);
}

/** A table with one row of heads, the same cells in each row, and nothing in them but words. */
function isPlainTable(table: Element): boolean {
  const rows: Element[] = [];
  let isPlain = true;
  visit(table, 'element', (node) => {
    if (node.tagName === 'tr') rows.push(node);
    if (/^(caption|br|p|ul|ol|pre|blockquote|div|figure|table|h\d|hr)$/.test(node.tagName) && node !== table)
      isPlain = false;
    if (node.properties.colSpan || node.properties.rowSpan) isPlain = false;
  });
  const cells = rows.map((row) => row.children.filter((child): child is Element => child.type === 'element'));
  const [head, ...body] = cells;
  if (!isPlain || !head || head.length === 0 || head.some(({ tagName }) => tagName !== 'th')) return false;
  return body.every((row) => row.length === head.length && row.every(({ tagName }) => tagName === 'td'));
}

function isPlainCode(pre: Element): boolean {
  const inside = pre.children.flatMap((child) => (isNamed(child, 'code') ? child.children : [child]));
  return inside.every(({ type }) => type === 'text') && textOf(pre).trim() !== '';
}

function hasNumberedItems(list: Element): boolean {
  return list.children.some((child) => isNamed(child, 'li') && child.properties.value !== undefined);
}

function isNamed(node: ElementContent, name: string): node is Element {
  return node.type === 'element' && node.tagName === name;
}

/** HTML of a block, without the empty lines at which Markdown would take up again. */
function blockOf(node: Element): string {
  return stringify(node).replace(/\n(?=[ \t]*\n)/g, '&#10;');
}

const stringify = (node: Element) => html.stringify({ type: 'root', children: [node] });
/** HTML among words. The name tells the converter so; without one it takes HTML for a block. */
const inlineHtml = (value: string): Html => ({ type: 'html', value, data: { hName: 'span' } });

function handlers(): Handlers {
  const all: Handlers = {};
  for (const name of INLINE) all[name] = inline;
  all.img = picture;
  all.br = () => ({ type: 'break' });
  all.code = code;
  all[ISLAND] = (_state, node) => ({ type: 'html', value: String(node.properties.value) });
  return all;
}

const inline: Handle = (state, node) => {
  const inside = state.all(node);
  const isBare = node.tagName === 'span' && Object.keys(node.properties).length === 0;
  const [start = '', end = ''] = stringify({ ...node, children: [{ type: 'text', value: '\n' }] }).split(
    '\n',
  );
  return isBare ? inside : [inlineHtml(start), ...inside, inlineHtml(end)];
};

/** Code of several lines, or with emphasis in it, is more than the marks of code can hold. */
const code: Handle = (state, node, parent) => {
  if (node.children.some(({ type }) => type === 'element')) return inline(state, node, parent);
  return { type: 'inlineCode', value: textOf(node) };
};

/** A picture whose size only the file tells, or that stands aside, needs more than Markdown can say. */
const picture: Handle = (_state, node) => {
  const { src, alt, title, width, height, className } = node.properties;
  if (width || height || className) return inlineHtml(stringify(node));
  return {
    type: 'image',
    url: String(src ?? ''),
    alt: String(alt ?? ''),
    title: title ? String(title) : null,
  };
};
