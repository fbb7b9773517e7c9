import { RelativeTime } from '@/components/site/relative-time';
import { type Fate, fateOf } from '@/lib/comments/own/fate';
import { ownPath } from '@/lib/comments/paths';
import { wordsIn } from '@/lib/language/words';
import { fateInWords } from './fate-words';

type Known = Parameters<typeof fateOf>[0];

interface Props {
  comments: (Known & { id: number; excerpt: string; createdAt: Date; articleTitle: string })[];
  language: string;
  timeZone: string;
}

/** One's own comments, each with what became of it and the way to its own page. */
export function OwnList({ comments, language, timeZone }: Props) {
  const words = wordsIn(language, 'comments');
  return (
    <ul className="own-list">
      {comments.map((comment) => {
        const fate: Fate = fateOf(comment);
        const { title, label } = fateInWords(fate, language);
        return (
          <li key={comment.id}>
            <p className="own-name" dir="auto">
              <a href={ownPath(comment.id)}>{comment.excerpt || title}</a>
            </p>
            <p className="field-hint">
              {comment.articleTitle && (
                <>
                  <bdi>{words('on', { title: comment.articleTitle })}</bdi> ·{' '}
                </>
              )}
              {label} · <RelativeTime moment={comment.createdAt} language={language} timeZone={timeZone} />
            </p>
          </li>
        );
      })}
    </ul>
  );
}
