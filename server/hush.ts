import { logError } from '@/lib/site/log';

/** The same report is written once in this time: Next gives some twice, and a crawler can cause thousands. */
const QUIET_MS = 60_000;
/** Different reports remembered. */
const REMEMBERED = 200;

/**
 * From now on what Next and other packages write on the console goes to our log, reduced to what names the place: they
 * print queries with their parameters, and with these what visitors sent. Chatter and warnings are dropped.
 */
export function hushConsole(): void {
  const nothing = () => {};
  console.log = nothing;
  console.info = nothing;
  console.debug = nothing;
  console.warn = nothing;
  const saidAt = new Map<string, number>();
  console.error = (...said: unknown[]) => {
    const error = said.find((part) => part instanceof Error) ?? new Error(String(said[0]));
    const now = Date.now();
    if (now - (saidAt.get(error.message) ?? 0) < QUIET_MS) return;
    if (saidAt.size >= REMEMBERED) saidAt.clear();
    saidAt.set(error.message, now);
    logError('an error was reported', error);
  };
}
