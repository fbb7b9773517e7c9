import type { Root } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { ARTICLE_SCHEMA } from '@/lib/markdown/article-schema';
import { tidyTree } from '@/lib/markdown/article-tidy';
import { treeOfHtml, treeOfMarkdown } from '@/lib/markdown/article-tree';
import { decoded } from '../path';
import { withoutBlockMarks } from './blocks';
import { boundDepth } from './bound-depth';
import { setParagraphs } from './paragraphs';
import { readTheSame } from './same-reading';
import { figureOf, replaceShortcodes, type ShortcodeSources } from './shortcodes';
import { type Addresses, tidyWordPress } from './tidy';
import { markdownOf } from './to-markdown';

export interface BodySources extends ShortcodeSources, Addresses {
  /** The content of a reusable block by its number. */
  reusable(id: string): string | undefined;
}

export interface ConvertedBody {
  body: string;
  bodyFormat: 'markdown' | 'html';
  /** Shortcodes that stayed in the text. */
  unknownShortcodes: string[];
  /** Blocks that WordPress fills when it shows them, and that are gone. */
  emptyBlocks: string[];
}

/** UTF-16 units of HTML above which nobody edits an article as Markdown, and parsing it takes many seconds. */
const MARKDOWN_LIMIT = 2_000_000;

const sanitise = unified().use(rehypeSanitize, ARTICLE_SCHEMA);
const html = unified().use(rehypeStringify);

/**
 * An article of WordPress in our Markdown where that reads the same, else as sanitised HTML. `featured` is the
 * number of the picture that stands above the article.
 */
export function convertBody(content: string, sources: BodySources, featured?: string): ConvertedBody {
  const blocks = withoutBlockMarks(content, sources.reusable);
  const { html: replaced, unknown } = replaceShortcodes(blocks.html, sources);
  const tree = treeOfHtml(boundDepth(withFeatured(replaced, sources, featured)));
  if (!blocks.isMarked) setParagraphs(tree);
  tidyWordPress(tree, sources);
  tidyTree(tree);
  dropUnusedIds(tree);
  const safe = sanitise.runSync(tree) as Root;
  dropEmptyLinks(safe);
  const asHtml = html.stringify(safe).trim();
  const rest = { unknownShortcodes: unknown, emptyBlocks: blocks.empty };
  if (asHtml.length > MARKDOWN_LIMIT) return { body: asHtml, bodyFormat: 'html', ...rest };
  const asMarkdown = markdownOf(safe);
  if (rendersTheSame(asMarkdown, asHtml)) return { body: asMarkdown, bodyFormat: 'markdown', ...rest };
  return { body: asHtml, bodyFormat: 'html', ...rest };
}

/** The picture that a theme shows above an article, unless the article shows it itself. */
function withFeatured(body: string, sources: BodySources, id: string | undefined): string {
  const picture = id === undefined ? undefined : sources.attachment(id);
  if (!picture?.url) return body;
  const name = picture.url.replace(/^.*\//, '').replace(/\.\w+$/, '');
  return body.includes(name) ? body : `${figureOf(picture)}\n\n${body}`;
}

/** WordPress gives headings ids that nobody links to; our own renderer gives them better ones. */
function dropUnusedIds(tree: Root): void {
  const used = new Set<string>();
  visit(tree, 'element', ({ properties }) => {
    const { href } = properties;
    if (typeof href === 'string' && href.startsWith('#')) used.add(decoded(href.slice(1)));
  });
  visit(tree, 'element', ({ properties }) => {
    if (!used.has(String(properties.id))) delete properties.id;
  });
}

/** Links that go nowhere, or nowhere any more, are their words. */
function dropEmptyLinks(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'a' || node.properties.href || node.properties.id || !parent || index === undefined)
      return;
    parent.children.splice(index, 1, ...node.children);
    return [SKIP, index];
  });
}

/** Our renderer draws what comes out of the sanitiser, so texts that are the same there look the same. */
function rendersTheSame(markdown: string, asHtml: string): boolean {
  const tree = treeOfMarkdown(markdown, 'en');
  tidyTree(tree);
  return readTheSame(html.stringify(sanitise.runSync(tree)), asHtml);
}
