import { expect, onTestFinished, test, vi } from 'vitest';
import { hushConsole } from './hush';

test('what packages write on the console becomes one line of our log, without what a query was given', () => {
  const written: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => Boolean(written.push(String(line))));
  const before = { ...console };
  onTestFinished(() => {
    vi.restoreAllMocks();
    Object.assign(console, before);
  });
  hushConsole();
  const theirs = console;
  theirs.log('chatter');
  theirs.warn('a warning');
  const cause = Object.assign(new Error('connect ENOENT'), { code: 'ENOENT' });
  theirs.error('⨯', new Error('Failed query: select 1\nparams: gus@example.org', { cause }));
  theirs.error(new Error('Failed query: select 2\nparams: mia@example.org', { cause }));
  theirs.error('a sentence alone');
  expect(written).toHaveLength(2);
  expect(JSON.parse(written[0] ?? '')).toMatchObject({
    level: 'error',
    error: { code: 'ENOENT', message: 'connect ENOENT' },
  });
  expect(written.join()).not.toContain('@example.org');
});
