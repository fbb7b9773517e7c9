import type { Element, ElementContent, Properties } from 'hast';
import { visit } from 'unist-util-visit';

export function classesOf({ properties }: Element): string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : [];
}

/** Whether an element holds another that passes the test. */
export function some(node: Element, test: (element: Element) => boolean): boolean {
  let found = false;
  visit(node, 'element', (element) => {
    found ||= element !== node && test(element);
  });
  return found;
}

/** A picture with the link around it, when there is exactly one. */
export function pictureIn(node: Element): Element | undefined {
  if (node.tagName === 'img') return node;
  let pictures = 0;
  visit(node, 'element', ({ tagName }) => {
    if (tagName === 'img') pictures++;
  });
  if (pictures !== 1) return undefined;
  if (node.tagName === 'a') return element('a', node.properties, [findNamed(node, 'img') as Element]);
  const link = findNamed(node, 'a');
  return link && findNamed(link, 'img') ? pictureIn(link) : findNamed(node, 'img');
}

/** In the middle, or wherever the page sets it, is where a picture stands without being told. */
export const KEPT_ALIGNMENT = new Set(['alignleft', 'alignright', 'alignwide', 'alignfull']);

export function childrenNamed(node: Element, name: string): Element[] {
  return node.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === name,
  );
}

export function findNamed(node: Element, name: string): Element | undefined {
  let found: Element | undefined;
  visit(node, 'element', (inner) => {
    if (inner !== node && inner.tagName === name) found ??= inner;
  });
  return found;
}

export function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
