import { isSignedBy, sign } from '@/lib/site/secrets';

/** Comments whose writer a browser can prove to be. More would not fit a cookie. */
const RECEIPTS_LIMIT = 30;
/** Days a browser keeps them. */
export const RECEIPT_DAYS = 365;
export const RECEIPTS_COOKIE = 'rejoinder-receipts';

/** The ids in a receipts cookie, newest first; none when it is missing or was tampered with. */
export function readReceipts(cookie: string | undefined): number[] {
  const [list = '', signature = ''] = (cookie ?? '').split('.');
  if (!list || !isSignedBy('receipts', list, signature)) return [];
  return list.split('-').map(Number).filter(Number.isSafeInteger);
}

/** The cookie's value with one more comment in it. */
export function addReceipt(cookie: string | undefined, commentId: number): string {
  const ids = [commentId, ...readReceipts(cookie).filter((id) => id !== commentId)].slice(0, RECEIPTS_LIMIT);
  const list = ids.join('-');
  return `${list}.${sign('receipts', list)}`;
}

/** Whether a request comes from a comment's writer: signed in as its user, or from the browser that sent it as a guest. */
export function isWriter(
  comment: { id: number; userId: string | null },
  { viewer, receipts }: { viewer: { id: string } | null; receipts: string | undefined },
): boolean {
  if (comment.userId !== null) return comment.userId === viewer?.id;
  return readReceipts(receipts).includes(comment.id);
}
