import type { Metadata } from 'next';
import { OwnBlogForm } from '@/components/identity/own-blog-form';
import { database } from '@/db/client';
import { findOpenLink, isBlogOwned } from '@/lib/identity/queries';

export const metadata: Metadata = { title: 'Make this blog yours' };

/** What the link opens that a new blog prints when it starts. It only looks. */
export default async function OwnThisBlogPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [link, isOwned] = await Promise.all([findOpenLink(database(), token), isBlogOwned(database())]);
  if (isOwned) return <AlreadyOwned />;
  if (link?.purpose !== 'own-blog') return <LinkGone />;
  return (
    <>
      <h1>Make this blog yours</h1>
      <p className="mb-6">
        Nobody owns this blog yet. Say who you are: its articles will carry your name until you replace them
        with your own.
      </p>
      <OwnBlogForm token={token} />
    </>
  );
}

function AlreadyOwned() {
  return (
    <>
      <h1>This blog has an owner</h1>
      <p className="mb-6">So this link does nothing any more. If the owner is you, please sign in.</p>
      <p>
        <a href="/sign-in?returnTo=%2Fstudio" className="button">
          Sign in
        </a>
      </p>
    </>
  );
}

function LinkGone() {
  return (
    <>
      <h1>This link is over</h1>
      <p>Start the blog again, and it prints a new one.</p>
    </>
  );
}
