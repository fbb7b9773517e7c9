import type { SeedComment } from '../comment';

/** What no reader sees: it waits for the moderator, or has been judged. */
export const unseen: SeedComment[] = [
  {
    by: 'stranger',
    after: '6 months 28 days',
    state: 'held',
    text: 'I have never written to a page before. Is this where one sits?',
  },
  {
    by: 'nobody',
    after: '6 months 29 days',
    state: 'held',
    text: 'My account is a day old, and this is the first thing I say with it: the window was a good idea.',
  },
  {
    by: 'ranking',
    after: '6 months 2 days',
    state: 'spam',
    text: 'Dear webmaster, I was looking at your chairs and noticed that they do not rank. [Rank first](https://ranking.example.com/today) from only 9 a month.',
  },
  {
    by: 'watches',
    after: '6 months 12 days',
    state: 'spam',
    text: 'watches watches [watches](https://watches.example.com/a) watches [cheap](https://watches.example.com/b) watches [now](https://watches.example.com/c)',
  },
  {
    by: 'colm',
    after: '15 days',
    state: 'removed',
    text: 'Please take this one away again: I wrote it under the wrong chair.',
  },
];
