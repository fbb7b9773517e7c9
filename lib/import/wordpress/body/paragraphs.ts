import type { Element, ElementContent, Root, RootContent, Text } from 'hast';

const BLOCKS = new Set(
  `address article aside blockquote center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4
  h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption
  colgroup col legend noscript script style template`.split(/\s+/),
);
/** Text in them stands in paragraphs. */
const FLOW = new Set(
  'address article aside blockquote center details div fieldset footer form header main nav section'.split(
    ' ',
  ),
);
/** Text in them stands by itself, unless it has paragraphs. */
const LOOSE = new Set('caption dd dt figcaption h1 h2 h3 h4 h5 h6 legend li p summary td th'.split(' '));
const VERBATIM = new Set(['pre', 'script', 'style', 'textarea', 'template', 'svg', 'math']);

/**
 * Sets an article of WordPress's old editor, whose paragraphs are empty lines and whose line breaks are line ends,
 * as WordPress does when it shows it.
 */
export function setParagraphs(tree: Root): void {
  tree.children = flowOf(tree.children as ElementContent[], 'always');
}

function flowOf(children: ElementContent[], wrap: 'always' | 'if several'): ElementContent[] {
  const parts: (ElementContent | ElementContent[])[] = [];
  let run: ElementContent[] = [];
  const endRun = () => {
    parts.push(...paragraphsOf(run));
    run = [];
  };
  for (const child of children) {
    if (child.type === 'comment') continue;
    if (child.type === 'element' && BLOCKS.has(child.tagName)) {
      endRun();
      parts.push(...setBlock(child));
    } else run.push(child);
  }
  endRun();
  const isAlone = parts.every(Array.isArray) && parts.length <= 1;
  return parts.flatMap((part): ElementContent[] => {
    if (!Array.isArray(part)) return [part];
    return wrap === 'if several' && isAlone ? part : [paragraph(part)];
  });
}

function setBlock(block: Element): Element[] {
  if (VERBATIM.has(block.tagName)) return [block];
  if (block.tagName === 'p') {
    const paragraphs = flowOf(block.children, 'always').filter((child) => child.type === 'element');
    return paragraphs.map((child) =>
      child.tagName === 'p' ? { ...child, properties: block.properties } : child,
    );
  }
  if (FLOW.has(block.tagName)) block.children = flowOf(block.children, 'always');
  else if (LOOSE.has(block.tagName)) block.children = flowOf(block.children, 'if several');
  else {
    block.children = block.children.flatMap((child): ElementContent[] =>
      child.type === 'element' ? setInside(child) : [child],
    );
  }
  return [block];
}

/** In a table, a list or a figure white space between elements means nothing. */
function setInside(child: Element): Element[] {
  return BLOCKS.has(child.tagName) ? setBlock(child) : [child];
}

const paragraph = (children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'p',
  properties: {},
  children,
});

/** Splits a run of text and inline elements at its empty lines and at two `<br>` in a row. */
function paragraphsOf(run: ElementContent[]): ElementContent[][] {
  const paragraphs: ElementContent[][] = [[]];
  const add = (node: ElementContent) => paragraphs.at(-1)?.push(node);
  for (const node of run) {
    if (node.type !== 'text') {
      if (isBreak(node) && isBreak(lastVisible(paragraphs.at(-1) ?? []))) paragraphs.push([]);
      else add(node);
      continue;
    }
    for (const [index, value] of node.value.split(/\n[ \t]*\n\s*/).entries()) {
      if (index > 0) paragraphs.push([]);
      if (value !== '') add({ type: 'text', value });
    }
  }
  return paragraphs
    .map(trimmed)
    .filter((nodes) => nodes.length > 0)
    .map((nodes) => nodes.flatMap(withBreaks));
}

const isBreak = (node: RootContent | undefined) => node?.type === 'element' && node.tagName === 'br';
const isBlank = (node: RootContent | undefined) => node?.type === 'text' && node.value.trim() === '';

function lastVisible(nodes: ElementContent[]): ElementContent | undefined {
  return nodes.findLast((node) => !isBlank(node));
}

/** Without white space and breaks at either end. */
function trimmed(nodes: ElementContent[]): ElementContent[] {
  const isNothing = (node: ElementContent | undefined) => isBlank(node) || isBreak(node);
  let start = 0;
  let end = nodes.length;
  while (start < end && isNothing(nodes[start])) start++;
  while (end > start && isNothing(nodes[end - 1])) end--;
  const kept = nodes.slice(start, end);
  const first = kept[0];
  if (first?.type === 'text') kept[0] = { type: 'text', value: first.value.trimStart() };
  const last = kept.at(-1);
  if (last?.type === 'text') kept[kept.length - 1] = { type: 'text', value: last.value.trimEnd() };
  return kept;
}

/** Line ends as `<br>`, also inside of inline elements; not where there is one already. */
function withBreaks(node: ElementContent, index: number, siblings: ElementContent[]): ElementContent[] {
  if (node.type === 'element' && !VERBATIM.has(node.tagName)) {
    return [{ ...node, children: node.children.flatMap(withBreaks) }];
  }
  if (node.type !== 'text') return [node];
  const value = isBreak(siblings[index - 1]) ? node.value.replace(/^\s*\n\s*/, '') : node.value;
  const lines = (isBreak(siblings[index + 1]) ? value.trimEnd() : value).split(/[ \t]*\n[ \t]*/);
  return lines.flatMap((line, number): ElementContent[] => {
    const text: Text[] = line === '' ? [] : [{ type: 'text', value: line }];
    return number === 0 ? text : [{ type: 'element', tagName: 'br', properties: {}, children: [] }, ...text];
  });
}
