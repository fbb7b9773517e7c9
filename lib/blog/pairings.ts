/** Families that go together: what is read, and the interface around it. The owner chooses one for the whole blog. */
export const PAIRINGS = ['book', 'newspaper', 'workshop'] as const;

export type Pairing = (typeof PAIRINGS)[number];

/** What a blog has whose owner chose none. */
export const HOUSE_PAIRING: Pairing = 'book';

/** The class of whatever is to be set in a pairing (app/type.css). */
export function pairingClass(pairing: Pairing): string {
  return `type-${pairing}`;
}
