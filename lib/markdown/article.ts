import type { Root } from 'hast';
import rehypeHighlight from 'rehype-highlight';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { wordsIn } from '@/lib/language/words';
import { decorateElements, wrapCode, wrapTables } from './article-decorations';
import { setEmbeds } from './article-embeds';
import { setFigures } from './article-figures';
import { type Heading, listHeadings, nameHeadings, outlineHeadings } from './article-headings';
import { settleIds } from './article-ids';
import { nameNotes } from './article-notes';
import { type FindPicture, setPictures } from './article-pictures';
import { ARTICLE_SCHEMA } from './article-schema';
import { tidyTree } from './article-tidy';
import { treeOfHtml, treeOfMarkdown } from './article-tree';
import { plainText } from './plain-text';
import { countWords } from './words';

export interface RenderedArticle {
  html: string;
  /** Words as `Intl.Segmenter` counts them, so that Japanese has words too. */
  wordCount: number;
  /** The article's own headings in their order; the hidden one above its footnotes is not among them. */
  headings: Heading[];
}

export interface ArticleSource {
  body: string;
  format: 'markdown' | 'html';
}

export interface RenderOptions {
  findPicture?: FindPicture;
  /** BCP 47, of the few words that are ours: what a table or a footnote is called. English unless told. */
  language?: string;
}

const sanitise = unified().use(rehypeSanitize, ARTICLE_SCHEMA);
const highlight = unified().use(rehypeHighlight);
const write = unified().use(rehypeStringify);

/**
 * An article's body as the HTML that its page shows, sanitised; the preview is made by the same function. Never
 * fails on what somebody wrote: a body nested so deeply that it can't be set is shown as it was typed.
 */
export async function renderArticle(
  source: ArticleSource,
  options: RenderOptions = {},
): Promise<RenderedArticle> {
  const tree = articleTree(source, options);
  const html = write.stringify(tree);
  return { html, wordCount: countWords(plainText(html)), headings: listHeadings(tree) };
}

/** The words of a rendered article, for excerpts and feeds: no markup, a blank line between paragraphs. */
export function articleText(html: string): string {
  return plainText(html);
}

function articleTree(source: ArticleSource, options: RenderOptions): Root {
  try {
    return setArticle(source, options);
  } catch (error) {
    if (error instanceof RangeError) return asTyped(source.body, options);
    throw error;
  }
}

function setArticle({ body, format }: ArticleSource, { findPicture, language = 'en' }: RenderOptions): Root {
  const words = wordsIn(language, 'articles');
  const written = format === 'html' ? treeOfHtml(body) : treeOfMarkdown(body, language);
  tidyTree(written);
  const tree = sanitise.runSync(written);
  outlineHeadings(tree);
  setEmbeds(tree, words);
  setFigures(tree);
  setPictures(tree, findPicture);
  wrapTables(tree, words);
  decorateElements(tree, words);
  highlight.runSync(tree);
  wrapCode(tree);
  nameHeadings(tree);
  settleIds(tree);
  nameNotes(tree);
  return tree;
}

/** The tree walkers are recursive, and a few thousand elements inside of one another are too many for them. */
function asTyped(body: string, { language = 'en' }: RenderOptions): Root {
  const sentence = wordsIn(language, 'articles')('tooDeep');
  return {
    type: 'root',
    children: [
      { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: sentence }] },
      {
        type: 'element',
        tagName: 'pre',
        properties: { tabIndex: 0 },
        children: [{ type: 'text', value: body }],
      },
    ],
  };
}
