import { commentDigest } from './comment-draft';
import type { CommentStore } from './comment-store';
import type { Context } from './context';
import { shortKey } from './digest';
import { type ImportReport, shownId } from './report';
import { type CommentFate, commentFateOf } from './states';
import { GREATEST_ID, isNobody } from './survey';
import type { Person } from './who-is-who';
import type { WxrComment } from './wxr/records';

/** What must be known of all of an article's comments before the first of them can be stored. */
export interface ListedComment {
  /** Names it among what the source brought. */
  key: string;
  /** Its number in WordPress; 0 when it has none that can be used. */
  id: number;
  parent: number;
  fate: Exclude<CommentFate, { as: 'skipped' }>;
  writer: Person | undefined;
  digest: string;
}

/** An article's comments in the order of the file; undefined for those that are not imported. */
export function listComments(
  context: Context,
  { articleKey, comments, report }: { articleKey: string; comments: CommentStore; report: ImportReport },
): (ListedComment | undefined)[] {
  const digests = new Map<string, string[]>();
  const listed: (ListedComment | undefined)[] = [];
  for (const comment of comments) {
    const skip = (reason: string) => {
      report.skipped.push({ kind: 'comment', id: shownId(comment.id), reason });
      listed.push(undefined);
    };
    const fate = commentFateOf(comment);
    if (fate.as === 'skipped') {
      skip(fate.reason);
      continue;
    }
    const writer = fate.as === 'comment' ? context.who.writerOf(comment) : undefined;
    const digest = commentDigest(comment, writer);
    const same = digests.get(comment.id) ?? [];
    if (same.includes(digest)) {
      skip('it stands in the file a second time');
      continue;
    }
    digests.set(comment.id, [...same, digest]);
    if (fate.as === 'comment') notePossible(context, comment);
    const number = same.length === 0 ? '' : `~${same.length + 1}`;
    listed.push({
      key: `${articleKey}/${shortKey(comment.id)}${number}`,
      ...numbersOf(comment),
      fate,
      writer,
      digest,
    });
  }
  return listed;
}

function numbersOf({ id, parent }: WxrComment): { id: number; parent: number } {
  return { id: usable(id), parent: isNobody(parent) ? 0 : usable(parent) || UNKNOWN };
}

/** No comment has this number: who answers it answers nobody that is there. */
const UNKNOWN = -1;

function usable(text: string): number {
  const number = /^\d{1,13}$/.test(text) ? Number(text) : 0;
  return number <= GREATEST_ID ? number : 0;
}

function notePossible({ who, possible }: Context, comment: WxrComment): void {
  const author = who.mayBe(comment);
  if (!author) return;
  const login = author.key.replace('login:', '');
  const common = isNobody(comment.userId)
    ? `the address of “${login}” but no user’s number`
    : `the name of “${login}”, written by the member ${comment.userId} of whom the file says no more`;
  possible.set(common, (possible.get(common) ?? 0) + 1);
}
