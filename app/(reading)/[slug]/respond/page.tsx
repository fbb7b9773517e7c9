import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { BegunWords } from '@/components/comments/begun-words';
import { CommentHead } from '@/components/comments/comment-list';
import { KeptReply } from '@/components/comments/kept-reply';
import { ReplyForm } from '@/components/comments/reply-form';
import { replyFormWords } from '@/components/comments/reply-form-words';
import { Arrow } from '@/components/ui/arrow';
import { database } from '@/db/client';
import { findPublishedArticle } from '@/lib/articles/queries';
import { shownTitle } from '@/lib/articles/shown-title';
import { findBlog } from '@/lib/blog/queries';
import { postReplyAction } from '@/lib/comments/actions';
import { GUEST_COOKIE, readGuestCookie } from '@/lib/comments/guest-cookie';
import { findKeptWords, WORDS_COOKIE } from '@/lib/comments/kept-words';
import { pagePath } from '@/lib/comments/paths';
import { type ReplyRefusal, replyRefusal } from '@/lib/comments/policy';
import { findAnsweredComment } from '@/lib/comments/queries';
import { openedNow } from '@/lib/comments/writing-time';
import { findViewer } from '@/lib/identity/session';
import { type Words, wordsIn } from '@/lib/language/words';
import { decodeSegment } from '../../decode-segment';

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ to?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await findBlog(database());
  return { title: wordsIn(language, 'comments')('writeReply'), robots: { index: false } };
}

/** The reply form as a page of its own: it shows what is answered, and knows who asks. */
export default async function RespondPage({ params, searchParams }: Props) {
  const db = database();
  const [{ slug }, { to }, viewer, blog] = await Promise.all([
    params,
    searchParams,
    findViewer(),
    findBlog(db),
  ]);
  const article = await findPublishedArticle(db, decodeSegment(slug));
  if (!article) notFound();
  const wanted = typeof to === 'string' && /^[1-9]\d{0,15}$/.test(to) ? Number(to) : undefined;
  const parent = wanted ? await findAnsweredComment(db, article.id, wanted) : undefined;
  const refusal = replyRefusal(viewer, { ...article, state: 'published' });
  const isGone = wanted !== undefined && !parent;
  const setting = {
    articleSlug: article.slug,
    language: blog.language,
    timeZone: blog.timeZone,
    isOpen: !refusal,
  };
  const words = wordsIn(blog.language, 'comments');
  const jar = await cookies();
  const remembered = viewer ? undefined : readGuestCookie(jar.get(GUEST_COOKIE)?.value);
  const place = { articleId: article.id, parentId: parent?.id ?? null };
  const keptBody = await findKeptWords(db, jar.get(WORDS_COOKIE)?.value, place);
  return (
    <main id="main" className="column front">
      <p className="meta">
        <a href={`${pagePath(article.slug, null)}#comments`}>
          <Arrow to="earlier" /> {shownTitle(article.title, blog.language)}
        </a>
      </p>
      <h1 className="page-title mt-3">{words(parent ? 'answerThis' : 'leaveReply')}</h1>
      {isGone && !refusal && <p className="note">{words(keptBody ? 'parentGone' : 'wantedGone')}</p>}
      {parent && (
        <div className={`comment mt-6 ${parent.isByAuthor ? 'bypostauthor' : ''}`}>
          <CommentHead comment={parent} setting={setting} />
          <div className="comment-body" dir="auto" dangerouslySetInnerHTML={{ __html: parent.bodyHtml }} />
        </div>
      )}
      {!parent && article.question && (
        <div className="closing-question mt-6">
          <p className="slanted" dir="auto">
            {article.question}
          </p>
        </div>
      )}
      {refusal ? (
        <>
          <Refused refusal={refusal} keptBody={keptBody} words={words} />
          {refusal === 'closed' && !keptBody && (
            <BegunWords articleId={article.id} language={blog.language} />
          )}
        </>
      ) : (
        <ReplyForm
          articleId={article.id}
          parentId={parent?.id}
          action={postReplyAction}
          words={replyFormWords(blog.language)}
          viewerName={viewer?.name}
          remembered={remembered}
          keptBody={keptBody}
          gone={isGone ? { parentId: wanted, sentence: words('parentGone') } : undefined}
          submissionKey={randomUUID()}
          // Words that were typed before signing in are sent at once.
          openedAt={keptBody === undefined ? openedNow() : undefined}
        />
      )}
    </main>
  );
}

interface RefusedProps {
  refusal: ReplyRefusal;
  keptBody: string | undefined;
  words: Words<'comments'>;
}

/** Why nothing can be sent here. Words that were on their way are shown all the same, to be taken elsewhere. */
function Refused({ refusal, keptBody, words }: RefusedProps) {
  if (refusal !== 'closed') return <p className="note mt-8">{words('articleGoneHere')}</p>;
  return (
    <>
      <p className="note mt-8">{words(keptBody ? 'closed' : 'isClosed')}</p>
      {keptBody && <KeptReply body={keptBody} label={words('yourAnswer')} />}
    </>
  );
}
