import { wordsIn } from '@/lib/language/words';
import { escapeHtml, htmlButton, htmlLetter, htmlNote } from './html';
import type { Mail } from './mail';

interface SignInMail {
  to: string;
  blogName: string;
  /** Absolute. */
  link: string;
  /** How long the link works. */
  minutes: number;
  /** The blog's. */
  language: string;
}

/** The mail with somebody's link to sign in. */
export function signInMail({ to, blogName, link, minutes, language }: SignInMail): Mail {
  const words = wordsIn(language, 'mails');
  const blog = { blog: blogName };
  const limits = words('signInLimits', { minutes });
  const other = words('notYou');
  return {
    to,
    subject: words('signInSubject', blog),
    text: `${words('hello')}\n\n${words('signInWhy', blog)}\n\n${link}\n\n${limits}\n${other}\n`,
    html: htmlLetter(language, [
      `<p>${words('hello')}</p>`,
      `<p>${escapeHtml(words('signInWhyHtml', blog))}</p>`,
      htmlButton(link, words('openToSignIn')),
      htmlNote(`${limits}<br>${other}`),
    ]),
  };
}
