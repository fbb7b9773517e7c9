import type { Page } from '@playwright/test';

/** What a page's browser has of a device for passkeys, in Chromium's own imitation of one. */
export interface Authenticator {
  /** How many passkeys it holds. */
  count(): Promise<number>;
  /** Lets its owner refuse to show who they are, or show it again. */
  setVerified(isVerified: boolean): Promise<void>;
  /** Takes the device away. */
  remove(): Promise<void>;
}

/** Gives a page's browser a device that makes and uses passkeys without a hand on it. */
export async function addAuthenticator(page: Page): Promise<Authenticator> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    async count() {
      return (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length;
    },
    async setVerified(isUserVerified) {
      await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    },
    async remove() {
      await session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
    },
  };
}
