import { CHECKS, type Ruling, type Submission } from './checks';
import { judgeDraft } from './judge-draft';
import { reasonsInWords } from './reason';
import { makeRules } from './rules';
import type { ModerationSettings } from './settings';
import { NOTHING_LEARNED } from './spam/score';

const ANSWERS = { publish: 'yes: published', hold: 'held', spam: 'spam' };
const VERDICTS = {
  published: 'It would be published at once.',
  held: 'It would be held.',
  spam: 'It would be spam.',
};

/** What each check says of a text, as HTML: as if somebody had written it who is signed in and was published once. */
export function tryText(body: string, settings: ModerationSettings, learned = NOTHING_LEARNED): string {
  const viewer = { id: '', name: '', email: null, role: 'commenter' } as const;
  const submission: Submission = { viewer, body, published: 1, learned };
  const rules = makeRules(settings);
  const lines = CHECKS.map(
    ({ asks, decide }) => `<li>${escaped(asks)} ${said(decide(submission, rules))}</li>`,
  );
  return `<p>${VERDICTS[judgeDraft(submission, rules).state]}</p><ol>${lines.join('')}</ol>`;
}

function said(ruling: Ruling | null): string {
  if (!ruling) return 'No.';
  if (ruling.to === 'publish') return `<strong>${ANSWERS.publish}</strong>`;
  return `<strong>${ANSWERS[ruling.to]}.</strong> ${escaped(reasonsInWords([ruling.reason]) ?? '')}`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
