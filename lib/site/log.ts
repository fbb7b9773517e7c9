/**
 * One line of JSON a message on standard error. Never pass what a visitor sent: addresses and words stay out of
 * logs. Errors are reduced to what names the place, since a database error quotes the row.
 */
export function logError(what: string, error: unknown): void {
  const cause = error instanceof Error ? rootOf(error) : undefined;
  write({
    level: 'error',
    what,
    error: cause
      ? {
          name: cause.name,
          code: (cause as { code?: string }).code,
          message: firstLine(cause),
          stack: placesOf(cause),
        }
      : typeof error,
  });
}

export function logInfo(what: string, facts: Record<string, string | number | boolean> = {}): void {
  write({ level: 'info', what, ...facts });
}

function rootOf(error: Error): Error {
  let root = error;
  for (let hops = 0; root.cause instanceof Error && hops < 5; hops++) root = root.cause;
  return root;
}

/** Drizzle's messages carry the parameters of the query: they are cut off. */
function firstLine(error: Error): string {
  return (error.message.split('\n')[0] ?? '').slice(0, 300);
}

function placesOf(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 8)
    .map((line) => line.trim());
}

function write(line: Record<string, unknown>): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);
}
