import type { FormAct } from '@/lib/answer-form';
import { say } from '@/lib/language/sentence';
import { requestLinkInput } from './input';
import { SIGN_IN_LINK_MINUTES } from './make-link';
import { requestSignInLink } from './request-link';
import { takeSignInTurn } from './take-sign-in-turn';

/** What the form does that asks for a link: the same for every address, in the same words. */
export const requestLinkForm: FormAct<typeof requestLinkInput> = {
  input: requestLinkInput,
  async act(input, { db }) {
    await takeSignInTurn(db);
    await requestSignInLink(db, input);
    return { message: say('identity.linkSent', { minutes: SIGN_IN_LINK_MINUTES }) };
  },
};
