'use server';
import { action } from '@/lib/action';
import { say } from '@/lib/language/sentence';
import { Refusal } from '@/lib/refusal';
import { askProvider } from '../auth';
import { requireSelf } from '../require-self';
import { startSession } from '../session';
import { sessionCookieOptions } from '../session-cookie';
import { takeSignInTurn } from '../take-sign-in-turn';
import { findProvider } from './configured';
import { disconnectProvider } from './disconnect';
import { ERRAND_MINUTES, findNewcomer, forgetNewcomer, keepErrand } from './errand';
import { continueInput, joinInput, providerInput } from './input';
import { joinWithIdentity } from './join-with-identity';

// A form must not lead to another site (form-action): it leads to a page of ours, and that leads on.
export const continueWithProviderAction = action(continueInput, async (input, { db, viewer, jar }) => {
  const connectTo = input.connects ? requireSelf(viewer).id : undefined;
  const provider = findProvider(input.provider);
  if (!provider) throw new Refusal(say('providers.notHere'), { status: 404 });
  await takeSignInTurn(db);
  const asked = await askProvider(provider);
  for (const [name, value] of asked.checks)
    jar.set(name, value, { ...sessionCookieOptions(), maxAge: ERRAND_MINUTES * 60 });
  keepErrand(jar, {
    provider: provider.id,
    address: asked.address,
    returnTo: input.connects ? '/me/sign-in' : input.returnTo,
    connectTo,
  });
  return { goTo: '/sign-in/onward' };
});

export const joinWithProviderAction = action(joinInput, async ({ name }, { db, jar }) => {
  const newcomer = findNewcomer(jar);
  if (!newcomer) throw new Refusal(say('providers.tooLate'), { status: 410 });
  await takeSignInTurn(db);
  await startSession(db, await joinWithIdentity(db, { identity: newcomer.identity, name }));
  forgetNewcomer(jar);
  return { goTo: newcomer.returnTo };
});

export const disconnectProviderAction = action(providerInput, async (input, { db, viewer }) => {
  await disconnectProvider(db, viewer, input);
  return { goTo: '/me/sign-in?said=disconnected' };
});
