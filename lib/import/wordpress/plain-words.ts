import { plainText } from '@/lib/markdown/plain-text';
import { oneLine, storable } from '@/lib/site/text';

/** A title or a name as WordPress stores it, with tags and named characters, as plain text on one line. */
export function plainLine(html: string): string {
  return oneLine(/[<&]/.test(html) ? plainText(html) : html).replace(/\s+/g, ' ');
}

/** Words of WordPress as they may be stored. */
export function words(text: string): string {
  return storable(text);
}

/** "1 comment", "3 comments". */
export function countOf(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
