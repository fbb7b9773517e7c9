import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Pictures beside each other in a gallery; in a row of four, a phone would show stamps. */
const PICTURES_IN_A_ROW = 3;

/** How far a picture reaches: `![…](boat.jpg#wide)`. In any other renderer it is a picture all the same. */
const REACH = /#(wide|full)$/;

/**
 * A paragraph that is nothing but a picture becomes a figure; one of several pictures, each on a line of its own or
 * not, a gallery. A last line in *emphasis* is the caption, else a picture's title is.
 */
export function setFigures(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'img') readReach(node);
    const parts = node.tagName === 'p' ? partsOf(node) : undefined;
    if (!parts || !parent || index === undefined) return;
    for (const shown of parts.shown) readReach(imageOf(shown) as Element);
    parent.children[index] = figureOf(parts);
    return [SKIP, index];
  });
  joinGalleries(tree);
}

/** Moves the reach from the address, where it is written, to a class. */
function readReach({ properties }: Element): void {
  const [mark, reach] = REACH.exec(String(properties.src ?? '')) ?? [];
  if (!mark || !reach) return;
  properties.src = String(properties.src).slice(0, -mark.length);
  properties.className = [reach];
}

interface Parts {
  /** Pictures, or links around them. */
  shown: Element[];
  caption: ElementContent[] | undefined;
}

/** The pictures and the caption that a paragraph consists of; undefined when there is more in it. */
function partsOf(paragraph: Element): Parts | undefined {
  const children = paragraph.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const last = children.at(-1);
  const isCaptioned =
    children.length > 1 && last?.type === 'element' && last.tagName === 'em' && startsLine(paragraph, last);
  const shown = isCaptioned ? children.slice(0, -1) : children;
  if (shown.length === 0 || !shown.every(isShown)) return undefined;
  return { shown, caption: isCaptioned ? last.children : undefined };
}

function startsLine({ children }: Element, node: ElementContent): boolean {
  const before = children[children.indexOf(node) - 1];
  return before?.type === 'text' && before.value.includes('\n');
}

const isShown = (node: ElementContent): node is Element =>
  node.type === 'element' && imageOf(node) !== undefined;

/** The picture that an element is, or that a link holds and nothing else. */
export function imageOf(node: Element): Element | undefined {
  if (node.tagName === 'img') return node;
  if (node.tagName !== 'a') return undefined;
  const inside = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [only] = inside;
  return inside.length === 1 && only?.type === 'element' && only.tagName === 'img' ? only : undefined;
}

function figureOf({ shown, caption }: Parts): Element {
  const [only] = shown;
  if (only && shown.length === 1) return figureOfOne(only, caption);
  const rows = inRows(shown).map((row) => {
    const figures = row.map((picture) => figureOfOne(linked(picture), undefined));
    return element('div', { className: ['gallery-row', `gallery-${row.length}`] }, figures);
  });
  return element('figure', { className: ['gallery'] }, [...rows, ...captioned(caption)]);
}

function figureOfOne(shown: Element, caption: ElementContent[] | undefined): Element {
  const { properties } = imageOf(shown) ?? shown;
  const { title, className } = properties;
  const words = typeof title === 'string' ? title.trim() : '';
  delete properties.title;
  delete properties.className;
  const titled: ElementContent[] | undefined = words ? [{ type: 'text', value: words }] : undefined;
  return element('figure', className ? { className } : {}, [shown, ...captioned(caption ?? titled)]);
}

function captioned(caption: ElementContent[] | undefined): Element[] {
  return caption ? [element('figcaption', {}, caption)] : [];
}

/** Small in a gallery, a picture of ours leads to itself in full. */
function linked(shown: Element): Element {
  const { src, alt } = shown.properties;
  const isOurs = shown.tagName === 'img' && /^\/uploads\//.test(String(src ?? ''));
  return isOurs && alt ? element('a', { href: String(src) }, [shown]) : shown;
}

/** Rows of as equal lengths as can be: four pictures are two and two. */
function inRows(shown: Element[]): Element[][] {
  const count = Math.ceil(shown.length / PICTURES_IN_A_ROW);
  return Array.from({ length: count }, (_, row) =>
    shown.slice(Math.round((row * shown.length) / count), Math.round(((row + 1) * shown.length) / count)),
  );
}

/** A figure that was written as HTML around a gallery's paragraph takes it up. */
function joinGalleries(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'figure' || classesOf(node).includes('gallery')) return;
    const inner = node.children.filter(
      (child): child is Element =>
        child.type === 'element' && child.tagName === 'figure' && classesOf(child).includes('gallery'),
    );
    const [only] = inner;
    if (!only || inner.length > 1) return;
    node.properties.className = ['gallery'];
    node.children = node.children.flatMap((child) => (child === only ? only.children : [child]));
  });
}

export function classesOf({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
