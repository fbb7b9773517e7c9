import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from 'citty';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeDatabase } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { testDatabase } from '@/db/testing/database';
import { importMarkdown } from './import-markdown';

const { db, address } = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'rejoinder-cli-markdown-'));
writeFileSync(join(folder, 'a.md'), '---\ntitle: A\ndate: 2020-01-01\nauthor: Ada\n---\nWords.');
writeFileSync(join(folder, 'b.md'), '---\ntitle: [\n---\nx');
let out: string[] = [];
let err: string[] = [];
beforeEach(() => {
  vi.stubEnv('DATABASE_URL', address);
  [out, err] = [[], []];
  vi.spyOn(console, 'log').mockImplementation((line) => void out.push(line));
  vi.spyOn(console, 'error').mockImplementation((line) => void err.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});
afterAll(async () => {
  await closeDatabase();
  rmSync(folder, { recursive: true, force: true });
});

const run = (...rawArgs: string[]) => runCommand(importMarkdown, { rawArgs });

test('a dry run prints what would be, with a reason for what would not, and stores nothing', async () => {
  await run(folder, '--dry-run');
  expect(out.join('\n')).toMatch(/What an import would do[\s\S]*articles +1[\s\S]*Skipped:\n.*b\.md/);
  expect(await db.select().from(articles)).toEqual([]);
});

test('--json is one object, and the operator says whose address is whose', async () => {
  await run(folder, '--json', '--author', 'Ada=ada@example.org');
  expect(JSON.parse(out.join())).toMatchObject({ articles: { published: 1 }, people: 1 });
});

test.each([
  [[join(tmpdir(), 'nowhere-at-all')], 'There is no folder'],
  [[folder, '--author', 'Ada'], '--author wants'],
])('%j is refused in a sentence, with exit code 1', async (args, sentence) => {
  await run(...args);
  expect([err.join(), process.exitCode]).toEqual([expect.stringContaining(sentence), 1]);
});
