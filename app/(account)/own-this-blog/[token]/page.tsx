import type { Metadata } from 'next';
import { OwnBlogForm } from '@/components/identity/own-blog-form';
import { database } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import { findOpenLink, isBlogOwned } from '@/lib/identity/queries';
import { type Words, wordsIn } from '@/lib/language/words';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await findBlog(database());
  return { title: wordsIn(language, 'identity')('makeYours') };
}

/** What the link opens that a new blog prints when it starts. It only looks. */
export default async function OwnThisBlogPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [link, isOwned, { language }] = await Promise.all([
    findOpenLink(database(), token),
    isBlogOwned(database()),
    findBlog(database()),
  ]);
  const words = wordsIn(language, 'identity');
  if (isOwned) return <AlreadyOwned words={words} />;
  if (link?.purpose !== 'own-blog') return <LinkGone words={words} />;
  return (
    <>
      <h1>{words('makeYours')}</h1>
      <p className="mb-6">{words('makeYoursNote')}</p>
      <OwnBlogForm
        token={token}
        words={words.some('yourName', 'nameOverArticles', 'email', 'emailSignsIn', 'makeMine')}
      />
    </>
  );
}

function AlreadyOwned({ words }: { words: Words<'identity'> }) {
  return (
    <>
      <h1>{words('hasOwner')}</h1>
      <p className="mb-6">{words('hasOwnerNote')}</p>
      <p>
        <a href="/sign-in?returnTo=%2Fstudio" className="button">
          {words('signIn')}
        </a>
      </p>
    </>
  );
}

function LinkGone({ words }: { words: Words<'identity'> }) {
  return (
    <>
      <h1>{words('linkOver')}</h1>
      <p>{words('startAgain')}</p>
    </>
  );
}
