import type { Element, Nodes, Root } from 'hast';
import { visit } from 'unist-util-visit';

export interface Heading {
  /** 2–6: the page has its one `h1`. */
  level: number;
  id: string;
  text: string;
}

/**
 * Sets headings so that they are an outline under the page's title, which is the one `h1`: the highest become `h2`, and
 * none is more than one level below the one that it belongs to. Who listens to a page finds their way by these.
 */
export function outlineHeadings(tree: Root): void {
  const above: number[] = [];
  for (const heading of ownHeadings(tree)) {
    const written = Number(heading.tagName[1]);
    while (above.length > 0 && (above.at(-1) ?? 0) >= written) above.pop();
    above.push(written);
    heading.tagName = `h${Math.min(above.length + 1, 6)}`;
  }
}

/** Gives headings that have none an id made of their words, as GitHub does, so that links to them last. */
export function nameHeadings(tree: Root): void {
  for (const heading of ownHeadings(tree)) {
    heading.properties.id ??= headingText(heading)
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
  }
}

/** The headings in their order, for a list of contents; without empty ones. */
export function listHeadings(tree: Root): Heading[] {
  return ownHeadings(tree)
    .map((node) => ({
      level: Number(node.tagName[1]),
      id: String(node.properties.id),
      text: headingText(node),
    }))
    .filter(({ text }) => text !== '');
}

/** Whether this is the hidden heading that the renderer puts above the footnotes. */
export function isFootnoteLabel({ properties: { id, className } }: Element): boolean {
  return id === 'footnote-label' && Array.isArray(className) && className.includes('sr-only');
}

function ownHeadings(tree: Root): Element[] {
  const headings: Element[] = [];
  visit(tree, 'element', (node) => {
    if (/^h[1-6]$/.test(node.tagName) && !isFootnoteLabel(node)) headings.push(node);
  });
  return headings;
}

/** A footnote's number is no part of a heading's words. */
function headingText(heading: Element): string {
  return wordsOf(heading).replace(/\s+/g, ' ').trim();
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || 'dataFootnoteRef' in node.properties) return '';
  if (node.tagName === 'img') return String(node.properties.alt ?? '');
  return node.children.map(wordsOf).join('');
}
