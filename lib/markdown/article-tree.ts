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
import { type InterfaceLanguage, interfaceLanguage } from '@/lib/language/languages';
import { wordsIn } from '@/lib/language/words';
import { boundNesting } from './article-depth';

/** Before the ids of footnotes. */
const FOOTNOTE_PREFIX = 'note-';

const setters = new Map<InterfaceLanguage, ReturnType<typeof makeSetter>>();

/** What sets Markdown, kept for each language: it names the footnotes. */
function setterIn(language: string) {
  const spoken = interfaceLanguage(language);
  const setter = setters.get(spoken) ?? makeSetter(spoken);
  setters.set(spoken, setter);
  return setter;
}

function makeSetter(language: InterfaceLanguage) {
  const words = wordsIn(language, 'articles');
  return unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false }) // "~5 km" is an estimate
    .use(rememberAddresses)
    .use(remarkSmartypants, { backticks: false, dashes: 'oldschool' }) // "--" is an en dash, "---" an em dash
    .use(restoreAddresses)
    .use(remarkRehype, {
      allowDangerousHtml: true,
      clobberPrefix: FOOTNOTE_PREFIX,
      footnoteLabel: words('footnotes'),
      footnoteBackLabel: (note, again) =>
        words('backToReference', { reference: again > 1 ? `${note + 1}-${again}` : `${note + 1}` }),
    })
    .use(rehypeRaw);
}

const html = unified().use(rehypeParse, { fragment: true });

/** An article's Markdown as a tree of HTML, as its author meant it: nothing in it is safe yet. */
export function treeOfMarkdown(body: string, language: string): Root {
  const setter = setterIn(language);
  return setter.runSync(setter.parse(boundNesting(body)));
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
