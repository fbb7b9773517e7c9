import type { Element, Root } from 'hast';
import { classesOf } from './article-figures';

export interface KnownPicture {
  /** Pixels. */
  width: number;
  height: number;
  /** The same picture in other kinds and sizes, the best kind first; none for one that has to stay as it is. */
  variants: { type: string; srcset: string }[];
  /** The colours of its quarters as `#rrggbb`, row by row; none for one that can be seen through. */
  tints: string[];
}

/** What is known of the picture at this address. */
export type FindPicture = (src: string) => KnownPicture | undefined;

/** Widths as in app/prose.css. The rows of a gallery are as wide as a wide picture. */
const COLUMN = '(min-width: 44rem) 41rem, calc(100vw - 2.5rem)';
const WIDE = '(min-width: 66rem) 58rem, calc(100vw - 2.5rem)';

/** Pictures with their sizes and variants: nothing moves when they come, and each reader fetches what fits. */
export function setPictures(tree: Root, findPicture: FindPicture = () => undefined): void {
  let pictures = 0;
  const setIn = (parent: Root | Element, sizes: string): void => {
    for (const [index, child] of parent.children.entries()) {
      if (child.type !== 'element') continue;
      if (child.tagName !== 'img') setIn(child, sizesIn(child) ?? sizes);
      else {
        const known = findPicture(String(child.properties.src ?? ''));
        setAttributes(child, known);
        Object.assign(child.properties, pictures++ === 0 ? FIRST : FURTHER);
        if (known?.variants.length) parent.children[index] = withVariants(child, known, sizes);
      }
    }
  };
  setIn(tree, COLUMN);
}

/** What the reader is likely to see first. */
const FIRST = { fetchPriority: 'high' };
/** Decoding one of these must not hold up what is written around it. */
const FURTHER = { loading: 'lazy', decoding: 'async' };

function setAttributes({ properties }: Element, known: KnownPicture | undefined): void {
  properties.alt ??= '';
  if (!known) return;
  if (!properties.width || !properties.height) {
    const { width, height } = known;
    const scale = Number(properties.width ?? 0) / width || Number(properties.height ?? 0) / height || 1;
    properties.width = Math.round(width * scale);
    properties.height = Math.round(height * scale);
  }
  const [topStart, topEnd, bottomStart, bottomEnd] = known.tints;
  Object.assign(properties, {
    dataTint1: topStart,
    dataTint2: topEnd,
    dataTint3: bottomStart,
    dataTint4: bottomEnd,
  });
}

function withVariants(image: Element, { variants }: KnownPicture, sizes: string): Element {
  const others = variants.slice(0, -1).map(
    ({ type, srcset }): Element => ({
      type: 'element',
      tagName: 'source',
      properties: { type, srcSet: srcset, sizes },
      children: [],
    }),
  );
  Object.assign(image.properties, { srcSet: variants.at(-1)?.srcset, sizes });
  return { type: 'element', tagName: 'picture', properties: {}, children: [...others, image] };
}

/** How wide pictures are shown in this element, where it decides that. */
function sizesIn(element: Element): string | undefined {
  const classes = classesOf(element);
  const inRow = Number(classes.find((name) => /^gallery-\d$/.test(name))?.slice(-1) ?? 0);
  if (inRow)
    return `(min-width: 66rem) ${Math.round(58 / inRow)}rem, ${Math.round(100 / Math.min(inRow, 2))}vw`;
  if (classes.some((name) => name === 'full' || name === 'alignfull')) return '100vw';
  return classes.some((name) => name === 'wide' || name === 'alignwide') ? WIDE : undefined;
}
