/** Families that go together: what is read, and the interface around it. The owner chooses one for the whole blog. */
export const PAIRINGS = ['book', 'newspaper', 'workshop'] as const;

export type Pairing = (typeof PAIRINGS)[number];

/** What a blog has whose owner chose none. */
export const HOUSE_PAIRING: Pairing = 'book';

/** What is stored under a name that is none of these is shown as the house's. */
export function pairingOf(name: string): Pairing {
  return PAIRINGS.find((pairing) => pairing === name) ?? HOUSE_PAIRING;
}

/** The class of whatever is to be set in a pairing (app/type.css). */
export function pairingClass(pairing: Pairing): string {
  return `type-${pairing}`;
}
