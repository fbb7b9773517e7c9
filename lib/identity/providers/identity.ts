import { oneLine } from '@/lib/site/text';
import { isEmailAddress } from '../email';
import { NAME_LIMIT } from '../input';
import type { Claims } from './claims';
import type { ProviderId } from './configured';

/** Who somebody is at a provider. */
export interface Identity {
  provider: ProviderId;
  /** Theirs alone at this provider, for ever. */
  accountId: string;
  /** What they are called there: offered, never taken unasked. */
  name: string;
  /** In lower case; null unless the provider says that it was proven. An unproven one counts for nothing here. */
  email: string | null;
}

/** Reads what a provider said. Who it is at a provider that the operator names includes which one that was. */
export function readIdentity(provider: ProviderId, claims: Claims): Identity {
  const { sub, iss, name, preferred_username } = claims;
  const said = [name, preferred_username].find((text) => typeof text === 'string' && text.trim() !== '');
  return {
    provider,
    accountId: provider === 'oidc' ? `${iss} ${sub}` : sub,
    name: oneLine(said ?? '')
      .slice(0, NAME_LIMIT)
      .toWellFormed(),
    email: provenEmail(claims),
  };
}

function provenEmail({ email, email_verified }: Claims): string | null {
  // Some say it in a string.
  const isProven = email_verified === true || email_verified === 'true';
  return isProven && typeof email === 'string' && isEmailAddress(email) ? email.toLowerCase() : null;
}
