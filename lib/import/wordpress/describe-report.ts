import { KEEPS_ADDRESS } from './media';
import type { ImportReport, Skipped } from './report';

/** Ids that are named of one kind that was skipped for one reason. */
const IDS_SHOWN = 12;

/** A report as the operator reads it. */
export function describeReport(report: ImportReport, { dryRun }: { dryRun: boolean }): string {
  const title = dryRun ? 'What an import would do (nothing was stored):' : 'What was imported:';
  const parts = [
    [title, ...table(report)],
    skippedLines(report.skipped),
    linesUnder(
      'Notes:',
      report.notes.filter((note) => !note.startsWith(KEEPS_ADDRESS)),
    ),
    linesUnder('Media that keep their address:', keptAddresses(report)),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function table(report: ImportReport): string[] {
  const { articles, pages, comments, media } = report;
  const rows: [string, number, string][] = [
    ['articles', sum(articles), details(articles)],
    ['pages', sum(pages), details(pages)],
    ['comments', sum(comments), details(comments)],
    ['badges', report.badges, 'comments by an author of the article'],
    ['mentions', report.mentions, 'pingbacks and trackbacks'],
    ['people', report.people, ''],
    ['media', sum(media), details({ copied: media.copied, 'kept at their address': media.linked })],
    ['unchanged', report.unchanged, 'here already, just as they are'],
    ['skipped', report.skipped.length, ''],
  ];
  const width = Math.max(...rows.map(([, count]) => count.toLocaleString('en').length));
  return rows.map(([name, count, more]) => {
    const shown = count.toLocaleString('en').padStart(width);
    return `  ${name.padEnd(10)} ${shown}${more && count > 0 ? `  ${more}` : ''}`;
  });
}

const sum = (counts: Record<string, number>) =>
  Object.values(counts).reduce((total, count) => total + count, 0);

function details(counts: Record<string, number>): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count.toLocaleString('en')} ${name}`)
    .join(', ');
}

/** Grouped by kind and reason; every single one is in the JSON. */
function skippedLines(skipped: Skipped[]): string[] {
  const groups = new Map<string, Skipped[]>();
  for (const item of skipped) {
    const group = `${item.kind}\n${item.reason}`;
    const items = groups.get(group);
    if (items) items.push(item);
    else groups.set(group, [item]);
  }
  return linesUnder(
    'Skipped:',
    [...groups.values()].map((items) => {
      const [first] = items;
      const ids = items
        .slice(0, IDS_SHOWN)
        .map(({ id }) => id ?? '?')
        .join(', ');
      const more = items.length > IDS_SHOWN ? ', …' : '';
      return `${items.length.toLocaleString('en')} × ${first?.kind}: ${first?.reason} (${ids}${more})`;
    }),
  );
}

function keptAddresses({ notes }: ImportReport): string[] {
  return notes
    .filter((note) => note.startsWith(KEEPS_ADDRESS))
    .map((note) => note.slice(KEEPS_ADDRESS.length));
}

function linesUnder(title: string, lines: string[]): string[] {
  return lines.length > 0 ? [title, ...lines.map((line) => `  ${line}`)] : [];
}
