import type { SeedComment } from '../comment';

/** Under “Ten minutes at six o’clock”, the newest article: some of it is hours old. */
export const handover: SeedComment[] = [
  {
    by: 'leila',
    after: '3 hours',
    text: 'The head gardener before me forgot to say that the boiler in the long house likes to be spoken to. I mean it. There’s a valve that you only remember to open if you say its name aloud, and he always had. I found out in February, from the lemons.',
    replies: [
      {
        by: 'author',
        after: '2 hours',
        text: 'I am sorry about the lemons. I should very much like to know the name of the valve.',
        replies: [{ by: 'leila', after: '25 minutes', text: 'Dorothy.' }],
      },
    ],
  },
  {
    by: 'graham',
    after: '9 hours',
    text: 'Ambulance control. With us it is the one who’s leaving who has to ask the last question: “What haven’t I told you?” You would be surprised what comes out, and from whom.',
    replies: [
      {
        by: 'author',
        after: '12 hours',
        text: 'That puts the coat back on the hook better than anything I ever thought of. May I have it?',
        replies: [{ by: 'graham', after: '3 hours', text: 'It isn’t mine. Somebody handed it over.' }],
      },
    ],
  },
  {
    by: 'ruth',
    after: '20 hours',
    text: 'We timed ours on the ward: nineteen minutes at the bedside, and the patient corrected us twice. So we’ve given the patient the fourth sentence. It comes last, and nobody may leave before it.',
    replies: [
      {
        by: 'author',
        after: '21 hours',
        text: 'The one who is handed over, putting the handover right. I never once asked a machine, and now I’m sorry.',
      },
    ],
  },
  {
    by: 'shuFen',
    after: '46 hours',
    text: 'All true, provided that nobody’s bus goes at five past. I cleaned offices in the evenings for three years. There were no ten minutes. There was a sheet on a nail, and it said “as usual”.',
    replies: [
      {
        by: 'tomasz',
        after: '3 hours',
        text: 'Then the ten minutes have to be paid for on both sides, and the bus too. “As usual” is what people write when nobody is paying them to think.',
      },
    ],
  },
  {
    by: 'faris',
    after: '2 days 3 hours 20 minutes',
    text: 'That the key turns to the left. I found out on the eleventh morning from the caretaker, who had supposed that I liked to sit on the step.',
  },
  {
    by: 'stranger',
    after: '2 days 3 hours 35 minutes',
    state: 'held',
    text: 'I was the last person, and I’m the one who forgot. I left a school office after fourteen years and did not tell the new secretary about a boy who has to be rung at noon. I thought of it on a beach. I rang, and she had been ringing him since the first day: he had told her himself. I’d like to think that I taught him that, but I don’t believe it.',
  },
  {
    by: 'watches',
    after: '1 day 14 hours',
    state: 'spam',
    text: 'Great article, very informative!! Ten minutes is long when you have no good watch. See our watches [best watches](https://watches.example.com/best) for every wrist.',
  },
];
