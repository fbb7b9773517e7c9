import { isEmailAddress } from '@/lib/identity/email';
import { renderImportedComment } from '@/lib/markdown/comment';
import { storedReasons } from '@/lib/moderation/reason';
import { digestOf } from './digest';
import { findMoment } from './moment';
import { plainLine, words } from './plain-words';
import type { CommentState } from './states';
import { websiteOf } from './website';
import type { Person } from './who-is-who';
import type { WxrComment } from './wxr/records';

/** A comment as it is stored, but for its place among the others. */
export interface CommentDraft {
  state: CommentState;
  guestName: string | null;
  guestEmail: string | null;
  guestWebsite: string | null;
  body: string;
  bodyHtml: string;
  createdAt: string;
  heldReason: string | null;
  /** Whether its time had to be guessed. */
  isTimeGuessed: boolean;
}

const HELD = storedReasons([{ check: 'waited-in-wordpress' }]);

export interface CommentSurroundings {
  state: CommentState;
  writer: Person | undefined;
  zoneMinutes: number;
  /** For a comment without a date. */
  fallback: Date;
}

export function commentDraftOf(comment: WxrComment, by: CommentSurroundings): CommentDraft {
  const moment = findMoment({ gmt: comment.dateGmt, local: comment.date }, by.zoneMinutes);
  const body = words(comment.content);
  const email = comment.email.toLowerCase();
  const isGuest = by.writer === undefined;
  return {
    state: by.state,
    guestName: isGuest ? plainLine(comment.author) || 'Anonymous' : null,
    // An author's address is the account's own matter; a member's account has none, so it stays with the comment.
    guestEmail: by.writer?.role !== 'author' && isEmailAddress(email) ? email : null,
    guestWebsite: isGuest ? websiteOf(comment.url) : null,
    body,
    bodyHtml: renderImportedComment(body),
    createdAt: (moment?.at ?? by.fallback).toISOString(),
    heldReason: by.state === 'held' ? HELD : null,
    isTimeGuessed: !moment || moment.isGuess,
  };
}

/** Names a comment as it stands in the file, and whose it is taken to be. */
export function commentDigest(comment: WxrComment, writer: Person | undefined): string {
  const { line: _, ...read } = comment;
  return digestOf([read, writer?.key ?? '']);
}

/** Names what is stored of a comment that a moderator can change. */
export function storedCommentDigest(stored: { state: string; body: string }): string {
  return digestOf([stored.state, stored.body]);
}
