/**
 * Why a comment is not accepted, as whoever judges it lets its writer know. The first one says no more than that somebody
 * chose so.
 */
export const REASONS = ['unsaid', 'off-topic', 'unkind', 'advertising', 'repeated'] as const;
export type Reason = (typeof REASONS)[number];

/** The reason that an entry of the log holds; undefined where none was given. */
export function reasonOf(why: string | null): Exclude<Reason, 'unsaid'> | undefined {
  return REASONS.find((reason): reason is Exclude<Reason, 'unsaid'> => reason !== 'unsaid' && reason === why);
}
