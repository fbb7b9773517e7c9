import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { connectRaw } from '../client';

export const NOBODY = 65534;
export const isRoot = process.getuid?.() === 0;
export const repository = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/**
 * Whether other users may enter the folder that this checkout lies in; below a closed one (root's own, or a fresh
 * temporary one) no test can be run as somebody else.
 */
export const isOpenCheckout = !isRoot || canRead(NOBODY, join(repository, 'package.json'));

function canRead(uid: number, file: string): boolean {
  try {
    execFileSync('test', ['-r', file], { uid, gid: uid });
    return true;
  } catch {
    return false;
  }
}

/** Asks until the answer is true-ish, and gives it. */
export async function until<Result>(
  what: string,
  look: () => Result | Promise<Result>,
): Promise<NonNullable<Result>> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await pause(5)) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`Waited 20 s in vain: ${what}`);
}

/** Temporary folders, child processes and servers of one test, removed by `clean`. */
export class Trial {
  private readonly folders: string[] = [];
  private readonly children: ChildProcess[] = [];

  /** A folder open to others, so that `nobody` needs no help, unless `mode` says else. */
  makeFolder(mode = '755'): string {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'rejoinder-trial-')));
    execFileSync('chmod', [mode, folder]);
    this.folders.push(folder);
    return folder;
  }

  spawn(command: string[], options: { uid?: number; env?: Record<string, string> } = {}): ChildProcess {
    const [program = '', ...args] = command;
    const child = spawn(program, args, {
      cwd: repository,
      stdio: ['ignore', 'pipe', 'pipe'],
      uid: options.uid,
      env: { ...process.env, ...options.env },
    });
    this.children.push(child);
    return child;
  }

  /**
   * Starts a database from a process of its own. `outcome` is what it got, or the error's text. The process
   * then stays for as long as `stays` says.
   */
  startElsewhere(
    folder: string,
    how: { prefix?: string[]; from?: string; stays?: boolean; env?: Record<string, string> } = {},
  ) {
    const script = `
      import { startEmbeddedDatabase } from ${JSON.stringify(join(how.from ?? repository, 'db/embedded/start.ts'))};
      const say = (word, value) => console.log(JSON.stringify({ [word]: value }));
      const onProgress = (sentence) => say('progress', sentence);
      startEmbeddedDatabase({ folder: ${JSON.stringify(folder)}, onProgress }).then(
        (found) => say('outcome', found),
        (error) => say('outcome', { error: error.message }),
      );
      ${how.stays ? 'setInterval(() => {}, 1000);' : ''}`;
    const node = [process.execPath, '--import', join(repository, 'node_modules/tsx/dist/loader.mjs')];
    const command = [...(how.prefix ?? []), ...node, '--input-type=module', '-e', script];
    const child = this.spawn(command, { env: how.env });
    const progress: string[] = [];
    let noise = '';
    child.stderr?.on('data', (text) => {
      noise += text;
    });
    const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
    const outcome = new Promise<{ url: string; pid: number; started: boolean; error?: string }>(
      (resolve, reject) => {
        ended.then(() => reject(new Error(`The starter said nothing: ${noise}`)));
        createInterface({ input: child.stdout ?? process.stdin }).on('line', (line) => {
          const said = JSON.parse(line);
          if (said.progress) progress.push(said.progress);
          if (said.outcome) resolve(said.outcome);
        });
      },
    );
    outcome.catch(() => {});
    return { process: child, outcome, ended, progress };
  }

  /** Kills, and waits until the process is gone. */
  async kill(pid: number | undefined, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (!pid) throw new Error('No process to kill');
    process.kill(pid, signal);
    await until(`process ${pid} ends`, () => !isRunning(pid));
  }

  async clean(): Promise<void> {
    for (const child of this.children) if (child.exitCode === null) child.kill('SIGKILL');
    for (const folder of this.folders.splice(0).reverse()) {
      const found = execFileSync('find', [folder, '-name', 'postmaster.pid'], { encoding: 'utf8' });
      for (const path of found.split('\n').filter(Boolean)) {
        const pid = Number(readFileSync(path, 'utf8').split('\n')[0]);
        const isOurs = commandOf(pid).includes(folder);
        if (isOurs) await this.kill(pid, 'SIGQUIT');
      }
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    }
  }
}

export function commandOf(pid: number): string {
  try {
    return execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/** A process that has ended but was not waited for (a zombie) does not run. */
export function isRunning(pid: number): boolean {
  return !/^(.*defunct.*)?$/.test(commandOf(pid).trim());
}

/** Sends one statement to the server at `url`. */
export async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const sql = connectRaw(url);
  try {
    return await sql.unsafe(text);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
