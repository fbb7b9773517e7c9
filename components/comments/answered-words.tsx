import { exactTime } from '@/components/site/relative-time';
import { conversationPath } from '@/lib/comments/paths';
import type { DrawnComment } from '@/lib/comments/thread';
import { wordsIn } from '@/lib/language/words';
import { CommentHead, type CommentSetting } from './comment-list';

interface Props {
  comment: DrawnComment;
  versions: { id: number; bodyHtml: string; replacedAt: Date }[];
  setting: CommentSetting;
}

/** What somebody had written when they were answered, and the way to what they say now. */
export function AnsweredWords({ comment, versions, setting }: Props) {
  const { articleSlug, language, timeZone } = setting;
  const words = wordsIn(language, 'ownWords');
  return (
    <section id="comments" aria-label={words('answeredUnder')} className="column">
      <p className="note">{words('answeredNote')}</p>
      <ol className="earlier-words">
        {versions.map((version) => (
          <li key={version.id} className={`comment${comment.isByAuthor ? ' bypostauthor' : ''}`}>
            <CommentHead comment={{ ...comment, editedAt: null }} setting={setting} />
            <p className="answering">
              {words('asItStood', { moment: exactTime(version.replacedAt, language, timeZone) })}
            </p>
            <div className="comment-body" dir="auto" dangerouslySetInnerHTML={{ __html: version.bodyHtml }} />
          </li>
        ))}
      </ol>
      <p className="continues">
        <a href={conversationPath(articleSlug, comment.id)}>{words('asItStands')}</a>
      </p>
    </section>
  );
}
