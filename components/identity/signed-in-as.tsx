import { canModerate, type Viewer } from '@/lib/identity/viewer';

interface Props {
  viewer: Viewer;
  /** A path on this site. */
  returnTo: string;
}

/** Says who is signed in already, and where to go from here. */
export function SignedInAs({ viewer, returnTo }: Props) {
  return (
    <>
      <p>
        You are signed in as <bdi>{viewer.name}</bdi>.
      </p>
      <p className="note mt-4">
        <a href={returnTo}>{returnTo === '/' ? 'To the front page' : 'Go on to where you were'}</a>
        {canModerate(viewer) && (
          <>
            {' · '}
            <a href="/studio">Studio</a>
          </>
        )}
        {' · '}
        <a href="/me">You here</a>
        {' · '}
        <a href="/sign-out">Sign out</a>
      </p>
    </>
  );
}
