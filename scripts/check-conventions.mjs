// Conventions that a linter cannot see. Prints each breach with its place and ends with 1 when there is any.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const LINES_LIMIT = 300;
const FOLDERS = ['app', 'components', 'lib', 'db', 'server', 'cli', 'e2e', 'scripts', 'bench'];
const FORBIDDEN_FOLDERS = /\/(utils|types|services|hooks|constants|helpers)\//;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|d|config))?\.[a-z]+$/;

/** Where one reads from right to left, these are on the wrong side: `inline-start` and `inline-end` are meant. */
const PHYSICAL_SIDES =
  /(?:^|[;{\s])(?:(?:scroll-)?(?:margin|padding)-(?:left|right)|border-(?:left|right)(?:-\w+)?|border-(?:top|bottom)-(?:left|right)-radius|left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b/;
const PHYSICAL_CLASSES =
  /["'\s:](?:-?(?:ml|mr|pl|pr|left|right|scroll-m[lr]|scroll-p[lr])-(?:\d|\[|auto|px)[^"'\s]*|(?:text|float|clear)-(?:left|right)|(?:border|rounded)-[lr](?:-[^"'\s]*)?)(?=["'\s])/;

const breaches = [];
const files = FOLDERS.flatMap((folder) => walk(folder)).filter((file) => /\.(ts|tsx|mjs|cjs|js)$/.test(file));
for (const file of files) checkFile(file, readFileSync(file, 'utf8'));
for (const file of walk('app').filter((file) => file.endsWith('.css')))
  checkSides(file, readFileSync(file, 'utf8').split('\n'), PHYSICAL_SIDES);
for (const file of files.filter((file) => /^(app|components)\/.*\.tsx$/.test(file)))
  checkSides(file, readFileSync(file, 'utf8').split('\n'), PHYSICAL_CLASSES);
for (const breach of breaches) console.log(breach);
console.log(`${files.length} files, ${breaches.length} breaches`);
process.exit(breaches.length ? 1 : 0);

function walk(folder) {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}

/** Sides by name are right only in a rule for one direction, or where the page's own are meant and the line says so. */
function checkSides(file, lines, physical) {
  for (const [index, line] of lines.entries())
    if (physical.test(line) && !/dir\(rtl\)|\[dir=|sides of the page/.test(line))
      breaches.push(`${file}:${index + 1}: left or right, where the start or the end is meant`);
}

function checkFile(file, text) {
  const say = (what) => breaches.push(`${file}: ${what}`);
  if (!KEBAB.test(basename(file))) say('the name is not in kebab-case');
  if (FORBIDDEN_FOLDERS.test(`/${file}`)) say('folders are named after concepts, not after kinds of files');
  const lines = text.split('\n').length - 1;
  if (lines > LINES_LIMIT) say(`${lines} lines, more than ${LINES_LIMIT}`);
  // Next's own files export what they must; the tests' `test` travels with its `expect`.
  const isFree = /^(app|e2e)\//.test(file);
  if (!isFree && /^export (\*|\{[^}]*\}) from /m.test(text)) say('re-exports: import from where it is made');
  if (/^['"]use server['"]/m.test(text)) checkActions(text, say);
  if (/\.bind\(/.test(text) && /action/i.test(text) && /\.tsx$/.test(file))
    say('an action with bound arguments hangs Next on a refused post without JavaScript');
  if (/^app\/\(studio\)\/.*\/page\.tsx$/.test(file) && !/await require(Author|Moderator|Owner)\(/.test(text))
    say('a studio page awaits its own guard: a layout is none');
  if (/console\.(log|debug)\(/.test(text) && /^(app|components|lib)\//.test(file))
    say('left-over console output');
  if (/\b(it|test|describe)\.(only|fixme|todo)\(/.test(text))
    say('a test that is switched off or runs alone');
  // A skipped test says why: in its arguments, or as skipIf with the reason in its title.
  for (const { index } of text.matchAll(/\b(?:it|test|describe)\.skip\(/g)) {
    if (!/['"`][^'"`]{10,}/.test(text.slice(index, index + 240))) say('a skipped test without its reason');
  }
}

/** Every export of a 'use server' file is a public endpoint: made by `action(…)`, named `…Action`. */
function checkActions(text, say) {
  for (const [, line] of text.matchAll(/^export (.*)$/gm)) {
    if (/^(type|interface) /.test(line)) continue;
    if (!/^const \w+Action = action\(/.test(line))
      say(`exports "${line.slice(0, 60)}", which is not made by action(…)`);
  }
}
