import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { plainText } from './plain-text';

const convert = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeRemark)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', rule: '-', listItemIndent: 'one' });

/** HTML as Markdown for people and programs that read it: what Markdown has no marks for is its words alone. */
export function markdownOfHtml(html: string): string {
  try {
    return String(convert.processSync(html)).trim();
  } catch (error) {
    // The tree walkers are recursive, and a few thousand elements inside of one another are too many for them.
    if (error instanceof RangeError) return plainText(html);
    throw error;
  }
}
