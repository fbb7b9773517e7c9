import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Folders in which everything that is said goes through messages. */
const TRANSLATED = [
  ...['app/(account)', 'app/(reading)', 'components/articles', 'components/comments'],
  ...['components/identity', 'components/site', 'components/ui'],
];

function drawn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? drawn(path) : path.endsWith('.tsx') ? [path] : [];
  });
}

/** Words between tags, on a line of their own or not, and words in attributes that are shown or read out. */
const BETWEEN_TAGS =
  /<(?!code\b)\w[^<>{}=]*(?:\s[\w-]+=(?:"[^"]*"|\{[^{}]*\}))*\s*>\s*([A-Z][a-z]+[^<>{}()=;]*)</g;
const ON_A_LINE = /^\s+([A-Z][a-z]+(?: [a-z’,]+)+[.:!?]?)$/gm;
const IN_ATTRIBUTES = /\b(?:label|placeholder|aria-label|title|hint|alt)="([^"]*[A-Za-z]{2}[^"]*)"/g;

test('no sentence stands in a page or a component as it is', () => {
  const found = TRANSLATED.flatMap(drawn).flatMap((file) => {
    const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    return [BETWEEN_TAGS, ON_A_LINE, IN_ATTRIBUTES].flatMap((form) =>
      [...code.matchAll(form)].map(([, words]) => `${file}: ${words}`),
    );
  });
  expect(found).toEqual([]);
});
