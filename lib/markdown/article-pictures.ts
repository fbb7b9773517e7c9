import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** The size in pixels of the picture at this address, when it is known. */
export type PictureSize = (src: string) => { width: number; height: number } | undefined;

/** Pictures with their sizes and captions: a paragraph that is nothing but a picture becomes a figure. */
export function setPictures(tree: Root, pictureSize: PictureSize = () => undefined): void {
  let pictures = 0;
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'img') {
      setPicture(node, pictureSize);
      // The first may be what the reader sees first; waiting for the layout would only delay it.
      if (pictures++ > 0) Object.assign(node.properties, { loading: 'lazy', decoding: 'async' });
    }
    const picture = node.tagName === 'p' ? onlyPicture(node) : undefined;
    if (!picture || !parent || index === undefined) return;
    parent.children[index] = asFigure(node, picture);
    return [SKIP, index];
  });
}

function setPicture({ properties }: Element, pictureSize: PictureSize): void {
  properties.alt ??= '';
  const known = pictureSize(String(properties.src ?? ''));
  if (!known || (properties.width && properties.height)) return;
  const { width, height } = known;
  const scale = Number(properties.width ?? 0) / width || Number(properties.height ?? 0) / height || 1;
  properties.width = Math.round(width * scale);
  properties.height = Math.round(height * scale);
}

function onlyPicture(paragraph: Element): Element | undefined {
  const only = onlyElement(paragraph);
  const inner = only?.tagName === 'a' ? onlyElement(only) : only;
  return inner?.tagName === 'img' ? inner : undefined;
}

function onlyElement({ children }: Element): Element | undefined {
  const visible = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [only] = visible;
  return visible.length === 1 && only?.type === 'element' ? only : undefined;
}

function asFigure(paragraph: Element, picture: Element): Element {
  const { title, className } = picture.properties;
  const children: ElementContent[] = paragraph.children.filter((child) => child.type === 'element');
  if (typeof title === 'string' && title.trim() !== '') {
    const caption: Element = { type: 'element', tagName: 'figcaption', properties: {}, children: [] };
    caption.children.push({ type: 'text', value: title });
    children.push(caption);
  }
  delete picture.properties.title;
  delete picture.properties.className;
  return { type: 'element', tagName: 'figure', properties: className ? { className } : {}, children };
}
