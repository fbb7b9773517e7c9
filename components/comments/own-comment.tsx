import { RelativeTime } from '@/components/site/relative-time';
import { ActForm } from '@/components/ui/act-form';
import { keepReceiptAction, withdrawOwnAction } from '@/lib/comments/own/actions';
import type { Fate } from '@/lib/comments/own/fate';
import type { Terms } from '@/lib/comments/own/terms';
import { wordsIn } from '@/lib/language/words';
import { dateFormat } from '@/lib/site/formats';
import { EditForm } from './edit-form';
import { fateInWords } from './fate-words';

interface Props {
  comment: {
    id: number;
    articleId: number;
    parentId: number | null;
    bodyHtml: string;
    createdAt: Date;
    articleTitle: string;
    articleSlug: string;
  };
  fate: Fate;
  /** Its words as they can be edited, and how that shows; undefined where they can not. */
  editing: { body: string; terms: Terms } | undefined;
  /** A guest's, as this page was asked for and as a link; undefined of a member's comment. */
  receipt: Receipt | undefined;
  language: string;
  timeZone: string;
}

interface Receipt {
  given: string;
  address: string;
  /** Whether this browser keeps it, its user having agreed. */
  isKept: boolean;
}

/** A comment for its writer alone: what became of it, and what its writer can do with it. */
export function OwnComment({ comment, fate, editing, receipt, language, timeZone }: Props) {
  const words = wordsIn(language, 'comments');
  const own = wordsIn(language, 'ownWords');
  const drafts = wordsIn(language, 'drafts');
  const said = fateInWords(fate, language);
  const hidden = { commentId: comment.id, receipt: receipt?.given ?? '' };
  return (
    <>
      <h1 className="page-title">{said.title}</h1>
      <p className="note">{said.note}</p>
      {fate !== 'withdrawn' && (
        <>
          <div className="own-held">
            <header className="comment-head">
              <span className="comment-name">{words('you')}</span>
              <span className="comment-time">
                {said.label} ·{' '}
                <RelativeTime moment={comment.createdAt} language={language} timeZone={timeZone} />
              </span>
            </header>
            <div className="comment-body" dir="auto" dangerouslySetInnerHTML={{ __html: comment.bodyHtml }} />
          </div>
          <div className="own-ways">
            {editing && (
              <EditForm
                hidden={hidden}
                writtenAt={{ articleId: comment.articleId, parentId: comment.parentId }}
                body={editing.body}
                terms={termsInWords(editing.terms, language, timeZone)}
                words={{
                  ...words.some('yourAnswer', 'preview', 'howItReads'),
                  ...own.some('edit', 'save', 'isJudgedAgain'),
                  ...drafts.some('otherWords', 'takeOthers', 'keepMine', 'notSavedYet', 'startOver'),
                }}
              />
            )}
            <details className="fold">
              <summary>{own('withdraw')}</summary>
              <p className="field-hint">{own('withdrawHint')}</p>
              <ActForm action={withdrawOwnAction} hidden={hidden} className="form-actions">
                <button type="submit" className="button-quiet">
                  {own('withdrawForGood')}
                </button>
              </ActForm>
            </details>
          </div>
        </>
      )}
      {receipt && fate !== 'withdrawn' && (
        <ReceiptLink receipt={receipt} id={comment.id} language={language} />
      )}
      <p className="own-links">
        {fate === 'public' && <a href={`/c/${comment.id}`}>{own('inItsPlace')}</a>}
        <a href={`/${encodeURIComponent(comment.articleSlug)}`}>
          {comment.articleTitle ? words('backTo', { title: comment.articleTitle }) : words('backToArticle')}
        </a>
      </p>
    </>
  );
}

/** How an edit will show. */
function termsInWords(terms: Terms, language: string, timeZone: string): string {
  const words = wordsIn(language, 'ownWords');
  if (terms.mark) return words(terms.mark === 'answered' ? 'editIsAnswered' : 'editIsMarked');
  if (!terms.until) return words('editIsFree');
  return words('editIsFreeUntil', { moment: dateFormat(language, timeZone, true).format(terms.until) });
}

interface ReceiptProps {
  receipt: Receipt;
  id: number;
  language: string;
}

/** A guest has no account to come back by: the link is for keeping, and the browser keeps it if they agree. */
function ReceiptLink({ receipt, id, language }: ReceiptProps) {
  const words = wordsIn(language, 'ownWords');
  return (
    <section className="receipt" aria-labelledby="receipt-title">
      <h2 id="receipt-title">{words('receipt')}</h2>
      <p className="field-hint">{words('receiptHint')}</p>
      <p className="receipt-address">
        <a href={receipt.address} dir="ltr">
          {receipt.address}
        </a>
      </p>
      {receipt.isKept ? (
        <p className="field-hint">{words('isKept')}</p>
      ) : (
        <ActForm
          action={keepReceiptAction}
          hidden={{ commentId: id, receipt: receipt.given }}
          className="form-actions"
        >
          <button type="submit" className="button-quiet">
            {words('keepHere')}
          </button>
        </ActForm>
      )}
    </section>
  );
}
