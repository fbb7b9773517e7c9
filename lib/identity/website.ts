import { zodSays } from '@/lib/language/sentence';
import { lineField } from '@/lib/site/text';

/** UTF-16 units, as browsers count `maxlength`. */
export const WEBSITE_LIMIT = 500;

/** A zod field for somebody's website, given with its scheme; null where none is. */
export const websiteField = lineField(WEBSITE_LIMIT, {
  tooLong: zodSays('comments.websiteTooLong', { limit: WEBSITE_LIMIT }),
})
  .transform((website) =>
    website === '' || /^[a-z][a-z0-9+.-]*:/i.test(website) ? website : `https://${website}`,
  )
  .refine((website) => website === '' || isWebAddress(website), zodSays('comments.noWebsite'))
  .transform((website) => website || null);

function isWebAddress(text: string): boolean {
  try {
    const { protocol, hostname, username } = new URL(text);
    return (
      /^https?:$/.test(protocol) && (hostname.includes('.') || hostname === 'localhost') && username === ''
    );
  } catch {
    return false;
  }
}
