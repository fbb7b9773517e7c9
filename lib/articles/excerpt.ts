import { Parser } from 'htmlparser2';
import { excerpt } from '@/lib/site/text';

/** Elements whose words are no part of how an article begins. */
const APART = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
  'table',
  'figcaption',
  'sup',
  'aside',
  'script',
  'style',
]);

/** The first words of an article's HTML as plain text, at most `limit` UTF-16 units. The HTML may be cut off. */
export function openingWords(html: string, limit: number): string {
  let text = '';
  let apart = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (APART.has(name)) apart++;
    },
    ontext: (piece) => {
      if (apart === 0) text += piece;
    },
    onclosetag: (name) => {
      if (APART.has(name)) apart--;
      else if (!/^(a|em|strong|code|b|i|u|s|del|mark|small|span|abbr|kbd|q|cite|sub)$/.test(name))
        text += ' ';
    },
  });
  parser.end(html.replace(/<[^>]*$/, ''));
  return excerpt(text, limit);
}
