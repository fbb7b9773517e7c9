import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How long a start may take on a busy machine; it is built already. */
const PATIENCE_MS = 60_000;

export interface ServedBlog {
  url: string;
  data: string;
  ownerLink: string;
  process: ChildProcess;
  /** What it printed. */
  said(): string;
  /** Ends it as Ctrl-C would. */
  stop(): Promise<void>;
  /** Ends it and takes its data away. */
  end(): Promise<void>;
}

/** A blog of a test's own, fresh and with its demo, served by the same build as the others. */
export async function serveBlog(options: {
  port: number;
  data?: string;
  env?: Record<string, string | undefined>;
}): Promise<ServedBlog> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'rejoinder-e2e-own-'));
  const url = `http://localhost:${options.port}`;
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: join(import.meta.dirname, '..'),
    env: {
      ...process.env,
      PORT: String(options.port),
      REJOINDER_DATA: data,
      REJOINDER_BUILD_FOLDER: '.next-test',
      REJOINDER_URL: url,
      DATABASE_URL: '',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The blog did not start:\n${said}`)), PATIENCE_MS);
    child.stdout.on('data', () => said.includes('Ctrl-C stops it') && resolve(clearTimeout(timer)));
    child.on('exit', () => reject(new Error(`The blog ended at its start:\n${said}`)));
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGINT');
    await once(child, 'exit');
  };
  const end = async () => {
    await stop();
    rmSync(data, { recursive: true, force: true });
  };
  const ownerLink = said.match(/http\S+\/own-this-blog\/\S+/)?.[0] ?? '';
  return { url, data, ownerLink, process: child, said: () => said, stop, end };
}
