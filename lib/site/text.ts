import { z } from 'zod';
import { zodSays } from '@/lib/language/sentence';
import { closeBidi } from './bidi';

/**
 * Text as it may be stored: no NUL (PostgreSQL refuses it), no lone surrogates (not valid UTF-8), line ends as
 * `\n`. Nothing else is touched: what somebody wrote stays as they wrote it.
 */
export function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed().replace(/\r\n?/g, '\n');
}

/** A field of one line: storable, without line breaks and other control characters, trimmed. */
export function oneLine(text: string): string {
  return storable(text)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}

/** Length as a reader counts it: user-perceived characters. */
export function graphemes(text: string): number {
  let count = 0;
  for (const _ of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) count++;
  return count;
}

/**
 * The beginning of a text, cut between user-perceived characters and, if one is near, between words. Directions that
 * are open where it is cut are closed.
 */
export function excerpt(text: string, limit: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= limit) return closeBidi(flat);
  let cut = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(flat)) {
    if (cut.length + segment.length > limit - 1) break;
    cut += segment;
  }
  const space = cut.lastIndexOf(' ');
  return `${closeBidi((space > limit * 0.7 ? cut.slice(0, space) : cut).trimEnd())}…`;
}

/** For a field that was sent as a file. */
const NOT_TEXT = zodSays('forms.notText');

/** A zod field for one line of text of at most `limit` UTF-16 units. Sentences are shown beside the field. */
export function lineField(limit: number, sentences: { missing?: string; tooLong: string }) {
  const field = z
    .string(NOT_TEXT)
    .default('')
    .transform(oneLine)
    .pipe(z.string().max(limit, sentences.tooLong));
  return sentences.missing ? field.pipe(z.string().min(1, sentences.missing)) : field;
}

/** A zod field for text of several lines of at most `limit` UTF-16 units. */
export function textField(limit: number, sentences: { missing?: string; tooLong: string }) {
  const field = z
    .string(NOT_TEXT)
    .default('')
    .transform(storable)
    .pipe(z.string().max(limit, sentences.tooLong));
  return sentences.missing ? field.refine((text) => text.trim() !== '', sentences.missing) : field;
}
