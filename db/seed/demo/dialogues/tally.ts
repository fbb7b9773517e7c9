import type { SeedComment } from '../comment';

/** Under “Who spoke, and for how long”. */
export const tally: SeedComment[] = [
  {
    by: 'colm',
    after: '1 day',
    text: 'We are a family of five, and we kept the tally at Sunday dinner. The longest line was the dog’s.',
    replies: [
      {
        by: 'author',
        after: '2 hours',
        text: 'Then you are better off than we were. Did anybody ask him anything?',
        replies: [{ by: 'colm', after: '40 minutes', text: 'Once. About the biscuits.' }],
      },
    ],
  },
  {
    by: 'tomasz',
    after: '2 days 3 hours',
    text: [
      'With respect to your nephew, this does the same and fits on a label:',
      `~~~awk
awk '!/^#/ && NF { s[$1] += $2; t += $2 }
     END { for (w in s) printf "%s %3.0f%%\\n", w, 100 * s[w] / t }' week-07.txt
~~~`,
      'No bars, though. The bars are what does it.',
    ],
    replies: [
      {
        by: 'author',
        after: '1 day',
        text: 'My nephew has read it and says that it is very good. He asks whether you would also like to take over explaining it to me.',
      },
    ],
  },
  {
    by: 'shuFen',
    after: '9 days',
    text: 'I’m one of the quiet ones, and I would have hated this. I’d have spoken in order to be counted. What I say in a meeting I have usually said already, in the corridor, to the person who can do something about it. You have measured the place where things are announced.',
    replies: [
      {
        by: 'author',
        after: '1 day 5 hours',
        text: 'This is the best objection that anybody has made, and I can’t meet it with the table. Sunil told me afterwards that the weeks in which the egg went round were his worst. What would you have had me count?',
        replies: [
          {
            by: 'shuFen',
            after: '3 hours',
            text: 'Who changed their mind.',
            replies: [
              {
                by: 'author',
                after: '10 hours',
                text: 'I have gone back through thirty-one Tuesdays with that in mind. It’s a short column.',
              },
            ],
          },
        ],
      },
    ],
  },
];
