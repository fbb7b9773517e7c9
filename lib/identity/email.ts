import { zodSays } from '@/lib/language/sentence';
import { lineField } from '@/lib/site/text';

/** The longest address that SMTP carries (RFC 5321). */
export const EMAIL_LIMIT = 254;
const SHAPE = /^[^\s@<>()[\],;:\\"]+@[^\s@<>()[\],;:\\".]+(\.[^\s@<>()[\],;:\\".]+)*$/u;

/** A zod field for one e-mail address, given in lower case. */
export function emailField(missing: string) {
  return lineField(EMAIL_LIMIT, {
    missing,
    tooLong: zodSays('identity.emailTooLong', { limit: EMAIL_LIMIT }),
  })
    .refine(isEmailAddress, zodSays('identity.noEmail'))
    .transform((email) => email.toLowerCase());
}

/** Whether a text has the form of a single address: no list, no display name, nothing that could end a mail header. */
export function isEmailAddress(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they would end a mail's header
  return text.length <= EMAIL_LIMIT && SHAPE.test(text) && !/[\u0000-\u001f\u007f]/.test(text);
}
