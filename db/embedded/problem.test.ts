import { expect, test } from 'vitest';
import { explain, explaining } from './problem';

test('a known failure gets its sentence first, then at most fifteen last lines', () => {
  const said = `${Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n')}\nFATAL: No space left on device\n`;
  const lines = explain('/srv/blog', said).message.split('\n');
  expect(lines[0]).toBe('The disk that holds /srv/blog is full: make room.');
  expect(lines.slice(1)).toHaveLength(15);
  expect(lines.at(-1)).toBe('FATAL: No space left on device');
});

test('an unknown failure, and one without words, still name the folder', () => {
  expect(explain('/srv/blog', 'FATAL: odd').message).toBe(
    'The database in /srv/blog did not start.\nFATAL: odd',
  );
  expect(explain('/srv/blog', '').message).toBe('The database in /srv/blog did not start.');
});

test('errors of the system are put into words, with the error as their cause; others stay as they are', async () => {
  const system = Object.assign(new Error('EROFS: read-only file system, mkdir'), { syscall: 'mkdir' });
  await expect(explaining('/srv', () => Promise.reject(system))).rejects.toMatchObject({
    message: `/srv is on a read-only disk: choose another folder.\n${system.message}`,
    cause: system,
  });
  const other = new TypeError('a mistake of ours');
  await expect(explaining('/srv', () => Promise.reject(other))).rejects.toBe(other);
});
