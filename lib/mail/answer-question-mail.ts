import { wordsIn } from '@/lib/language/words';
import { escapeHtml, htmlButton, htmlLetter, htmlNote } from './html';
import type { Mail } from './mail';

interface Question {
  to: string;
  blogName: string;
  /** Absolute: the page with the button. */
  link: string;
  /** The blog's. */
  language: string;
}

/**
 * The question to an address that a guest gave who wants to be told of answers. It says nothing that the guest wrote:
 * anybody could have words of their own sent to others by it.
 */
export function answerQuestionMail({ to, blogName, link, language }: Question): Mail {
  const words = wordsIn(language, 'answers');
  const hello = wordsIn(language, 'mails')('hello');
  const why = words('askWhy', { blog: blogName });
  return {
    to,
    subject: words('askSubject', { blog: blogName }),
    text: `${hello}\n\n${why}\n\n${words('askDo')}\n\n${link}\n\n${words('askElse')}\n`,
    html: htmlLetter(language, [
      `<p>${escapeHtml(hello)}</p>`,
      `<p>${escapeHtml(why)}</p>`,
      htmlButton(link, words('openToConfirm')),
      htmlNote(escapeHtml(words('askElse'))),
    ]),
  };
}
