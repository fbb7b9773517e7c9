import type { Element, Nodes, Root } from 'hast';
import { visit } from 'unist-util-visit';

export interface Heading {
  /** 2–6: the page has its one `h1`. */
  level: number;
  id: string;
  text: string;
}

/** An article that has an `h1` moves all its headings one level down, since the page's title is the `h1`. */
export function lowerHeadings(tree: Root): void {
  const headings = ownHeadings(tree);
  if (!headings.some(({ tagName }) => tagName === 'h1')) return;
  for (const heading of headings) heading.tagName = `h${Math.min(Number(heading.tagName[1]) + 1, 6)}`;
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
