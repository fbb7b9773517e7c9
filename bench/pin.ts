import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';

const LAST = cpus().length - 1;
const EVERY = `0-${LAST}`;

/** Whether load and servers can be kept on cores of their own: on Linux with `taskset`, and more than one core. */
export const canPin = ((): boolean => {
  try {
    execFileSync('taskset', ['--version'], { stdio: 'ignore' });
    return LAST > 0;
  } catch {
    return false;
  }
})();

/** Keeps a process and all its threads on these cores. */
function pin(pid: number, cores: string): void {
  if (canPin) execFileSync('taskset', ['-acp', cores, String(pid)], { stdio: 'ignore' });
}

/** Puts the load, which this process makes, on the last core, and servers on the others. */
export function pinApart(servers: number[]): void {
  pin(process.pid, String(LAST));
  for (const server of servers) pin(server, LAST > 1 ? `0-${LAST - 1}` : '0');
}

/** Lets everybody have every core again. */
export function unpin(servers: number[]): void {
  for (const each of [process.pid, ...servers]) pin(each, EVERY);
}
