import type { Progress } from '@/lib/import/wordpress/import-wordpress';

/** Milliseconds before anything is shown: what is done by then needs no progress. */
const PATIENCE_MS = 1000;
/** Milliseconds between two lines, on a terminal that can rewrite its line and on one that cannot. */
const TERMINAL_MS = 100;
const LOG_MS = 5000;

const STEPS = { checking: 'Reading the file to its end', importing: 'Importing' };

export interface ProgressLine {
  show(progress: Progress): void;
  end(): void;
}

/** Shows on standard error how far something is, once it takes longer than a second. */
export function progressLine(stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  const interval = stream.isTTY ? TERMINAL_MS : LOG_MS;
  let nextAt = Date.now() + PATIENCE_MS;
  let isShown = false;
  return {
    show({ step, done }) {
      if (Date.now() < nextAt) return;
      nextAt = Date.now() + interval;
      isShown = true;
      const line = `${STEPS[step]}: ${Math.floor(done * 100)} %`;
      stream.write(stream.isTTY ? `\r${line}\u001b[K` : `${line}\n`);
    },
    end() {
      if (isShown && stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}
