import type { SeedComment } from '../comment';

/** Under “No timetable ever needed courage”. */
export const managing: SeedComment[] = [
  {
    by: 'ruth',
    after: '5 hours',
    text: [
      'Thank you for this. I have been a ward sister for nine years, and I have a sheet of my own, with magnets on it. Last Thursday I moved a magnet and a nurse cried, and I told myself that it was about the magnet.',
      'I’m going to go and ask her.',
    ],
    replies: [
      {
        by: 'author',
        after: '3 hours',
        text: 'I winced at the magnets: I know that board. If you can bear to, come back and tell us what she said.',
        replies: [
          {
            by: 'ruth',
            after: '2 days',
            text: 'She said she’d have swapped gladly if I had told her that it was me who was short of hands, and not “the ward”. So now I say “me”.',
            replies: [
              {
                by: 'author',
                after: '4 hours',
                text: '“So now I say me.” That is the whole article, and shorter. Thank you for going.',
              },
            ],
          },
        ],
      },
    ],
  },
  {
    by: 'tomasz',
    after: '1 day 2 hours',
    text: [
      'I’d like to say a word for the sheet. The worst year of my life as a fitter was under a man who led. He went first all right. He went first into everything, and we followed him, and nothing that we needed was ever there when we arrived.',
      'I didn’t want his courage. I wanted him to order the right screws.',
    ],
    replies: [
      {
        by: 'author',
        after: '6 hours',
        text: 'I believe you about the screws, and I have worked for his brother. But had you too much leading there, or nobody managing? The way you tell it, he had one leg and was proud of his hopping.',
        replies: [
          {
            by: 'colm',
            after: '4 hours',
            text: [
              'I don’t think they are two legs at all. Ordering the right screws *is* how you lead a fitter. It tells him that somebody thought about his Tuesday before he got to it.',
              'Keeping the two apart is what lets certain people feel grand about being late.',
            ],
            replies: [
              {
                by: 'author',
                after: '1 day',
                text: 'That last sentence has cost me an evening. It may well be that I’ve drawn my line between the wrong things. But Len didn’t leave for want of a plan, Colm. The plan was excellent. What would your screws have done for him?',
                replies: [
                  {
                    by: 'tomasz',
                    after: '5 hours',
                    text: 'Told him sooner. Pin it up on the Thursday with a rubber hanging next to it, and he’d have used the rubber. A plan that people may rub out is a conversation. Yours was a verdict.',
                    replies: [
                      {
                        by: 'author',
                        after: '9 hours',
                        text: '“Yours was a verdict.” Yes, it was. I give you the rubber, and I’ll hang it up myself. I would still walk down and ask.',
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
  {
    by: 'ida',
    after: '16 days',
    text: 'I have to know. What was the word that the apprentice asked about?',
    replies: [
      {
        by: 'author',
        after: '1 day 3 hours',
        text: '“Imposition”: how the pages are laid out on a sheet, so that they come out in order once it is folded. It turned out that the client had been wondering for years.',
      },
    ],
  },
  {
    by: 'bernard',
    after: '2 years 1 month',
    text: 'Two years late, I know. To answer your question: in my first week as a teacher our head of department read us her own worst appraisal, every line of it, before she began on ours. I never found out what it cost her. I do know that nobody in that room ever wrote a kind lie in an appraisal again.',
    replies: [
      {
        by: 'author',
        after: '1 day',
        text: 'Two years is nothing, and the light was on. I read this to my sister over the telephone, and there was a long pause, and then my sister asked what she was called.',
      },
    ],
  },
];
