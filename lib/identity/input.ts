import { z } from 'zod';
import { lineField } from '@/lib/site/text';
import { emailField } from './email';
import { safeReturnPath } from './return-path';

/** UTF-16 units, as browsers count `maxlength`. */
const NAME_LIMIT = 100;

/** A zod field for what somebody is called; empty is refused when there is a sentence for it. */
function nameOf(missing?: string) {
  const tooLong = `Please use a name of at most ${NAME_LIMIT} characters.`;
  return lineField(NAME_LIMIT, { missing, tooLong }).refine(
    (text) => text === '' || /[\p{L}\p{N}]/u.test(text),
    'Please give a name with at least one letter.',
  );
}

/** A zod field for the name of a person, with an account or without. */
export const nameField = nameOf('Please give a name. It stands beside your words.');
/** Longer than any token of ours; what is not one is simply unknown. */
const token = z.string().max(200).catch('');
const returnTo = z
  .unknown()
  .optional()
  .transform((sent) => safeReturnPath(sent));

export const requestLinkInput = z.object({
  email: emailField('Please give your e-mail address, so that the link can reach you.'),
  returnTo,
});

/** The name is asked of people who have none yet. */
export const useLinkInput = z.object({ token, name: nameOf() });

export const ownBlogInput = z.object({
  token,
  name: nameField,
  email: emailField('Please give your e-mail address: it is how you sign in later.'),
});

export const renameInput = z.object({ name: nameField });

export const nothingInput = z.object({});

/** For the command line. */
export const appointInput = z.object({
  name: nameField,
  email: emailField('Please give an e-mail address.'),
  role: z.enum(['owner', 'author', 'moderator'], 'The role is one of owner, author and moderator.'),
});
