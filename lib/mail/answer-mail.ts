import { wordsIn } from '@/lib/language/words';
import { closeBidi, closeBidiInHtml, withoutBidi } from '@/lib/site/bidi';
import { escapeHtml, htmlButton, htmlLetter, htmlNote } from './html';
import type { Mail } from './mail';

/** One answer, as a mail tells of it. */
export interface Answer {
  name: string;
  isByAuthor: boolean;
  text: string;
  /** Sanitised. */
  html: string;
  /** Absolute. */
  link: string;
  /** How the comment begins that it answers. */
  answered: string;
}

interface AnswerMail {
  to: string;
  blogName: string;
  /** The article's. */
  title: string;
  /** Oldest first; at least one. */
  answers: Answer[];
  /** Whether they have an account. */
  isMember: boolean;
  /** Absolute: the page with the button that ends these mails, and where mail programs end them at once. */
  stopLink: string;
  stopAtOnceLink: string;
  /** The blog's. */
  language: string;
}

/** Answers that a mail quotes; of more it says how many. */
const QUOTED_LIMIT = 10;

/** The mail to somebody whose comment was answered: with the words, what they answer, and the way there. */
export function answerMail(given: AnswerMail): Mail {
  const { to, answers, blogName, isMember, stopLink, stopAtOnceLink, language } = given;
  const words = wordsIn(language, 'answers');
  const hello = wordsIn(language, 'mails')('hello');
  const quoted = answers.slice(0, QUOTED_LIMIT);
  const left = answers.length - quoted.length;
  const more = left > 0 ? [wordsIn(language, 'account')('earlierMore', { count: left })] : [];
  const why = words(isMember ? 'whyMember' : 'whyGuest', { blog: blogName });
  return {
    to,
    subject: subjectOf(given),
    text: [
      hello,
      ...quoted.flatMap((answer) => asText(answer, given)),
      ...more,
      `${why}\n${words('stopHere')}\n${stopLink}`,
    ]
      .join('\n\n')
      .concat('\n'),
    html: htmlLetter(language, [
      `<p>${escapeHtml(hello)}</p>`,
      ...quoted.map((answer) => asHtml(answer, given)),
      ...more.map((sentence) => `<p>${escapeHtml(sentence)}</p>`),
      htmlNote(`${escapeHtml(why)} <a href="${escapeHtml(stopLink)}">${escapeHtml(words('stop'))}</a>`),
    ]),
    stopLink: stopAtOnceLink,
  };
}

function subjectOf({ answers, title, language }: AnswerMail): string {
  const words = wordsIn(language, 'answers');
  const on = withoutBidi(title);
  const author = answers.find(({ isByAuthor }) => isByAuthor);
  const name = withoutBidi((author ?? answers[0])?.name ?? '');
  if (author && answers.every(({ isByAuthor }) => isByAuthor))
    return words('authorAnswered', { name, title: on });
  if (answers.length === 1) return words('answered', { name, title: on });
  if (author) return words('authorAndOthers', { name, title: on });
  return words('manyAnswered', { count: answers.length, title: on });
}

function asText(
  { name, isByAuthor, text, link, answered }: Answer,
  { title, language }: AnswerMail,
): string[] {
  const words = wordsIn(language, 'answers');
  const said = { name: withoutBidi(name), title: withoutBidi(title) };
  return [
    words(isByAuthor ? 'authorWrote' : 'wrote', said),
    closeBidi(text),
    words('goOn', { link }),
    `${words('youWrote')}\n${asQuotation(answered)}`,
  ];
}

/** As mail programs quote: they fold it, or set it apart. */
const asQuotation = (text: string) => text.replace(/^/gm, '> ');

const QUOTE = 'margin:0 0 1rem;padding-inline-start:1rem;border-inline-start:3px solid #d8cfc4;color:#6b625a';

function asHtml({ name, isByAuthor, html, link, answered }: Answer, { title, language }: AnswerMail): string {
  const words = wordsIn(language, 'answers');
  const said = words.markup(isByAuthor ? 'authorWroteHtml' : 'wroteHtml', {
    name: escapeHtml(withoutBidi(name)),
    title: escapeHtml(withoutBidi(title)),
    who: (inner) => `<b><bdi>${inner}</bdi></b>`,
  });
  return [
    `<p>${said}</p>`,
    `<div dir="auto">${closeBidiInHtml(html)}</div>`,
    htmlButton(link, words('open')),
    `<p style="margin-bottom:.25rem;color:#6b625a">${escapeHtml(words('youWrote'))}</p>`,
    `<blockquote dir="auto" style="${QUOTE}">${escapeHtml(answered)}</blockquote>`,
  ].join('\n');
}
