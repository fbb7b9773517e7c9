// Finds a Chromium for the tests, or installs one by the means that this machine has.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** The path of a browser; ends the process with a sentence when there is none and none can be installed. */
export function findBrowser() {
  const found = lookAround();
  if (found) return found;
  console.log('No browser was found. Installing one for the tests …');
  for (const [command, ...args] of means()) {
    const { status } = spawnSync(command, args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const installed = status === 0 && lookAround();
    if (installed) return installed;
  }
  console.error(
    'The end-to-end tests need Chromium or Chrome: install one, or set CHROME_PATH to where it is.',
  );
  process.exit(1);
}

function lookAround() {
  const given = process.env.CHROME_PATH;
  if (given) {
    if (existsSync(given)) return given;
    console.error(`CHROME_PATH is "${given}", but there is no such file.`);
    process.exit(1);
  }
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of NAMES) if (existsSync(join(folder, name))) return join(folder, name);
  }
  if (existsSync(MAC)) return MAC;
  const own = createRequire(import.meta.url)('playwright-core').chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

/** Debian's package first where we may install it: it brings the libraries that a browser needs. */
function means() {
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const apt = [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', 'chromium'],
  ];
  return [
    ...(isDebianRoot ? apt : []),
    [process.execPath, 'node_modules/playwright-core/cli.js', 'install', 'chromium'],
  ];
}
