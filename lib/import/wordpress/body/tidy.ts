import type { Element, ElementContent, Root, Text } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { childrenNamed, classesOf, element, findNamed, KEPT_ALIGNMENT, pictureIn, some } from './elements';
import { setFigures } from './figures';

export interface Addresses {
  /** Where a picture of the old blog is now, when it was copied. */
  moved(address: string): string | undefined;
}

/**
 * Makes WordPress's markup into plain HTML that says the same: figures with their captions, players, links in the
 * place of embedded pages, pictures at their new addresses. Layout, colours and empty lines are left behind.
 */
export function tidyWordPress(tree: Root, addresses: Addresses): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return;
    const replaced = replacementFor(node);
    if (!replaced) return;
    parent.children.splice(index, 1, ...replaced);
    return [SKIP, index];
  });
  visit(tree, 'element', (node) => {
    if (node.tagName === 'img') tidyPicture(node, addresses);
    if (node.tagName === 'a' || node.tagName === 'video' || node.tagName === 'audio')
      moveAddress(node, addresses);
  });
  setFigures(tree);
  setSpaces(tree);
  linkAddresses(tree);
}

/** What takes the place of an element; undefined when it may stay. */
function replacementFor(node: Element): ElementContent[] | undefined {
  const names = classesOf(node);
  const has = (name: string) => names.includes(name);
  if (node.tagName === 'script' || node.tagName === 'style' || node.tagName === 'noscript') return [];
  if (has('wp-block-spacer')) return [];
  if ((node.tagName === 'p' || node.tagName === 'ul' || node.tagName === 'ol') && isEmpty(node)) return [];
  if (node.tagName === 'ul' || node.tagName === 'ol') node.children = node.children.map(asItem);
  if (has('wp-block-embed') || names.some((name) => name.startsWith('wp-block-embed-')))
    return embedded(node);
  if (has('wp-block-gallery') || has('blocks-gallery-grid') || has('gallery')) return gallery(node);
  if (node.tagName === 'div' && has('wp-caption')) return [captionDiv(node)];
  if (names.some((name) => /^wp-block-cover(-image)?$/.test(name))) return cover(node);
  return undefined;
}

/** Some plugins and blocks put other things than items into a list. */
function asItem(child: ElementContent): ElementContent {
  return child.type === 'element' && child.tagName !== 'li' ? element('li', {}, [child]) : child;
}

const MEANINGFUL = new Set(['img', 'video', 'audio', 'iframe', 'embed', 'object', 'hr', 'input', 'a']);

function isEmpty(node: Element): boolean {
  return (
    textOf(node).trim() === '' &&
    !some(
      node,
      ({ tagName, properties }) =>
        MEANINGFUL.has(tagName) && (tagName !== 'a' || Boolean(properties.id ?? properties.name)),
    )
  );
}

/** A page that WordPress would fetch and set in a frame: a link to it. */
function embedded(node: Element): ElementContent[] | undefined {
  const caption = childrenNamed(node, 'figcaption')[0];
  const address = textOf({ ...node, children: node.children.filter((child) => child !== caption) }).trim();
  if (!/^https?:\/\/\S+$/.test(address)) return undefined;
  const link = element('p', {}, [element('a', { href: address }, [{ type: 'text', value: address }])]);
  return caption ? [link, element('p', {}, caption.children)] : [link];
}

/** A gallery's pictures one below the other, each with its caption, and then the caption of all. */
function gallery(node: Element): ElementContent[] | undefined {
  const figures: ElementContent[] = [];
  visit(node, 'element', (item) => {
    if (item === node || !['figure', 'li', 'dl', 'img', 'a'].includes(item.tagName)) return;
    const picture = pictureIn(item);
    if (!picture) return;
    const caption =
      item.tagName === 'figure' || item.tagName === 'li' ? findNamed(item, 'figcaption') : undefined;
    figures.push(element('figure', {}, caption ? [picture, caption] : [picture]));
    return SKIP;
  });
  if (figures.length === 0) return undefined;
  const all = childrenNamed(node, 'figcaption')[0];
  return all ? [...figures, element('p', {}, all.children)] : figures;
}

