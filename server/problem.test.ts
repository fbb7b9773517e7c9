import { expect, test } from 'vitest';
import { databaseProblem, folderProblem, Problem, portProblem, sentenceFor } from './problem';

const coded = (code: string, cause?: unknown) =>
  Object.assign(new Error(`${code}: secret`, { cause }), { code });

test.each([
  [coded('ERR_INVALID_URL'), /needs the form postgres:\/\//],
  [coded('28P01'), /does not let this user in/],
  [coded('3D000'), /does not exist/],
  [coded('ENOTFOUND'), /is not known/],
  [coded('ECONNREFUSED'), /cannot be reached/],
  [new Error('Failed query', { cause: coded('CONNECT_TIMEOUT') }), /cannot be reached/],
  [coded('42501'), /may not make tables/],
])('a database that cannot be used is named in a sentence without its address (%#)', (error, sentence) => {
  const problem = databaseProblem(error);
  expect(problem).toBeInstanceOf(Problem);
  expect(sentenceFor(problem)).toMatch(sentence);
  expect(sentenceFor(problem)).not.toContain('secret');
});

test.each([['EACCES'], ['EROFS'], ['ENOSPC'], ['ENOTDIR'], ['EEXIST'], ['ENOENT']])(
  'a data folder that answers %s is named with what can be done',
  (code) => {
    expect(sentenceFor(folderProblem(coded(code), '/srv/blog'))).toMatch(/^The .*\/srv\/blog.*\.$/);
  },
);

test('a port that is taken, or not ours to open, is named with another one', () => {
  expect(sentenceFor(portProblem(coded('EADDRINUSE'), 3000))).toBe(
    'Port 3000 is taken by another program. Choose another one: PORT=3001 npm start',
  );
  expect(sentenceFor(portProblem(coded('EACCES'), 80))).toContain('This user may not open port 80.');
});

test('what nobody foresaw says where it happened', () => {
  const error = new Error('a bug');
  expect(databaseProblem(error)).toBe(error);
  expect(folderProblem(error, '/x')).toBe(error);
  expect(sentenceFor(error)).toMatch(/^Rejoinder could not start\. Error: a bug\n {4}at /);
  expect(sentenceFor('odd')).toBe('Rejoinder could not start. odd');
});
