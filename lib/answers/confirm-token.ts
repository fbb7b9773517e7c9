import { seal, unseal } from '@/lib/site/seal';

const PURPOSE = 'hear of answers';
/** Days in which the question by mail can be answered: who reads mail once a week has time. */
export const CONFIRM_DAYS = 14;
const DAY_MINUTES = 1_440;

/** What the question by mail carries to its page: which address it was sent to, by its id. */
export function confirmToken(addressId: string): string {
  return seal(PURPOSE, { addressId }, CONFIRM_DAYS * DAY_MINUTES);
}

/** The id of the address; undefined where the token is none of ours, or too old. */
export function addressIdOf(token: string): string | undefined {
  return unseal<{ addressId: string }>(PURPOSE, token)?.addressId;
}

export const confirmPath = (token: string) => `/confirm/${token}`;
