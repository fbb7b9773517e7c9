import { plainText } from '@/lib/markdown/plain-text';

export interface ContentsEntry {
  id: string;
  text: string;
  /** Headings one level below it. */
  parts: ContentsEntry[];
}

/** Words and sections from which on an article has a list of its contents: some five minutes. */
const LONG_WORDS = 1_000;
const SECTIONS_AT_LEAST = 3;
/** Lines, beyond which only the upper level is listed: more are no overview. */
const LINES_LIMIT = 40;

const HEADING = /<h([2-4]) id="([^"]*)"[^>]*>([\s\S]*?)<\/h\1>/g;

/** The contents of a long article, from the HTML that our renderer made of it; none for a short one. */
export function contentsOf({
  bodyHtml,
  wordCount,
}: {
  bodyHtml: string;
  wordCount: number;
}): ContentsEntry[] {
  if (wordCount < LONG_WORDS) return [];
  const headings = [...bodyHtml.matchAll(HEADING)]
    .map(([, level, id = '', words = '']) => ({
      level: Number(level),
      id: plainText(id),
      text: plainText(words).replace(/\s+/g, ' '),
    }))
    .filter(({ text }) => text !== '');
  const top = Math.min(...headings.map(({ level }) => level));
  const listed = headings.filter(({ level }) => level <= top + 1);
  const entries = nested(listed, top);
  if (entries.length < SECTIONS_AT_LEAST) return [];
  return listed.length > LINES_LIMIT ? entries.map((entry) => ({ ...entry, parts: [] })) : entries;
}

function nested(headings: { level: number; id: string; text: string }[], top: number): ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  for (const { level, id, text } of headings) {
    const last = entries.at(-1);
    const entry = { id, text, parts: [] };
    if (level > top && last) last.parts.push(entry);
    else entries.push(entry);
  }
  return entries;
}
