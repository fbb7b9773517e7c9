// npm test: every check there is, then one line `N passed, N failed`. `npm test -- unit e2e` runs some of them.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './ensure-installed.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
ensureInstalled(root);
process.env.NEXT_TELEMETRY_DISABLED = '1';

const totals = { passed: 0, failed: 0, skipped: 0 };
const results = join(root, 'test-results');
const bin = (name, ...args) => [process.execPath, join(root, 'node_modules', ...name.split('/')), ...args];

const STEPS = [
  [
    'types',
    'The types agree',
    () => check(bin('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.check.json')),
  ],
  ['style', 'The style is one', () => check(bin('@biomejs/biome/bin/biome', 'ci', '--colors=off', '.'))],
  [
    'boundaries',
    'Imports point down',
    () =>
      check(
        bin(
          'dependency-cruiser/bin/dependency-cruise.mjs',
          '--config',
          '.dependency-cruiser.cjs',
          'app',
          'components',
          'lib',
          'db',
          'server',
          'cli',
        ),
      ),
  ],
  ['conventions', 'The conventions hold', () => check([process.execPath, 'scripts/check-conventions.mjs'])],
  ['unused', 'Nothing is unused', () => check(bin('knip/bin/knip.js', '--no-progress'))],
  ['unit', 'Unit and database tests', unit],
  ['e2e', 'End-to-end tests in a browser', e2e],
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some(([step]) => step === name));
if (unknown.length) {
  console.error(
    `There is no test step "${unknown[0]}". There are: ${STEPS.map(([step]) => step).join(', ')}.`,
  );
  process.exit(1);
}
if (!existsSync(join(root, '..', 'shared', 'data'))) {
  console.log('../shared/data is absent: tests on real material are skipped, our own fixtures serve.');
}
for (const [name, title, step] of STEPS) {
  if (wanted.length && !wanted.includes(name)) continue;
  const begun = Date.now();
  console.log(`\n== ${title}`);
  const counted = await step();
  for (const kind of Object.keys(totals)) totals[kind] += counted[kind] ?? 0;
  console.log(
    `-- ${title}: ${counted.failed ? `${counted.failed} FAILED` : 'fine'} (${Math.round((Date.now() - begun) / 1000)} s)`,
  );
}
if (totals.skipped) console.log(`\n${totals.skipped} skipped, each for the reason that stands with it.`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed > 0 || totals.passed === 0 ? 1 : 0);

async function check(command) {
  const code = await run(command);
  return code === 0 ? { passed: 1 } : { failed: 1 };
}

async function unit() {
  const file = join(results, 'unit.json');
  rmSync(file, { force: true });
  const code = await run(
    bin('vitest/vitest.mjs', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`),
  );
  if (!existsSync(file)) return { failed: 1 };
  const told = JSON.parse(readFileSync(file, 'utf8'));
  const failed = told.numFailedTests || (code === 0 ? 0 : 1);
  return { passed: told.numPassedTests, failed, skipped: told.numPendingTests + told.numTodoTests };
}

async function e2e() {
  const { findBrowser } = await import('./find-browser.mjs');
  const file = join(results, 'e2e.json');
  rmSync(file, { force: true });
  const env = { ...process.env, CHROME_PATH: findBrowser(), PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const code = await run(bin('@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts'), env);
  if (!existsSync(file)) return { failed: 1 };
  const { stats } = JSON.parse(readFileSync(file, 'utf8'));
  const failed = stats.unexpected || (code === 0 ? 0 : 1);
  return { passed: stats.expected + stats.flaky, failed, skipped: stats.skipped };
}

/** Runs a command with its output shown; gives its exit code. Ctrl-C reaches it too: we only wait for it. */
function run([command, ...args], env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
