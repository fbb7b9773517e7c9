import { execFile } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { comment, fileWith, post, wxr } from './testing';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** A file of so many items, each about 100 kB with its comments. */
function bigFile(items: number): string {
  const path = fileWith('');
  const comments = Array.from({ length: 60 }, (_, index) =>
    comment({ id: index + 1, content: 'Words of a comment. '.repeat(40) }),
  );
  const item = post({}, { content: 'Words of an article. '.repeat(2000), comments });
  const [head = '', foot = ''] = wxr({ items: ['HERE'] }).split('HERE');
  const file = openSync(path, 'w');
  writeSync(file, head);
  for (let count = 0; count < items; count++) writeSync(file, item);
  writeSync(file, foot);
  closeSync(file);
  return path;
}

test('a file of 120 MB is read to its end in a heap of 48 MB', async () => {
  const path = bigFile(1000);
  const script = `import { surveyWxr } from './lib/import/wordpress/survey.ts';
    const { items, comments } = surveyWxr(${JSON.stringify(path)});
    process.stdout.write(JSON.stringify({ items, comments, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }));`;
  const args = ['--max-old-space-size=48', '--import', 'tsx', '--input-type=module', '--eval', script];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  const { megabytes, ...counts } = JSON.parse(stdout);
  expect(counts).toEqual({ items: 1000, comments: 60_000 });
  expect(megabytes).toBeLessThan(300);
}, 180_000);
