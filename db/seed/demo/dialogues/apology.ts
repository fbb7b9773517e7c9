import type { SeedComment } from '../comment';

/** Under “An apology, with its workings shown”. */
export const apology: SeedComment[] = [
  {
    by: 'bernard',
    after: '7 hours',
    text: 'I marked mathematics for thirty-one years. We give marks for workings because of the child who gets everything right by copying from the child who gets everything wrong in an interesting way. If I were not retired I’d read your second line out in the staff room, and there would be a silence.',
    replies: [
      {
        by: 'author',
        after: '1 day',
        text: 'What kind?',
        replies: [
          {
            by: 'bernard',
            after: '2 hours',
            text: 'The kind in which everybody goes through their dockets.',
          },
        ],
      },
    ],
  },
  {
    by: 'ida',
    after: '3 days',
    text: 'And the somebody who was tidying up? Did they ever hear about it?',
    replies: [
      {
        by: 'author',
        after: '20 hours',
        text: 'That same afternoon. I went up and said that I ought to have told them which way round. So much I had learned by four o’clock; the rest took a fortnight.',
      },
    ],
  },
  {
    by: 'graham',
    after: '2 months 11 days',
    text: 'I’ve tried it. She wanted to check line four.',
  },
];
