import { inWords } from '@/lib/language/sentence';
import { wordsIn } from '@/lib/language/words';
import { CHECKS, type Ruling, type Submission } from './checks';
import { judgeDraft } from './judge-draft';
import { reasonsInWords } from './reason';
import { makeRules } from './rules';
import type { ModerationSettings } from './settings';
import { NOTHING_LEARNED } from './spam/score';

const VERDICTS = { published: 'wouldBePublished', held: 'wouldBeHeld', spam: 'wouldBeSpam' } as const;

/**
 * What each check says of a text in the blog's language, as HTML: as if somebody had written it who is signed in and was
 * published once.
 */
export function tryText(
  body: string,
  settings: ModerationSettings,
  language: string,
  learned = NOTHING_LEARNED,
): string {
  const viewer = { id: '', name: '', email: null, role: 'commenter' } as const;
  const submission: Submission = { viewer, body, published: 1, learned };
  const rules = makeRules(settings);
  const verdict = wordsIn(language, 'moderation')(VERDICTS[judgeDraft(submission, rules).state]);
  const lines = CHECKS.map(
    ({ asks, decide }) =>
      `<li>${escaped(inWords(asks, language))} ${said(decide(submission, rules), language)}</li>`,
  );
  return `<p>${escaped(verdict)}</p><ol>${lines.join('')}</ol>`;
}

function said(ruling: Ruling | null, language: string): string {
  const words = wordsIn(language, 'moderation');
  if (!ruling) return escaped(words('no'));
  if (ruling.to === 'publish') return `<strong>${escaped(words('yesPublished'))}</strong>`;
  const answer = words(ruling.to === 'spam' ? 'yesSpam' : 'yesHeld');
  const reason = reasonsInWords([ruling.reason], language) ?? '';
  return `<strong>${escaped(answer)}</strong> ${escaped(reason)}`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
