export type StormShape = 'mixed' | 'flat' | 'one-thread' | 'deep' | 'fan';

/** One comment of a pattern. Its own place is its index, and whatever it answers stands before it. */
export interface PatternPlace {
  /** Index of the comment that it answers; null for the first of a thread. */
  parent: number | null;
  /** Index of the first comment of its thread. */
  root: number;
  depth: number;
  /** Direct replies within the pattern. */
  replies: number;
  /** On the first of a thread: comments of it within the pattern. */
  size: number;
}

/** Comments of a pattern: a few hundred, so that a storm does not repeat itself visibly. */
const PATTERN_LENGTH = 397;
/** Replies to a thread's first comment, in turn: most get none or one, a few get many. */
const THREAD_REPLIES = [0, 1, 0, 3, 0, 0, 2, 7, 0, 1, 0, 5, 0, 0, 1, 14, 0, 2, 0, 31];

/** A pattern of threads that is repeated to fill an article; replies reach down to `deepest`. */
export function stormPattern(shape: 'mixed' | 'flat', deepest: number): PatternPlace[] {
  const places: PatternPlace[] = [];
  const random = pseudoRandom();
  for (let thread = 0; places.length < PATTERN_LENGTH; thread++) {
    const root = places.length;
    places.push({ parent: null, root, depth: 0, replies: 0, size: 0 });
    const replies = shape === 'flat' ? 0 : (THREAD_REPLIES[thread % THREAD_REPLIES.length] as number);
    for (let reply = 0; reply < replies; reply++) places.push(answer(places, root, { deepest, random }));
  }
  return countPattern(places.slice(0, PATTERN_LENGTH));
}

/** The first places of a pattern, with the counts that they have by themselves. */
export function countPattern(places: PatternPlace[]): PatternPlace[] {
  const counted = places.map((place) => ({ ...place, replies: 0, size: 0 }));
  for (const { parent, root } of counted) {
    (counted[root] as PatternPlace).size++;
    if (parent !== null) (counted[parent] as PatternPlace).replies++;
  }
  return counted;
}

/** Half of the replies answer the one just before, the others any of the thread. */
function answer(
  places: PatternPlace[],
  root: number,
  { deepest, random }: { deepest: number; random: () => number },
): PatternPlace {
  const last = places.length - 1;
  let parent = random() < 0.5 ? last : root + Math.floor(random() * (last - root + 1));
  while ((places[parent] as PatternPlace).depth >= deepest)
    parent = (places[parent] as PatternPlace).parent ?? root;
  return { parent, root, depth: (places[parent] as PatternPlace).depth + 1, replies: 0, size: 0 };
}

/** The same numbers from 0 to 1 each time, so that two runs can be compared. */
function pseudoRandom(): () => number {
  let state = 20_011;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
