import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of rubbish that may pile up: less, and collecting takes more of the time than the import. */
const RUBBISH_LIMIT = 64 * 1024 * 1024;

let collect: (() => void) | undefined;
/** Bytes that were really held after the last time. */
let held = 0;

/**
 * V8 lets rubbish pile up as long as the machine has memory. A blog's machine is small and runs the blog beside the
 * import, so the import clears up after itself.
 */
export function collectGarbage(): void {
  if (getHeapStatistics().used_heap_size < held + RUBBISH_LIMIT) return;
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
  held = getHeapStatistics().used_heap_size;
}
