import { wordsIn } from '@/lib/language/words';
import type { Mail } from './mail';

interface BorrowedAddress {
  to: string;
  blogName: string;
  /** Absolute: where they say whether it was them. */
  link: string;
  /** The blog's. */
  language: string;
}

/**
 * The mail to a member whose address a guest gave. It says nothing that the guest wrote: anybody could have words of their
 * own sent to others by it.
 */
export function borrowedAddressMail({ to, blogName, link, language }: BorrowedAddress): Mail {
  const words = wordsIn(language, 'mails');
  const blog = { blog: blogName };
  return {
    to,
    subject: words('borrowedSubject', blog),
    text: `${words('hello')}\n\n${words('borrowedWhy', blog)}\n\n${words('borrowedDo')}\n\n${link}\n`,
  };
}
