import type { Metadata } from 'next';
import { RenameForm } from '@/components/identity/rename-form';
import { requireViewer } from '@/lib/identity/session';
import { canModerate, type Role } from '@/lib/identity/viewer';

export const metadata: Metadata = { title: 'You here' };

const ROLES: Record<Role, string> = {
  owner: 'You own this blog.',
  author: 'You write here.',
  moderator: 'You look after the comments here.',
  commenter: 'You take part in the conversation here.',
};

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function MePage({ searchParams }: Props) {
  const viewer = await requireViewer('/me');
  const isRenamed = (await searchParams).renamed !== undefined;
  return (
    <>
      <h1>
        <bdi>{viewer.name}</bdi>
      </h1>
      <p className="mb-8">
        {ROLES[viewer.role]}
        {canModerate(viewer) && (
          <>
            {' '}
            <a href="/studio">To the studio</a>
          </>
        )}
      </p>
      {isRenamed && (
        <p role="status" className="note mb-4">
          Your name is changed, wherever it stands.
        </p>
      )}
      <RenameForm key={viewer.name} name={viewer.name} />
      <p className="mt-8">
        <a href="/sign-out" className="button-quiet">
          Sign out
        </a>
      </p>
    </>
  );
}
