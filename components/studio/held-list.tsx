import { RelativeTime } from '@/components/site/relative-time';
import { countInWords } from '@/lib/comments/judgement';
import { wordsIn } from '@/lib/language/words';
import { plainText } from '@/lib/markdown/plain-text';
import { excerpt } from '@/lib/site/text';
import type { StudioComment } from './comment-row';

/** Characters of a comment: two lines on a desk. */
const WORDS = 180;

interface Props {
  comments: StudioComment[];
  /** Of all that are held, also those that are not among `comments`. */
  count: number;
  language: string;
  timeZone: string;
}

/** The newest held comments, each a way to where it is judged. */
export function HeldList({ comments, count, language, timeZone }: Props) {
  const words = wordsIn(language, 'desk');
  if (comments.length === 0) return <p className="note">{words('nobodyHeld')}</p>;
  return (
    <>
      <ul className="rows">
        {comments.map(({ id, name, article, bodyHtml, createdAt }) => (
          <li key={id} className="row">
            <p className="row-facts">
              <bdi className="row-article">{article.title || wordsIn(language, 'articles')('untitled')}</bdi>
              <span className="row-time">
                {words.rich('heldAgo', {
                  ago: () => <RelativeTime moment={createdAt} language={language} timeZone={timeZone} />,
                })}
              </span>
            </p>
            <p className="row-person">
              <bdi className="row-name">{name || wordsIn(language, 'studio')('withoutName')}</bdi>
            </p>
            <p className="row-words" dir="auto">
              {excerpt(plainText(bodyHtml), WORDS)}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a href="/studio/comments" className="button-quiet">
          {words('judgeThem', { held: count, count: countInWords(count, language) })}
        </a>
      </p>
    </>
  );
}
