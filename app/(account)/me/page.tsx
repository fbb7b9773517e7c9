import type { Metadata } from 'next';
import { MeSections } from '@/components/identity/me-sections';
import { RenameForm } from '@/components/identity/rename-form';
import { database } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import { requireViewer } from '@/lib/identity/session';
import { canModerate, type Role } from '@/lib/identity/viewer';
import { wordsIn } from '@/lib/language/words';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await findBlog(database());
  return { title: wordsIn(language, 'identity')('youHere') };
}

const ROLES = {
  owner: 'ownThis',
  author: 'writeHere',
  moderator: 'lookAfter',
  commenter: 'takePart',
} as const satisfies Record<Role, string>;

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function MePage({ searchParams }: Props) {
  const viewer = await requireViewer('/me');
  const { language } = await findBlog(database());
  const words = wordsIn(language, 'identity');
  const isRenamed = (await searchParams).renamed !== undefined;
  return (
    <>
      <MeSections current="/me" language={language} />
      <h1>
        <bdi>{viewer.name}</bdi>
      </h1>
      <p className="mb-8">
        {words(ROLES[viewer.role])}
        {canModerate(viewer) && (
          <>
            {' '}
            <a href="/studio">{words('toStudio')}</a>
          </>
        )}
      </p>
      {isRenamed && (
        <p role="status" className="note mb-4">
          {words('isRenamed')}
        </p>
      )}
      <RenameForm
        key={viewer.name}
        name={viewer.name}
        words={words.some('yourName', 'nameBesideAll', 'changeName')}
      />
      <p className="mt-8">
        <a href="/sign-out" className="button-quiet">
          {words('signOut')}
        </a>
      </p>
    </>
  );
}
