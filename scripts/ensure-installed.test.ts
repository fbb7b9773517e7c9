import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

/** Stands for npm: notes its cache, and puts the one package that is wanted in its place. */
const NPM = `
import { mkdirSync, writeFileSync } from 'node:fs';
mkdirSync('node_modules/wanted', { recursive: true });
writeFileSync('node_modules/wanted/package.json', '{"version":"1.0.0"}');
writeFileSync('cache', process.env.npm_config_cache ?? 'its own');
`;

/** A checkout that wants one package, in which everybody may write. */
function checkout(): string {
  const root = mkdtempSync(join(tmpdir(), 'rejoinder-installed-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  copyFileSync('scripts/ensure-installed.mjs', join(root, 'ensure-installed.mjs'));
  writeFileSync(join(root, 'package.json'), '{"dependencies":{"wanted":"1.0.0"}}');
  writeFileSync(join(root, 'npm.mjs'), NPM);
  mkdirSync(join(root, 'node_modules'));
  for (const folder of ['', 'node_modules']) chmodSync(join(root, folder), 0o777);
  return root;
}

function install(root: string, { uid, home }: { uid?: number; home?: string }) {
  const call = `import('./ensure-installed.mjs').then(({ ensureInstalled }) => ensureInstalled(process.cwd()))`;
  const { PATH, NODE_ENV } = process.env;
  const env: NodeJS.ProcessEnv = { PATH, NODE_ENV, npm_execpath: join(root, 'npm.mjs'), HOME: home };
  const { status, stderr } = spawnSync(process.execPath, ['-e', call], {
    ...{ cwd: root, env, uid, gid: uid, encoding: 'utf8' },
  });
  return { status, stderr, cache: status === 0 ? readFileSync(join(root, 'cache'), 'utf8') : undefined };
}

test('npm keeps its own cache where the home folder can be written', () => {
  const root = checkout();
  expect(install(root, { home: root })).toMatchObject({ status: 0, cache: 'its own' });
});

test('without a home folder npm gets a cache that is there for this once', () => {
  const done = install(checkout(), { home: '/nowhere' });
  expect(done.cache).toContain(join(tmpdir(), 'rejoinder-npm-'));
  expect(existsSync(done.cache ?? '')).toBe(false);
});

test.skipIf(process.getuid?.() !== 0)(
  'a user whom the system does not know installs as well (skipped unless run as root, who alone can become one)',
  () => {
    const done = install(checkout(), { uid: 54_321 });
    expect(done).toMatchObject({ status: 0, cache: expect.stringContaining('rejoinder-npm-') });
  },
);
