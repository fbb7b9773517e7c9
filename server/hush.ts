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
    const message = rootMessage(error);
    if (now - (saidAt.get(message) ?? 0) < QUIET_MS) return;
    if (saidAt.size >= REMEMBERED) saidAt.clear();
    saidAt.set(message, now);
    logError('an error was reported', error);
  };
}

/** While the database is away every query fails in words of its own, for one reason. */
function rootMessage(error: Error): string {
  let root = error;
  for (let hops = 0; root.cause instanceof Error && hops < 5; hops++) root = root.cause;
  return root.message;
}
