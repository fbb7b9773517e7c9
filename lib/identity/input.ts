import { z } from 'zod';
import { zodSays } from '@/lib/language/sentence';
import { lineField, textField } from '@/lib/site/text';
import { emailField } from './email';
import { safeReturnPath } from './return-path';
import { websiteField } from './website';

/** UTF-16 units, as browsers count `maxlength`. */
export const NAME_LIMIT = 100;
/** The same: a few sentences. */
const BIO_LIMIT = 600;

/** A zod field for what somebody is called; empty is refused when there is a sentence for it. */
function nameOf(missing?: string) {
  const tooLong = zodSays('identity.nameTooLong', { limit: NAME_LIMIT });
  return lineField(NAME_LIMIT, { missing, tooLong }).refine(
    (text) => text === '' || /[\p{L}\p{N}]/u.test(text),
    zodSays('identity.nameNoLetter'),
  );
}

/** A zod field for the name of a person, with an account or without. */
export const nameField = nameOf(zodSays('identity.nameMissing'));
/** Longer than any token of ours; what is not one is simply unknown. */
const token = z.string().max(200).catch('');
/** A zod field for where to go afterwards: a path on this site, whatever was sent. */
export const returnToField = z
  .unknown()
  .optional()
  .transform((sent) => safeReturnPath(sent));

export const requestLinkInput = z.object({
  email: emailField(zodSays('identity.emailForLink')),
  returnTo: returnToField,
});

/** The name is asked of people who have none yet. */
export const useLinkInput = z.object({ token, name: nameOf() });

export const ownBlogInput = z.object({
  token,
  name: nameField,
  email: emailField(zodSays('identity.emailForLater')),
});

export const renameInput = z.object({ name: nameField });

export const describeInput = z.object({
  website: websiteField,
  bio: textField(BIO_LIMIT, { tooLong: zodSays('account.bioTooLong', { limit: BIO_LIMIT }) }).transform(
    (bio) => bio.trim() || null,
  ),
});

/** The hash of a token, see `listSessions`. */
export const sessionInput = z.object({ sessionId: z.string().max(200) });

export const nothingInput = z.object({});

/** For the command line. */
export const appointInput = z.object({
  name: nameField,
  email: emailField(zodSays('identity.emailMissing')),
  role: z.enum(['owner', 'author', 'moderator'], zodSays('identity.noRole')),
});
