/** A comment as a page may show it. Nothing in it is private; of a comment that is not published, only its place. */
export interface DrawnComment {
  id: number;
  anchor: number;
  parentId: number | null;
  rootId: number;
  isPublished: boolean;
  /** Whether an author of the article wrote it: the only thing that the badge is drawn from. */
  isByAuthor: boolean;
  name: string;
  website: string | null;
  bodyHtml: string;
  createdAt: Date;
  editedAt: Date | null;
  /** What had been said below it when it was edited: what was answered then is kept for everyone to see. */
  editedAfter: 'answer' | 'reply' | null;
  /** Whether its own writer took it away. */
  isWithdrawn: boolean;
  /** Whether an author of the article said to have read it. */
  isRead: boolean;
  /** Drawn replies to it, whether they are at hand or not. */
  replyCount: number;
}

/** A comment with the replies that stand inside it. */
export interface CommentNode {
  comment: DrawnComment;
  replies: CommentNode[];
  /** Whom it answers, when that is not the comment in which it stands, or not to be seen as such on a phone. */
  answering: Answering | null;
  /** Whether its replies are elsewhere: not at hand, or, where nesting ends, after it and not inside it. */
  goesOn: boolean;
  /** Of a thread: how many published replies of it are at hand, and how many of them authors wrote. */
  folded: { replies: number; answers: number };
}

interface Answering {
  id: number;
  name: string | null;
  /** Said on a phone alone: elsewhere it is seen from where the reply stands. */
  isOnPhones: boolean;
}

/** Levels below a thread's first comment that are drawn as nesting; deeper replies stay at the last of them. */
export const NESTED_LEVELS = 3;
/** The same on a phone (app/dialogue.css): the next one stands as far in as this. */
const PHONE_LEVELS = 2;

/**
 * Puts comments, given in any order, into threads. A reply whose parent is not among them stands at the top and says
 * whom it answers. Takes no recursion: a thread may be ten thousand replies deep.
 */
export function arrangeThreads(comments: DrawnComment[], levels = NESTED_LEVELS): CommentNode[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const children = new Map<number, DrawnComment[]>();
  const tops: DrawnComment[] = [];
  for (const comment of comments) {
    if (comment.parentId === null || !byId.has(comment.parentId)) tops.push(comment);
    else children.get(comment.parentId)?.push(comment) ?? children.set(comment.parentId, [comment]);
  }

  const threads: CommentNode[] = [];
  // Last in, first out: a comment's replies come right after it, whatever level they are drawn at.
  const waiting = tops
    .reverse()
    .map((comment): Waiting => ({ comment, into: threads, level: 0, within: null, folded: nothing() }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { comment, into, level, within, folded } = next;
    const isLast = level >= levels;
    const replies = children.get(comment.id) ?? [];
    const node: CommentNode = {
      comment,
      replies: [],
      answering: answeredBy(next, byId),
      goesOn: comment.replyCount > 0 && (replies.length === 0 || (isLast && comment.parentId === within)),
      folded: into === threads ? folded : nothing(),
    };
    into.push(node);
    if (into !== threads && comment.isPublished) folded.replies++;
    if (into !== threads && comment.isByAuthor) folded.answers++;
    for (const reply of replies.reverse()) {
      waiting.push({
        comment: reply,
        into: isLast ? into : node.replies,
        level: isLast ? level : level + 1,
        within: isLast ? within : comment.id,
        folded,
      });
    }
  }
  return threads;
}

/** A comment that is still to be put in its place. */
interface Waiting {
  comment: DrawnComment;
  into: CommentNode[];
  level: number;
  within: number | null;
  folded: CommentNode['folded'];
}

const nothing = () => ({ replies: 0, answers: 0 });

function answeredBy({ comment, within, level }: Waiting, byId: Map<number, DrawnComment>): Answering | null {
  const { parentId } = comment;
  const isOnPhones = parentId === within;
  if (parentId === null || (isOnPhones && level <= PHONE_LEVELS)) return null;
  return { id: parentId, name: byId.get(parentId)?.name || null, isOnPhones };
}
