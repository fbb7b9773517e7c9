/** Ctrl-C reaches npm and us, and npm hands it on: what comes within this is the same request. */
const SAME_REQUEST_MS = 1_000;

export interface Stopping {
  /** Aborted as soon as somebody asks to stop. */
  signal: AbortSignal;
  /** Remembers how to undo a step; steps are undone from the last to the first. */
  afterwards(undo: () => void | Promise<void>): void;
  /** Undoes everything. */
  undoAll(): Promise<void>;
}

/** Listens for Ctrl-C and for requests to end. The first one stops cleanly; a second one, later, ends at once. */
export function stopOnRequest(): Stopping {
  const controller = new AbortController();
  const undos: (() => void | Promise<void>)[] = [];
  let askedAt = 0;
  const asked = () => {
    const now = performance.now();
    if (askedAt && now - askedAt > SAME_REQUEST_MS) process.exit(1);
    askedAt ||= now;
    controller.abort();
  };
  process.on('SIGINT', asked);
  process.on('SIGTERM', asked);
  process.on('SIGHUP', asked);
  return {
    signal: controller.signal,
    afterwards: (undo) => void undos.push(undo),
    async undoAll() {
      for (let undo = undos.pop(); undo; undo = undos.pop()) await undo();
    },
  };
}
