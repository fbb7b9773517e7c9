import type { Answer } from './capture';
import { plainPage } from './words-page';

/**
 * A missing page that can be read. Next draws its own by script alone: without scripts it is blank, and with them it
 * costs a reader more than an article.
 */
export function readableMissing(answer: Answer): Answer {
  const isBlank = answer.status === 404 && answer.body.includes('<html id="__next_error__"');
  return isBlank ? { ...answer, body: MISSING } : answer;
}

const MISSING = Buffer.from(
  plainPage('There is nothing at this address', 'It may have been renamed or taken back.'),
);
