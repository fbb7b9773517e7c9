import type { SeedComment } from '../comment';
import { languages } from './languages';
import { mrsPugh } from './mrs-pugh';
import { staircase } from './staircase';
import { unseen } from './unseen';

/** Under “Every kind of comment”: each state that the page can draw, and some that it does not. */
export const everyKind: SeedComment[] = [
  {
    by: 'author',
    after: '10 minutes',
    text: 'I’ll sit on the first chair myself. This is what it looks like when I begin.',
  },
  {
    by: 'graham',
    after: '2 hours',
    text: 'A plain comment, then. I have nothing to add, and I wanted to see what that looks like.',
    replies: [
      {
        by: 'author',
        after: '1 hour',
        text: 'It suits you. The mark beside my name is the one that nobody else can put on.',
        replies: [{ by: 'graham', after: '12 minutes', text: 'I did try.' }],
      },
    ],
  },
  {
    by: 'ruth',
    after: '5 hours',
    text: 'I have an account here, so nobody asked me for my name or my e-mail. I was in and out before the kettle boiled.',
  },
  {
    by: 'leila',
    after: '1 day',
    text: 'I am a guest who left an address. Point at my name, and it leads to a glasshouse.',
  },
  { by: 'colm', after: '1 day 3 hours', text: 'Quite.' },
  {
    by: 'bernard',
    after: '2 days',
    text: mrsPugh,
    replies: [
      {
        by: 'author',
        after: '6 hours',
        text: 'It would hold as much again for Mrs Pugh. This week I am going to sit in the last row of something.',
      },
    ],
  },
  {
    by: 'tomasz',
    after: '3 days',
    text: [
      'Code, since that is where such pages usually come to grief. A word of it, `chair.sit(backwards=True)`, and then a piece with a line that is too long on purpose:',
      `~~~js
function strength(chair, people) {
  // The supplier's figure is in kilograms. The bindery's is in Wednesdays.
  return people.reduce((load, { weight, leansBack, hasSomethingToSay }) => load + weight * (leansBack ? 1.6 : 1) * (hasSomethingToSay ? 1.2 : 1), chair.weight);
}
~~~`,
      'And a web page’s own code, typed straight in: <b>not bold</b> <img src=x onerror="alert(1)"> <script>nothing</script>. It should stand there like a coat on a hook.',
    ],
  },
  {
    by: 'shuFen',
    after: '3 days 5 hours',
    text: [
      'A list of what was found under the old chairs:',
      `- one glove
- four pencils, of which
  - three hard
  - one soft, bitten
- a bus ticket from before the buses were numbered`,
      'And, in order, what was done about it:',
      `1. The glove was hung on the door.
2. Nobody came for it.
3. On the Friday there were two gloves.`,
    ],
  },
  {
    by: 'ida',
    after: '4 days',
    text: [
      '> One was sat on backwards, by somebody who had something to say.',
      'What did they say?',
      '> > In half an hour we knew everything there was to know about those chairs.\n>\n> And nothing about them?',
      'I mean the people on them.',
    ],
    replies: [
      {
        by: 'author',
        after: '7 hours',
        text: 'That they would sooner have a window. We got the chairs *and* a window, and I should have put that in.',
      },
    ],
  },
  {
    by: 'graham',
    after: '5 days',
    text: [
      'Links. A bare one: https://example.org/chairs. One [with a name](https://example.com/). And one that has never heard of the edge of the page:',
      'https://example.org/catalogue/furniture/seating/chairs/stacking/reading-room/beech/with-arms/without-arms/see-also?sort=strength&people=4&direction=backwards#what-they-had-to-say',
    ],
  },
  {
    by: 'colm',
    after: '6 days',
    text: [
      'A new line stays a new line:',
      'The chair was there before us, and will be,\nand does not mind who has been sitting where.\nIt is the only one in the whole building\nthat holds the chair.',
    ],
  },
  ...languages,
  {
    by: 'bright',
    after: '2 months 9 days',
    text: 'All of us 👨‍👩‍👧‍👦 have sat on it now, and my sister’s lot 👩‍👩‍👦, and the dog 🐕‍🦺. Waving 👋🏽 from Wales 🏴󠁧󠁢󠁷󠁬󠁳󠁿!',
    replies: [{ by: 'leila', after: '3 hours', text: '👏' }],
  },
  {
    by: 'longest',
    after: '2 months 21 days',
    text: 'My name has ninety characters, and I have never yet seen the end of it on a form.',
  },
  {
    by: 'tomasz',
    after: '3 months 2 days',
    text: 'In Leipzig we had a file for it, and this was written on its back: Druckmaschinenreinigungsschichtübergabeprotokollablageordner. Sixty letters and no hyphen. The file was empty.',
  },
  staircase,
  {
    by: 'shuFen',
    after: '4 months 13 days',
    editedAfter: '25 minutes',
    text: 'I wrote this in a hurry, thought better of it on the stairs, and came back.',
  },
  {
    by: 'colm',
    after: '4 months 29 days',
    editedAfter: '4 hours',
    text: 'I still say that four on one chair is showing off. (I had written three.)',
    replies: [{ by: 'ida', after: '1 hour', text: 'It was four. I was the fourth.' }],
  },
  {
    by: 'watches',
    after: '5 months 20 days',
    state: 'removed',
    text: 'You will never be late for a chair again: https://watches.example.com/chairs',
    replies: [
      {
        by: 'bernard',
        after: '2 hours',
        text: 'Whatever that was trying to sell us, I should like it noted that I didn’t buy one.',
        replies: [
          {
            by: 'author',
            after: '3 hours',
            text: 'Noted. I’ve taken it away and kept its place, so that you are not talking to the wall.',
          },
        ],
      },
    ],
  },
  {
    by: 'ruth',
    after: '6 months 20 days',
    text: 'I come back to this page now and then, to see whether it is still true. It is.',
  },
  ...unseen,
];
