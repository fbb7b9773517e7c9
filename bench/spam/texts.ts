import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text of which it is known whether it is spam. */
export interface Labelled {
  body: string;
  isSpam: boolean;
  /** Who wrote it, where that is known: so that the model can be kept free of it. */
  by?: string;
  /** Texts of one kind: each kind has the same weight in training, whatever its number. */
  kind: 'video' | 'mail' | 'blog';
}

/** What lies in a folder of the shape of `../shared/data/spam`. */
export function readTexts(folder: string): Labelled[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const text = () => readFileSync(join(folder, name), 'utf8');
    if (/^youtube.*\.csv$/.test(name)) return readVideoComments(text());
    if (/^spamassassin.*\.jsonl$/.test(name)) return readMails(text());
    return [];
  });
}

function readVideoComments(csv: string): Labelled[] {
  const [, ...rows] = readCsv(csv);
  return rows
    .filter((row) => row.length === 6)
    .map(([, , by, , text = '', label]) => ({ body: plain(text), by, isSpam: label === '1', kind: 'video' }));
}

/** These comments came as HTML, in which line breaks are tags. */
function plain(text: string): string {
  const named: Record<string, string> = { quot: '"', '#39': "'", lt: '<', gt: '>', amp: '&' };
  return text
    .replace(/<br ?\/?>/g, '\n')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(quot|#39|lt|gt|amp);/g, (_, name: string) => named[name] ?? '');
}

function readMails(lines: string): Labelled[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { subject, text, label } = JSON.parse(line);
      return { body: `${subject}\n\n${text}`, isSpam: label === 'spam', kind: 'mail' };
    });
}

function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Parts into which texts fall by what they say, so that the same words are never on both sides. */
export const FOLDS = 5;

export function foldOf(body: string): number {
  const folded = body.toLowerCase().replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(`fold ${folded}`).digest().readUInt32BE(0) % FOLDS;
}
