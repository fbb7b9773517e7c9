import { RelativeTime } from '@/components/site/relative-time';
import { ActForm } from '@/components/ui/act-form';
import { claimCommentAction, disownCommentAction } from '@/lib/account/actions';
import type { EarlierComment } from '@/lib/account/queries';
import { shownTitle } from '@/lib/articles/shown-title';
import { pagePath } from '@/lib/comments/paths';
import { wordsIn } from '@/lib/language/words';

interface Props {
  comments: EarlierComment[];
  language: string;
  timeZone: string;
}

/** What somebody may have written as a guest: what is public leads to its place, the rest is nobody's yet. */
export function EarlierList({ comments, language, timeZone }: Props) {
  const words = wordsIn(language, 'account');
  return (
    <ol className="own-list">
      {comments.map(({ id, name, state, excerpt, createdAt, isArticlePublic, ...article }) => {
        const isShown = state === 'published';
        const time = <RelativeTime moment={createdAt} language={language} timeZone={timeZone} />;
        const title = <bdi>{shownTitle(article.articleTitle, language)}</bdi>;
        return (
          <li key={id}>
            <p className="own-facts">
              <span className={isShown ? undefined : 'own-state'}>
                {words(isShown ? 'statePublished' : 'stateHeld')}
              </span>
              {' · '}
              {isShown && isArticlePublic ? <a href={`/c/${id}`}>{time}</a> : time}
              {' · '}
              <bdi>{name}</bdi>
            </p>
            <p className="own-words" dir="auto">
              {excerpt}
            </p>
            <p className="meta">
              {isArticlePublic ? <a href={pagePath(article.articleSlug, null)}>{title}</a> : title}
            </p>
            <div className="own-acts">
              <ActForm action={claimCommentAction} hidden={{ commentId: id }}>
                <button type="submit" className="button-plain">
                  {words('wasMe')}
                </button>
              </ActForm>
              <ActForm action={disownCommentAction} hidden={{ commentId: id }}>
                <button type="submit" className="button-plain">
                  {words('wasNotMe')}
                </button>
              </ActForm>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
