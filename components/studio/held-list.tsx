import { RelativeTime } from '@/components/site/relative-time';
import { countInWords } from '@/lib/comments/judgement';
import { plainText } from '@/lib/markdown/plain-text';
import { excerpt } from '@/lib/site/text';
import type { StudioComment } from './comment-row';

/** Characters of a comment: two lines on a desk. */
const WORDS = 180;

interface Props {
  comments: StudioComment[];
  /** Of all that are held, also those that are not among `comments`. */
  count: number;
  timeZone: string;
}

/** The newest held comments, each a way to where it is judged. */
export function HeldList({ comments, count, timeZone }: Props) {
  if (comments.length === 0)
    return <p className="note">Nobody. New comments that need a look will stand here.</p>;
  return (
    <>
      <ul className="rows">
        {comments.map(({ id, name, article, bodyHtml, createdAt }) => (
          <li key={id} className="row">
            <p className="row-facts">
              <bdi className="row-article">{article.title || 'Untitled'}</bdi>
              <span className="row-time">
                held <RelativeTime moment={createdAt} language="en" timeZone={timeZone} />
              </span>
            </p>
            <p className="row-person">
              <bdi className="row-name">{name || 'Without a name'}</bdi>
            </p>
            <p className="row-words" dir="auto">
              {excerpt(plainText(bodyHtml), WORDS)}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a href="/studio/comments" className="button-quiet">
          {count === 1 ? 'Judge it' : `Judge ${countInWords(count)} held comments`}
        </a>
      </p>
    </>
  );
}
