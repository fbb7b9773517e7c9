import type { Root } from 'hast';
import type { Root as Markdown, Text } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import remarkSmartypants from 'remark-smartypants';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { boundNesting } from './article-depth';

/** Before the ids of footnotes. */
const FOOTNOTE_PREFIX = 'note-';

const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false }) // "~5 km" is an estimate
  .use(rememberAddresses)
  .use(remarkSmartypants, { backticks: false, dashes: 'oldschool' }) // "--" is an en dash, "---" an em dash
  .use(restoreAddresses)
  .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: FOOTNOTE_PREFIX })
  .use(rehypeRaw);
const html = unified().use(rehypeParse, { fragment: true });

/** An article's Markdown as a tree of HTML, as its author meant it: nothing in it is safe yet. */
export function treeOfMarkdown(body: string): Root {
  return markdown.runSync(markdown.parse(boundNesting(body)));
}

/** An article's HTML as a tree, as its author wrote it: nothing in it is safe yet. */
export function treeOfHtml(body: string): Root {
  return html.parse(body);
}

/** The text of links that show their address, as it was before quotes and dashes were set. */
const addresses = new WeakMap<Text, string>();

function rememberAddresses() {
  return (tree: Markdown): void => {
    visit(tree, 'link', ({ url, children: [shown] }) => {
      if (shown?.type === 'text' && url.endsWith(shown.value)) addresses.set(shown, shown.value);
    });
  };
}

function restoreAddresses() {
  return (tree: Markdown): void => {
    visit(tree, 'text', (text) => {
      text.value = addresses.get(text) ?? text.value;
    });
  };
}
