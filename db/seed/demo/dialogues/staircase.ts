import type { SeedComment } from '../comment';
import type { PersonKey } from '../people';

const steps: [by: PersonKey, after: string, text: string][] = [
  [
    'graham',
    '3 months 12 days',
    'Let us see how far down this goes. I am at the top of the stairs at the works. It’s dark.',
  ],
  [
    'leila',
    '2 hours',
    'I’ve got hold of the rail. It is colder than you would think, and somebody has scratched a name on it.',
  ],
  ['colm', '1 hour', 'What name?'],
  ['leila', '10 minutes', 'LEN, in capitals.'],
  [
    'author',
    '8 hours',
    'Go on down. There’s a landing where the paper is kept, and you will smell it before you see it.',
  ],
  ['graham', '3 hours', 'Smelt it. It’s like the first day at school.'],
  ['ida', '1 hour', 'I have just come in. Is this the queue?'],
  ['colm', '20 minutes', 'It’s a conversation. From behind they can look alike.'],
  [
    'author',
    '2 hours',
    'Mind the step that is worn in the middle. That’s sixty years of people starting with the same foot.',
  ],
  ['tomasz', '30 minutes', 'Minded. The pipe over my head is sweating. Shall I write that down?'],
  ['author', '15 minutes', 'No. Tell somebody.'],
  ['leila', '1 hour', 'He has told me. And now I’m standing in front of a door.'],
  ['graham', '5 minutes', 'It’s open.'],
];

/** One conversation that goes down a whole flight of stairs: each comment answers the one before. */
export const staircase = steps.reduceRight<SeedComment | undefined>(
  (below, [by, after, text]) => ({ by, after, text, replies: below && [below] }),
  undefined,
) as SeedComment;
