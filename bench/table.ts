const rows: string[] = [];

/** One line of the results; `ratio` is against the line that it is compared with. */
export function row(what: string, figure: string, ratio?: number): void {
  rows.push(`| ${what} | ${figure} | ${ratio === undefined ? '' : ratio.toFixed(2)} |`);
}

export function table(): string {
  return `| what | figure | ratio |\n|---|---|---|\n${rows.join('\n')}`;
}

export const perSecond = (count: number) => `${Math.round(count).toLocaleString('en')}/s`;
export const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
export const count = (number: number) => Math.round(number).toLocaleString('en');
export const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;

const kept: string[] = [];

/** Says of one promise whether it holds. */
export function must(
  what: string,
  { is, least = -Infinity, most = Infinity }: { is: number; least?: number; most?: number },
): void {
  const bound = least === -Infinity ? `at most ${most}` : `at least ${least}`;
  kept.push(
    `- ${what}: ${bound}. ${is.toFixed(2)}, ${is >= least && is <= most ? 'holds' : 'DOES NOT HOLD'}.`,
  );
}

export const promises = () => kept.join('\n');
