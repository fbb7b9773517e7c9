import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Words } from '@/lib/language/words';
import { isShortCode } from './short-code';

/** Characters of code that fit beside each other on the narrowest screen (320 px). Longer lines scroll. */
const CODE_COLUMNS = 30;

/** A table wider than the column scrolls in a box of its own, which the keyboard can reach and has a name. */
export function wrapTables(tree: Root, words: Words<'articles'>): void {
  let tables = 0;
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'table' || !parent || index === undefined) return;
    tables++;
    const properties = {
      className: ['table-scroll'],
      tabIndex: 0,
      role: 'region',
      ariaLabel:
        captionOf(node) || (tables === 1 ? words('table') : words('tableNumber', { number: tables })),
    };
    parent.children[index] = { type: 'element', tagName: 'div', properties, children: [node] };
    return SKIP;
  });
}

function captionOf(table: Element): string {
  const caption = table.children.find((child) => child.type === 'element' && child.tagName === 'caption');
  return caption ? textOf(caption).replace(/\s+/g, ' ').trim() : '';
}

/** A block of code stands in a box to which the page may add a button. */
export function wrapCode(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'pre' || !parent || index === undefined) return;
    parent.children[index] = {
      type: 'element',
      tagName: 'div',
      properties: { className: ['code'] },
      children: [node],
    };
    return SKIP;
  });
}

/** What the keyboard and the screen reader need, and what links to other sites say. */
export function decorateElements(tree: Root, words: Words<'articles'>): void {
  visit(tree, 'element', (node, _, parent) => {
    const { tagName, properties } = node;
    if (Array.isArray(properties.className) && properties.className.length === 0) delete properties.className;
    const isInLine = !(parent?.type === 'element' && parent.tagName === 'pre');
    if (tagName === 'code' && isInLine && isShortCode(textOf(node))) properties.className = ['short'];
    if (tagName === 'pre' && scrolls(node)) properties.tabIndex = 0;
    if (tagName === 'a' && /^(?:https?:)?\/\//.test(String(properties.href ?? '')))
      properties.rel = ['noopener'];
    if (tagName === 'input') properties.ariaLabel = words(properties.checked ? 'done' : 'toDo');
  });
}

function scrolls(pre: Element): boolean {
  return textOf(pre)
    .split('\n')
    .some((line) => line.length > CODE_COLUMNS);
}
