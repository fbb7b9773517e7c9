import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What `npm start` says: settings of the system, and what Node is given. */
const START: string[] = JSON.parse(readFileSync('package.json', 'utf8')).scripts.start.split(' ');
const NODE_AT = START.indexOf('node');
const SETTINGS = Object.fromEntries(START.slice(0, NODE_AT).map((setting) => setting.split('=')));
const started: ChildProcess[] = [];
export const scratch = mkdtempSync(join(tmpdir(), 'rejoinder-bench-'));

/** A server that was started, and its process. */
export interface Started {
  url: string;
  pid: number;
  /** Milliseconds from its start to its first page. */
  took: number;
}

/** Starts a blog and waits until it has given its first page. */
export async function startBlog(options: {
  port: number;
  data: string;
  env?: NodeJS.ProcessEnv;
}): Promise<Started> {
  const begun = performance.now();
  const url = `http://localhost:${options.port}`;
  const child = spawn(process.execPath, START.slice(NODE_AT + 1), {
    env: {
      ...process.env,
      ...SETTINGS,
      PORT: String(options.port),
      REJOINDER_URL: url,
      REJOINDER_DATA: join(scratch, options.data),
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  await waitFor(child, 'Ctrl-C stops it');
  const answer = await fetch(url);
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}.`);
  return { url, pid: child.pid ?? 0, took: performance.now() - begun };
}

/** Starts the bare server with these bytes. */
export async function startBare(name: string, body: Buffer, encoding?: string): Promise<Started> {
  const begun = performance.now();
  const file = join(scratch, name);
  writeFileSync(file, body);
  const args = ['bench/bare-server.mjs', file, ...(encoding ? [encoding] : [])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  const url = `http://localhost:${(await waitFor(child, '\n')).trim()}/`;
  return { url, pid: child.pid ?? 0, took: performance.now() - begun };
}

function waitFor(child: ChildProcess, words: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (part) => {
      said += part;
      if (said.includes(words)) resolve(said);
    });
    child.on('exit', (code) => reject(new Error(`A server ended at its start (${code}):\n${said}`)));
  });
}

/** Ends one that was started. */
export async function stop({ pid }: Started): Promise<void> {
  const child = started.find((one) => one.pid === pid);
  if (!child || child.exitCode !== null) return;
  child.removeAllListeners('exit');
  child.kill('SIGINT');
  await once(child, 'exit');
}

/** Ends everything that was started, the last first, and takes its data away. */
export async function stopAll(): Promise<void> {
  for (const child of started.reverse()) {
    if (child.exitCode !== null) continue;
    child.removeAllListeners('exit');
    child.kill('SIGINT');
    await once(child, 'exit');
  }
  rmSync(scratch, { recursive: true, force: true });
}
