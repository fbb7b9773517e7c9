import type { Jar } from '@/lib/answer-form';
import { keepErrand, keepNewcomer, type Newcomer } from '@/lib/identity/providers/errand';

/** Where nobody is: a browser that is led there stays where it is. */
export const AWAY = 'https://away.invalid';

/** So that every way in is in the pictures, and what is offered where there is a mail server. */
export const EVERYTHING_OFFERED = {
  GITHUB_CLIENT_ID: 'pictures',
  GITHUB_CLIENT_SECRET: 'pictures',
  GOOGLE_CLIENT_ID: 'pictures',
  GOOGLE_CLIENT_SECRET: 'pictures',
  OIDC_ISSUER: AWAY,
  OIDC_NAME: 'The Guild of Lamplighters, Ferrymen and Keepers of Small Clocks',
  OIDC_CLIENT_ID: 'pictures',
  OIDC_CLIENT_SECRET: 'pictures',
  SMTP_URL: 'smtp://away.invalid',
  MAIL_FROM: 'pictures@away.invalid',
};

/** What a browser keeps of somebody who goes to another site, or comes from it: the cookies, sealed by the blog's own key. */
export function cookiesOfTravellers(memberEmail: string) {
  const newcomer = (identity: Partial<Newcomer['identity']>) =>
    cookiesOf((jar) =>
      keepNewcomer(jar, {
        identity: { provider: 'oidc', accountId: '1', name: 'Wanda Ferry', email: null, ...identity },
        returnTo: '/',
      }),
    );
  return {
    onward: cookiesOf((jar) =>
      keepErrand(jar, { provider: 'oidc', address: `${AWAY}/authorize`, returnTo: '/' }),
    ),
    welcome: newcomer({}),
    known: newcomer({ email: memberEmail }),
  };
}

function cookiesOf(keep: (jar: Jar) => void): Record<string, string> {
  const kept: Record<string, string> = {};
  const set = (name: string, value: string) => {
    kept[name] = value;
  };
  keep({ get: () => undefined, set, delete: () => {} });
  return kept;
}
