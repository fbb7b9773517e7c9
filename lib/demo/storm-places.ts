import { type SQL, sql } from 'drizzle-orm';
import { countPattern, type PatternPlace, type StormShape, stormPattern } from './storm-shape';

/** How deep replies go where the shape does not say. */
const DEEPEST = 6;

/**
 * Queries that together give each of so many comments its place: `n`, `parent`, `root` (counted from 0), `depth`,
 * `replies`, `size`. In their order no comment comes before the one that it answers.
 */
export function stormPlaces(shape: StormShape, comments: number): SQL[] {
  if (shape === 'deep') return [chain(comments)];
  if (shape === 'fan') return [fan(comments)];
  if (shape === 'one-thread') return oneThread(comments);
  return repeated(stormPattern(shape, DEEPEST), { from: 0, count: comments, under: null });
}

/** Each answers the one before. */
function chain(comments: number): SQL {
  return sql`
    select n, case when n > 0 then n - 1 end as parent, 0 as root, n as depth,
      case when n < ${comments - 1} then 1 else 0 end as replies, case when n = 0 then ${comments}::int else 0 end as size
    from generate_series(0, ${comments - 1}::int) n`;
}

/** All answer the first. */
function fan(comments: number): SQL {
  return sql`
    select n, case when n > 0 then 0 end as parent, 0 as root, least(n, 1) as depth,
      case when n = 0 then ${comments - 1}::int else 0 end as replies,
      case when n = 0 then ${comments}::int else 0 end as size
    from generate_series(0, ${comments - 1}::int) n`;
}

/** One first comment, and threads as in a mixed storm under it. */
function oneThread(comments: number): SQL[] {
  const pattern = stormPattern('mixed', DEEPEST - 1);
  const below = comments - 1;
  const tops = (places: PatternPlace[]) => places.filter(({ parent }) => parent === null).length;
  const replies =
    Math.floor(below / pattern.length) * tops(pattern) + tops(pattern.slice(0, below % pattern.length));
  const first = sql`
    select 0 as n, null::int as parent, 0 as root, 0 as depth, ${replies}::int as replies, ${comments}::int as size`;
  return [first, ...repeated(pattern, { from: 1, count: below, under: 0 })];
}

interface Stretch {
  /** The first comment's n. */
  from: number;
  count: number;
  /** The n of a comment that all threads hang on, or null. */
  under: number | null;
}

/** The pattern as often as it fits, and a last time in part. */
function repeated(pattern: PatternPlace[], { from, count, under }: Stretch): SQL[] {
  const whole = Math.floor(count / pattern.length);
  const rest = count % pattern.length;
  const start = from + whole * pattern.length;
  return [
    ...(whole > 0 ? [blocks(pattern, { from, times: whole, under })] : []),
    ...(rest > 0 ? [blocks(countPattern(pattern.slice(0, rest)), { from: start, times: 1, under })] : []),
  ];
}

function blocks(
  pattern: PatternPlace[],
  { from, times, under }: { from: number; times: number; under: number | null },
): SQL {
  const indexed = pattern.map((place, i) => ({ i, ...place }));
  const begin = sql`(${from}::int + block * ${pattern.length}::int)`;
  const place =
    under === null
      ? sql`${begin} + parent as parent, ${begin} + root as root, depth, replies, size`
      : sql`coalesce(${begin} + parent, ${under}::int) as parent, ${under}::int as root, depth + 1 as depth, replies, 0 as size`;
  return sql`
    select ${begin} + i as n, ${place}
    from generate_series(0, ${times - 1}::int) block
    cross join jsonb_to_recordset(${JSON.stringify(indexed)}::jsonb)
      as pattern(i int, parent int, root int, depth int, replies int, size int)`;
}
