import type { Jar } from '@/lib/answer-form';
import { isSecureSite } from '@/lib/site/address';
import { isSignedBy, sign } from '@/lib/site/secrets';

/** Comments whose writer a browser can prove to be. More would not fit a cookie. */
const RECEIPTS_LIMIT = 30;
/** Days a browser keeps them whose user agreed; of others, it forgets them when it is closed. */
export const RECEIPT_DAYS = 365;
export const RECEIPTS_COOKIE = 'rejoinder-receipts';
/** Stands before the ids where its user agreed that they are kept. */
const KEPT = 'kept';

/** The ids in a receipts cookie, newest first; none when it is missing or was tampered with. */
export function readReceipts(cookie: string | undefined): number[] {
  return partsOf(cookie)
    .filter((part) => part !== KEPT)
    .map(Number)
    .filter(Number.isSafeInteger);
}

/** Whether its user agreed that this browser keeps them. */
export function areKept(cookie: string | undefined): boolean {
  return partsOf(cookie)[0] === KEPT;
}

function partsOf(cookie: string | undefined): string[] {
  const [list = '', signature = ''] = (cookie ?? '').split('.');
  return list && isSignedBy('receipts', list, signature) ? list.split('-') : [];
}

/** The cookie's value with one more comment in it. */
export function addReceipt(cookie: string | undefined, commentId: number, isKept = areKept(cookie)): string {
  const ids = [commentId, ...readReceipts(cookie).filter((id) => id !== commentId)].slice(0, RECEIPTS_LIMIT);
  const list = [...(isKept ? [KEPT] : []), ...ids].join('-');
  return `${list}.${sign('receipts', list)}`;
}

/** Lets this browser prove that its user wrote a comment: for long where they agree now, or did before. */
export function leaveReceipt(jar: Jar, commentId: number, isAgreed: boolean): void {
  const before = jar.get(RECEIPTS_COOKIE)?.value;
  const isKept = isAgreed || areKept(before);
  jar.set(RECEIPTS_COOKIE, addReceipt(before, commentId, isKept), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecureSite(),
    ...(isKept && { maxAge: RECEIPT_DAYS * 86_400 }),
  });
}

/** What the address of a guest's comment carries for whoever has it to be taken for its writer. */
export function receiptOf(commentId: number): string {
  return sign('receipt', String(commentId));
}

/** What a request brings along to prove who wrote a comment. */
export interface Proof {
  viewer: { id: string } | null;
  /** The browser's cookie. */
  receipts: string | undefined;
  /** From the address. */
  receipt?: string;
}

/**
 * Whether a request comes from a comment's writer: signed in as its user; of a guest's, from the browser that sent it, or
 * with its receipt.
 */
export function isWriter(
  comment: { id: number; userId: string | null },
  { viewer, receipts, receipt = '' }: Proof,
): boolean {
  if (comment.userId !== null) return comment.userId === viewer?.id;
  return readReceipts(receipts).includes(comment.id) || isSignedBy('receipt', String(comment.id), receipt);
}
