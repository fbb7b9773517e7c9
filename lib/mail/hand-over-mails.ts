import { wordsIn } from '@/lib/language/words';
import type { Mail } from './mail';

interface HandOver {
  to: string;
  blogName: string;
  /** Absolute. */
  link: string;
  /** The blog's. */
  language: string;
}

/** The mail to whom a blog was handed over to; `link` leads to its studio. */
export function ownBlogMail({ to, blogName, from, link, language }: HandOver & { from: string }): Mail {
  const words = wordsIn(language, 'mails');
  const why = words('ownWhy', { blog: blogName, name: from });
  return {
    to,
    subject: words('ownSubject', { blog: blogName }),
    text: `${words('hello')}\n\n${why}\n\n${link}\n`,
  };
}

/**
 * The mail to whom it belonged before. Whoever sat down at their open browser may have done it: `link` leads to where all
 * browsers are signed out.
 */
export function gaveBlogMail({ to, blogName, heir, link, language }: HandOver & { heir: string }): Mail {
  const words = wordsIn(language, 'mails');
  const given = { blog: blogName, name: heir };
  const notYou = words('gaveNotYou', { name: heir });
  return {
    to,
    subject: words('gaveSubject', { blog: blogName }),
    text: `${words('hello')}\n\n${words('gaveWhy', given)}\n\n${notYou}\n\n${link}\n`,
  };
}