/** How WordPress prints a caption into pages; some exports have it in their articles. */
function captionDiv(node: Element): Element {
  const picture = pictureIn(node);
  const words = childrenNamed(node, 'p').find((child) => classesOf(child).includes('wp-caption-text'));
  const align = classesOf(node).filter((name) => name.startsWith('align'));
  if (!picture) return element('div', {}, node.children);
  const caption = words ? [element('figcaption', {}, words.children)] : [];
  return element('figure', { className: align }, [picture, ...caption]);
}

/** Words over a picture: the picture, then the words. Old ones have the picture in a style. */
function cover(node: Element): ElementContent[] | undefined {
  const address = /background-image:\s*url\(\s*["']?([^"')]+)["']?\s*\)/i.exec(
    String(node.properties.style ?? ''),
  )?.[1];
  if (!address) return undefined;
  return [
    element('figure', {}, [element('img', { src: address, alt: '' }, [])]),
    element('div', {}, node.children),
  ];
}

function tidyPicture(node: Element, addresses: Addresses): void {
  const { properties } = node;
  const lazy = [properties.dataSrc, properties.dataLazySrc, properties.dataOrigFile].find(
    (value) => typeof value === 'string',
  );
  const shown = String(properties.src ?? '');
  const address = lazy && (shown === '' || shown.startsWith('data:')) ? String(lazy) : shown;
  const moved = addresses.moved(address);
  properties.src = moved ?? address.replace(/^\/\//, 'https://');
  // WordPress fills the title with the file's name; our own renderer would set it as a caption.
  delete properties.title;
  properties.className = classesOf(node).filter((name) => KEPT_ALIGNMENT.has(name));
  if (properties.className.length === 0) delete properties.className;
  // The blog knows the size of its own pictures.
  if (moved) for (const side of ['width', 'height']) delete properties[side];
}

function moveAddress({ properties }: Element, addresses: Addresses): void {
  for (const name of ['href', 'poster']) {
    const moved = typeof properties[name] === 'string' ? addresses.moved(properties[name]) : undefined;
    if (moved) properties[name] = moved;
  }
}

const EMPHASIS = new Set(['em', 'i', 'strong', 'b', 'del', 's', 'strike', 'a']);

/** White space at the edge of emphasis belongs outside of it, where Markdown can have it. */
function setSpaces(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!EMPHASIS.has(node.tagName) || !parent || index === undefined) return;
    const before = trimEdge(node.children[0], /^\s+/);
    const after = trimEdge(node.children.at(-1), /\s+$/);
    const text = (value: string): Text[] => (value ? [{ type: 'text', value }] : []);
    if (before || after) parent.children.splice(index, 1, ...text(before), node, ...text(after));
    return before ? index + 1 : undefined;
  });
}

function trimEdge(node: ElementContent | undefined, edge: RegExp): string {
  if (node?.type !== 'text') return '';
  const space = edge.exec(node.value)?.[0] ?? '';
  if (space) node.value = node.value.replace(edge, '');
  return space;
}

/** Bare addresses in the text become links, as they do in comments. */
function linkAddresses(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && /^(a|pre|code|script|style|textarea)$/.test(node.tagName)) return SKIP;
    if (node.type !== 'text' || !parent || index === undefined || !node.value.includes('://')) return;
    const parts: ElementContent[] = [];
    let done = 0;
    for (const match of node.value.matchAll(
      /\bhttps?:\/\/[^\s<>"'\u201c\u201d]+[^\s<>"'\u201c\u201d.,;:!?)\]]/g,
    )) {
      const [address] = match;
      parts.push({ type: 'text', value: node.value.slice(done, match.index) });
      parts.push(element('a', { href: address }, [{ type: 'text', value: address }]));
      done = match.index + address.length;
    }
    if (done === 0) return;
    parts.push({ type: 'text', value: node.value.slice(done) });
    parent.children.splice(index, 1, ...parts.filter((part) => part.type !== 'text' || part.value !== ''));
    return [SKIP, index + parts.length];
  });
}
