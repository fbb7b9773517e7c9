import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const FORBIDDEN = /^lib\/language\/(words|sentence|messages)/;

/** Files that run in the browser, since they say so. */
function clientFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return clientFiles(path);
    return /\.tsx?$/.test(path) && isMarked(path, 'use client') ? [path] : [];
  });
}

function isMarked(file: string, mark: string): boolean {
  return new RegExp(`^['"]${mark}['"]`, 'm').test(readFileSync(file, 'utf8'));
}

/** What a file imports of ours to run: types are gone by then, and acts stay on the server. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^import (?!type )[^;]*?from '([^']+)';/gms)].flatMap(([, from = '']) => {
    const base = from.startsWith('@/')
      ? from.slice(2)
      : from.startsWith('.')
        ? join(file, '..', from)
        : undefined;
    const found = base && ['.ts', '.tsx'].map((ending) => base + ending).find(existsSync);
    return found && !isMarked(found, 'use server') ? [found] : [];
  });
}

function wayToWords(file: string, seen: Set<string>): string[] | undefined {
  if (FORBIDDEN.test(file)) return [file];
  if (seen.has(file)) return undefined;
  seen.add(file);
  for (const next of importsOf(file)) {
    const way = wayToWords(next, seen);
    if (way) return [file, ...way];
  }
  return undefined;
}

test('no script for the browser brings the sentences of seven languages with it', () => {
  const files = ['app', 'components'].flatMap(clientFiles);
  expect(files.length).toBeGreaterThan(5);
  expect(files.map((file) => wayToWords(file, new Set())).filter(Boolean)).toEqual([]);
});
