import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { isFootnoteLabel } from './article-headings';

/** Ids of the page around an article. An article that took one would catch its links, labels and scripts. */
const PAGE_IDS = new Set(
  `article author body bottom cancel comment comments compose content contents cursor dialogue email error errors
  footer footnote-label form header headline home key main menu name nav navigation new newest next page parent
  preview previous question remember reply respond root search settings share sign-in skip state status studio submit
  subscribe summary target text theme title to top toc viewer website`.split(/\s+/),
);
const PAGE_ID_PATTERN =
  /^(?:comment|comments|reply|respond|field|error|hint|thread|conversation|page|note-fn|note-fnref)-|^[^\p{L}\p{N}]/u;
const PREFIX = 'section-';

/**
 * Gives every element an id of its own that is none of the page's. Links inside the article follow an id that its
 * author wrote; `#comments` without such an id is the page's, as a heading's id comes from its words.
 */
export function settleIds(tree: Root): void {
  const taken = new Set<string>();
  const renamed = new Map<string, string>();
  visit(tree, 'element', (node) => {
    const { id } = node.properties;
    if (typeof id !== 'string') return;
    const free = isGenerated(node, id) ? id : freeId(id, taken);
    taken.add(free);
    if (free !== id && !renamed.has(id) && !/^h[1-6]$/.test(node.tagName)) renamed.set(id, free);
    node.properties.id = free;
  });
  if (renamed.size > 0) followRenamed(tree, renamed);
}

function freeId(id: string, taken: Set<string>): string {
  const bare = id.replace(/\s+/g, '-');
  const base = bare === '' ? 'section' : isPageId(bare) ? PREFIX + bare : bare;
  let free = base;
  for (let number = 1; taken.has(free); number++) free = `${base}-${number}`;
  return free;
}

function isPageId(id: string): boolean {
  return PAGE_IDS.has(id.toLowerCase()) || PAGE_ID_PATTERN.test(id) || id in Object.prototype;
}

/** The ids of footnotes, which come from the renderer. */
function isGenerated(node: Element, id: string): boolean {
  return (
    isFootnoteLabel(node) || (id.startsWith('note-fn') && (node.tagName === 'li' || node.tagName === 'a'))
  );
}

function followRenamed(tree: Root, renamed: Map<string, string>): void {
  visit(tree, 'element', ({ properties }) => {
    if (typeof properties.href !== 'string' || !properties.href.startsWith('#')) return;
    const target = renamed.get(properties.href.slice(1));
    if (target !== undefined) properties.href = `#${target}`;
  });
}
