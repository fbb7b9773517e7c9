import type { Metadata } from 'next';
import { UseLinkForm } from '@/components/identity/use-link-form';
import { database } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import { SIGN_IN_LINK_MINUTES } from '@/lib/identity/make-link';
import { findOpenLink } from '@/lib/identity/queries';
import { type Words, wordsIn } from '@/lib/language/words';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await findBlog(database());
  return { title: wordsIn(language, 'identity')('signIn') };
}

/** What a link opens. It only looks: mail programs and their scanners open links too. */
export default async function SignInLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [link, { language }] = await Promise.all([findOpenLink(database(), token), findBlog(database())]);
  const words = wordsIn(language, 'identity');
  if (link?.purpose !== 'sign-in') return <LinkGone words={words} />;
  return (
    <>
      <h1>{words('signIn')}</h1>
      <p className="mb-6">
        {link.personName
          ? words.rich('linkSignsIn', { name: link.personName, who: (name) => <bdi>{name}</bdi> })
          : words('welcome')}
      </p>
      <UseLinkForm
        token={token}
        asksName={link.personName === ''}
        words={words.some('yourName', 'nameBesideWords', 'signIn')}
      />
    </>
  );
}

function LinkGone({ words }: { words: Words<'identity'> }) {
  return (
    <>
      <h1>{words('linkOver')}</h1>
      <p className="mb-6">{words('linkOverNote', { minutes: SIGN_IN_LINK_MINUTES })}</p>
      <p>
        <a href="/sign-in" className="button">
          {words('newLink')}
        </a>
      </p>
    </>
  );
}
