import { useEffect, useState } from 'react';
import { type Begun, listBegun } from './kept-drafts';
import type { Draft } from './use-kept-draft';

/** Characters by which one knows one's own words again. */
const EXCERPT = 90;

interface Props {
  draft: Draft;
  words: Record<'otherWords' | 'takeOthers' | 'keepMine', string>;
}

/** Offers both where another tab, or an earlier visit, left other words for the same place. */
export function OtherWords({ draft, words }: Props) {
  if (draft.other === undefined) return null;
  return (
    <div role="status" className="said">
      <p>{words.otherWords}</p>
      <blockquote dir="auto">{opening(draft.other)}</blockquote>
      <p className="form-actions">
        <button type="button" className="button-quiet" onClick={draft.takeOther}>
          {words.takeOthers}
        </button>
        <button type="button" className="button-plain" onClick={draft.keepMine}>
          {words.keepMine}
        </button>
      </p>
    </div>
  );
}

interface NotSavedProps {
  draft: Draft;
  words: Record<'notSavedYet' | 'startOver', string>;
}

/** Says that an edit was begun before, with the way back to what was sent. */
export function NotSavedYet({ draft, words }: NotSavedProps) {
  if (!draft.isRestored || draft.other !== undefined) return null;
  return (
    <div role="status" className="said">
      <p>{words.notSavedYet}</p>
      <p className="form-actions">
        <button type="button" className="button-plain" onClick={draft.startOver}>
          {words.startOver}
        </button>
      </p>
    </div>
  );
}

interface BegunProps {
  articleId: number;
  /** What is being answered just now. */
  parentId: number | undefined;
  /** Counts what was sent: then there may be one less. */
  answer: number;
  words: Record<'begunReply' | 'goOnWithIt', string>;
}

/** Leads back to replies that were begun under comments, on whatever page these are. */
export function BegunReplies({ articleId, parentId, answer, words }: BegunProps) {
  const [begun, setBegun] = useState<Begun[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for again after each answer
  useEffect(() => setBegun(listBegun(articleId)), [articleId, parentId, answer]);
  const [, slug] = begun.length > 0 ? location.pathname.split('/') : [];
  return begun
    .filter((reply) => reply.parentId !== parentId)
    .map((reply) => (
      <p key={reply.parentId} className="field-hint begun-reply">
        {words.begunReply} <q dir="auto">{opening(reply.words)}</q>{' '}
        <a href={`/${slug}/respond?to=${reply.parentId}`}>{words.goOnWithIt}</a>
      </p>
    ));
}

function opening(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT).toWellFormed()}…` : line;
}
