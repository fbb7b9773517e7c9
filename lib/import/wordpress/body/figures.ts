import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { classesOf, element, findNamed, KEPT_ALIGNMENT, pictureIn, some } from './elements';

/**
 * Pictures with their captions. Where the caption is plain words and the picture says no more than Markdown can, it
 * becomes a paragraph of the picture with the caption as its title, which is how our Markdown writes a figure.
 * Other pictures by themselves are figures. What else WordPress sets in figures stands alone, unless it has a caption.
 */
export function setFigures(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if ((node.tagName !== 'figure' && node.tagName !== 'p') || !parent || index === undefined) return;
    const caption = findNamed(node, 'figcaption');
    const picture = onlyPictureOf(node, caption);
    if (picture) {
      parent.children[index] = pictured(node, picture, caption);
      return [SKIP, index + 1];
    }
    if (node.tagName === 'figure' && !caption && !some(node, isPlayer)) {
      parent.children.splice(index, 1, ...node.children);
      return [SKIP, index];
    }
    if (node.tagName === 'figure') node.properties = alignmentOf(node);
  });
}

const isPlayer = ({ tagName }: Element) => tagName === 'video' || tagName === 'audio';

/** The picture of an element that holds nothing else but a caption. */
function onlyPictureOf(node: Element, caption: Element | undefined): Element | undefined {
  const hasMore = some(node, (inner) => inner.tagName === 'table' || isPlayer(inner));
  const words = caption ? textOf(caption).trim() : '';
  return hasMore || textOf(node).trim() !== words ? undefined : pictureIn(node);
}

function pictured(node: Element, picture: Element, caption: Element | undefined): Element {
  const image = picture.tagName === 'img' ? picture : findNamed(picture, 'img');
  const align = image ? { ...alignmentOf(image), ...alignmentOf(node) } : {};
  const words = caption ? textOf(caption).replace(/\s+/g, ' ').trim() : '';
  const isPlain = caption === undefined || caption.children.every(({ type }) => type === 'text');
  const isSized = Boolean(image?.properties.width || image?.properties.height);
  if (image) delete image.properties.className;
  if (isPlain && !isSized && !('className' in align)) {
    if (image && words) image.properties.title = words;
    return element('p', {}, [picture]);
  }
  return element('figure', align, caption && words ? [picture, caption] : [picture]);
}

function alignmentOf(node: Element): { className?: string[] } {
  const className = classesOf(node).filter((name) => KEPT_ALIGNMENT.has(name));
  return className.length > 0 ? { className } : {};
}
