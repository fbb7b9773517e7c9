import { say } from '@/lib/language/sentence';
import type { Answer } from './capture';
import { plainPage } from './words-page';

/**
 * A missing page that can be read. Next draws its own by script alone: without scripts it is blank, and with them it
 * costs a reader more than an article.
 */
export function readableMissing(answer: Answer): Answer {
  const isBlank = answer.status === 404 && answer.body.includes('<html id="__next_error__"');
  return isBlank ? { ...answer, body: Buffer.from(plainPage(TITLE, SENTENCE)) } : answer;
}

const TITLE = say('server.missingTitle');
const SENTENCE = say('server.missing');
