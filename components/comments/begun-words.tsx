import { wordsIn } from '@/lib/language/words';

interface Props {
  articleId: number;
  language: string;
}

/** Where nothing can be sent any more: the place in which a script shows what this browser's user had begun to write. */
export function BegunWords({ articleId, language }: Props) {
  const words = wordsIn(language, 'drafts');
  return (
    <>
      {/* The script may have shown it before React comes. */}
      <div className="begun" hidden data-article={articleId} suppressHydrationWarning>
        <p className="note">{words('closedMeanwhile')}</p>
        <textarea className="writing" dir="auto" rows={6} readOnly aria-label={words('yourWords')} />
        <p className="form-actions">
          <button type="button" className="button-quiet">
            {words('forgetThem')}
          </button>
        </p>
      </div>
      <script src="/begun.js" defer />
    </>
  );
}
