import { absoluteUrl } from '@/lib/site/address';
import { isSignedBy, sign } from '@/lib/site/secrets';

/** Somebody who is told of answers: a person with an account, or the owner of an address that guests gave. */
export interface Listener {
  kind: 'member' | 'guest';
  /** A person's id, or that of the address. */
  id: string;
}

const PURPOSE = 'answer mails';

/** What a mail carries for whoever got it to say that they want no more of them. It is good for as long as the mail is. */
export function stopToken({ kind, id }: Listener): string {
  const name = `${kind}_${id}`;
  return `${name}.${sign(PURPOSE, name)}`;
}

/** Whose token this is; undefined where it is none of ours. */
export function listenerOf(token: string): Listener | undefined {
  const [name = '', signature = ''] = token.split('.');
  if (!isSignedBy(PURPOSE, name, signature)) return undefined;
  const [kind, id = ''] = name.split('_');
  return { kind: kind === 'guest' ? 'guest' : 'member', id };
}

/** The page with the button, for people. */
export const stopPath = (token: string) => `/unsubscribe/${token}`;

/** Where mail programs say it in one go. */
export const stopAtOnceUrl = (listener: Listener) => absoluteUrl(`/api/unsubscribe/${stopToken(listener)}`);
