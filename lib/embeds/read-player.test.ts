import { expect, test } from 'vitest';
import { playerAt, readPlayer } from './read-player';

const VIDEO = 'dQw4w9WgXcQ';

test.each([
  [`https://www.youtube.com/watch?v=${VIDEO}&list=x`, `youtube/${VIDEO}`],
  [`http://m.youtube.com/watch?v=${VIDEO}&t=1m30s`, `youtube/${VIDEO}/90`],
  [`https://youtu.be/${VIDEO}?t=42`, `youtube/${VIDEO}/42`],
  [`https://www.youtube.com/shorts/${VIDEO}`, `youtube/${VIDEO}`],
  [`https://www.youtube-nocookie.com/embed/${VIDEO}?rel=0`, `youtube/${VIDEO}`],
  ['https://vimeo.com/76979871', 'vimeo/76979871'],
  ['https://vimeo.com/76979871/0123abcdef', 'vimeo/76979871/0123abcdef'],
  ['https://player.vimeo.com/video/76979871?h=0123abcdef', 'vimeo/76979871/0123abcdef'],
  ['https://bsky.app/profile/ada.example.org/post/3kabc', 'bluesky/ada.example.org/3kabc'],
  [
    'https://social.example.org/@ada/109501234567890123',
    'mastodon/social.example.org/ada/109501234567890123',
  ],
  [
    'https://a.example.org/@ada@b.example.org/109501234567890123',
    'mastodon/a.example.org/ada@b.example.org/109501234567890123',
  ],
])('%s is known, and our own address of it means the same', (address, path) => {
  const player = readPlayer(address);
  expect(player?.path).toBe(path);
  expect(playerAt(path)).toEqual(player);
  expect(new URL(player?.address ?? '').protocol).toBe('https:');
});

test.each([
  'https://www.youtube.com/watch?v=short',
  'https://www.youtube.com/@somebody',
  `https://youtube.com.example.org/watch?v=${VIDEO}`,
  `javascript://youtu.be/${VIDEO}`,
  'https://vimeo.com/about',
  'https://localhost/@ada/109501234567890123',
  'https://127.0.0.1/@ada/109501234567890123',
  'https://example.org:8080/@ada/109501234567890123',
  'https://example.org/@ada',
  'https://example.org/',
  'no address',
])('%s is none', (address) => expect(readPlayer(address)).toBeUndefined());

test.each([
  '',
  'youtube',
  'youtube/<script>',
  `youtube/${VIDEO}/-1`,
  'vimeo/1/"x"',
  'mastodon/evil.example/../1',
  'mastodon/evil.example"/ada/12345',
  'elsewhere/1',
])('%j names no player', (path) => expect(playerAt(path)).toBeUndefined());
