import { RelativeTime } from '@/components/site/relative-time';
import type { OwnComment } from '@/lib/account/queries';
import { shownTitle } from '@/lib/articles/shown-title';
import { pagePath } from '@/lib/comments/paths';
import { wordsIn } from '@/lib/language/words';

interface Setting {
  language: string;
  timeZone: string;
}

/** What a comment's state is called to its writer. */
const STATES = {
  published: 'statePublished',
  held: 'stateHeld',
  spam: 'stateNotAccepted',
  removed: 'stateRemoved',
} as const satisfies Record<OwnComment['state'], string>;

interface Props extends Setting {
  comments: (OwnComment & { name?: string })[];
}

/** Somebody's own comments, each with what became of it, leading to its place. */
export function OwnComments({ comments, ...setting }: Props) {
  return (
    <ol className="own-list">
      {comments.map((comment) => (
        <li key={comment.id}>
          <p className="own-facts">
            <Facts comment={comment} {...setting} />
          </p>
          <p className="own-words" dir="auto">
            {comment.excerpt}
          </p>
          <p className="meta">
            <Article comment={comment} language={setting.language} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function Facts({ comment, language, timeZone }: Setting & { comment: Props['comments'][number] }) {
  const words = wordsIn(language, 'account');
  const { name, state, createdAt } = comment;
  const time = <RelativeTime moment={createdAt} language={language} timeZone={timeZone} />;
  const place = placeOf(comment);
  return (
    <>
      <span className={state === 'published' ? undefined : 'own-state'}>{words(STATES[state])}</span>
      {' · '}
      {place ? <a href={place}>{time}</a> : time}
      {name && (
        <>
          {' · '}
          <bdi>{name}</bdi>
        </>
      )}
    </>
  );
}

/** Where its writer can read it; nowhere when the article is not public, or when it is a guest's. */
function placeOf({ id, name, state, isArticlePublic }: Props['comments'][number]): string | undefined {
  if (state === 'published') return isArticlePublic ? `/c/${id}` : undefined;
  return name === undefined ? `/c/${id}/held` : undefined;
}

function Article({ comment, language }: { comment: OwnComment; language: string }) {
  const title = <bdi>{shownTitle(comment.articleTitle, language)}</bdi>;
  return comment.isArticlePublic ? <a href={pagePath(comment.articleSlug, null)}>{title}</a> : title;
}
