import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Everything that speaks to people; a new folder is looked into by itself. */
const SPEAKING = ['app', 'components', 'lib', 'server'];

/** What speaks English all the same. */
const ENGLISH = [
  // the terminal and the logs of whoever runs it
  ...['lib/import', 'server/build.ts', 'server/only-start.ts', 'server/problem.ts', 'server/start.ts'],
  // what is itself written in English, and what is only asked by programs
  ...['lib/demo', 'lib/language/messages', 'app/api'],
];

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (ENGLISH.includes(path) || entry.name === 'testing') return [];
    if (entry.isDirectory()) return sources(path);
    return /(?<!\.test)\.tsx?$/.test(path) ? [path] : [];
  });
}

/** Words between tags, on a line of their own or not, and words in attributes that are shown or read out. */
const BETWEEN_TAGS =
  /<(?!code\b)\w[^<>{}=]*(?:\s[\w-]+=(?:"[^"]*"|\{[^{}]*\}))*\s*>\s*([A-Z][a-z]+[^<>{}()=;]*)</g;
const ON_A_LINE = /^\s+([A-Z][a-z]+(?: [a-z’,]+)+[.:!?]?)$/gm;
const IN_ATTRIBUTES = /\b(?:label|placeholder|aria-label|title|hint|alt)="([^"]*[A-Za-z]{2}[^"]*)"/g;
const IN_PROPERTIES = /\b(?:ariaLabel|label|title|alt): [^\n]*?['`]([A-Z][a-z]+)/g;

/** A sentence in quotation marks. What is thrown is for the log: refusals and complaints are messages. */
const IN_QUOTES = /(?<!(?:throw new \w+|Error|Problem|super)\(\s*)(['"`])([A-Z][a-z’]* [a-z$][^'"`\n]*)\1/g;

function found(file: string, forms: RegExp[]): string[] {
  const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  return forms.flatMap((form) => [...code.matchAll(form)].map((match) => `${file}: ${match.at(-1)}`));
}

test('no sentence stands in a page or a component as it is', () => {
  const drawn = SPEAKING.flatMap(sources).filter((file) => file.endsWith('.tsx'));
  expect(drawn.length).toBeGreaterThan(80);
  expect(drawn.flatMap((file) => found(file, [BETWEEN_TAGS, ON_A_LINE, IN_ATTRIBUTES]))).toEqual([]);
});

test('no sentence stands in an act or in what draws without components', () => {
  const files = SPEAKING.flatMap(sources);
  expect(files.length).toBeGreaterThan(300);
  expect(files.flatMap((file) => found(file, [IN_QUOTES, IN_PROPERTIES]))).toEqual([]);
});
