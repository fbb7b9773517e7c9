'use server';
import { action } from '@/lib/action';
import { settleNewcomer } from '../providers/settle-newcomer';
import { currentDevice, startSession } from '../session';
import { takeSignInTurn } from '../take-sign-in-turn';
import { addPasskey, askForAnotherPasskey } from './add-passkey';
import { askForPasskey } from './ask';
import {
  addPasskeyInput,
  joinInput,
  passkeySignInInput,
  removePasskeyInput,
  renamePasskeyInput,
} from './input';
import { askToJoin, joinWithPasskey } from './join-with-passkey';
import { removePasskey } from './remove-passkey';
import { renamePasskey } from './rename-passkey';
import { signInWithPasskey } from './sign-in-with-passkey';

// A form is sent twice: first for what the device is to be asked, then with its answer.

export const signInWithPasskeyAction = action(passkeySignInInput, async (input, { db, jar }) => {
  const { ticket, response, returnTo } = input;
  if (!response) return { ask: await askForPasskey() };
  await takeSignInTurn(db);
  const userId = await signInWithPasskey(db, { ticket, response });
  await startSession(db, userId);
  await settleNewcomer(db, jar, userId);
  return { goTo: returnTo };
});

export const joinWithPasskeyAction = action(joinInput, async (input, { db }) => {
  const { name, ticket, response, returnTo } = input;
  if (!response) return { ask: await askToJoin(db, { name }) };
  await takeSignInTurn(db);
  const device = await currentDevice(db);
  await startSession(db, await joinWithPasskey(db, { name, ticket, response, device }));
  return { goTo: returnTo };
});

export const addPasskeyAction = action(addPasskeyInput, async (input, { db, viewer }) => {
  const { ticket, response } = input;
  if (!response) return { ask: await askForAnotherPasskey(db, viewer) };
  await addPasskey(db, viewer, { ticket, response, device: await currentDevice(db) });
  return { goTo: '/me/sign-in?said=passkey-added' };
});

export const renamePasskeyAction = action(renamePasskeyInput, async (input, { db, viewer }) => {
  await renamePasskey(db, viewer, input);
  return { goTo: '/me/sign-in?said=passkey-renamed' };
});

export const removePasskeyAction = action(removePasskeyInput, async (input, { db, viewer }) => {
  await removePasskey(db, viewer, input);
  return { goTo: '/me/sign-in?said=passkey-removed' };
});
