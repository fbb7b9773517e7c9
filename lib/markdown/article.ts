import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import rehypeHighlight from 'rehype-highlight';
import rehypeParse from 'rehype-parse';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import remarkSmartypants from 'remark-smartypants';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { plainText } from './plain-text';

/** Raised when the same body would come out differently, so that stored HTML can be made anew. */
export const ARTICLE_RENDER_VERSION = 1;

export interface RenderedArticle {
  html: string;
  /** Words as `Intl.Segmenter` counts them, so Japanese counts too. */
  wordCount: number;
  headings: { level: number; id: string; text: string }[];
}

export interface ArticleSource {
  body: string;
  format: 'markdown' | 'html';
}

export interface RenderOptions {
  /** The size in pixels of the picture at this address, when it is known. */
  pictureSize?: (src: string) => { width: number; height: number } | undefined;
}

const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkSmartypants)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw);
const html = unified().use(rehypeParse, { fragment: true });
const safe = unified().use(rehypeSanitize).use(rehypeSlug).use(rehypeHighlight).use(rehypeStringify);

/** An article's body as the HTML that its page shows. The same function draws the preview. */
export async function renderArticle(
  { body, format }: ArticleSource,
  _options: RenderOptions = {},
): Promise<RenderedArticle> {
  const parsed: Root = format === 'html' ? html.parse(body) : await markdown.run(markdown.parse(body));
  const tree = await safe.run(parsed);
  const rendered = safe.stringify(tree);
  return { html: rendered, wordCount: countWords(plainText(rendered)), headings: listHeadings(tree) };
}

function listHeadings(tree: Root): RenderedArticle['headings'] {
  const headings: RenderedArticle['headings'] = [];
  visit(tree, 'element', (node) => {
    const level = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (level) headings.push({ level: Number(level), id: String(node.properties.id), text: textOf(node) });
  });
  return headings;
}

/** The words of a rendered article, for excerpts and feeds: a line for each block, no markup. */
export function articleText(html: string): string {
  return plainText(html);
}

function countWords(text: string): number {
  let words = 0;
  for (const part of new Intl.Segmenter('und', { granularity: 'word' }).segment(text)) {
    if (part.isWordLike) words++;
  }
  return words;
}
