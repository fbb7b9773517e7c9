import { canModerate, type Viewer } from '@/lib/identity/viewer';
import { wordsIn } from '@/lib/language/words';

interface Props {
  viewer: Viewer;
  /** A path on this site. */
  returnTo: string;
  language: string;
}

/** Says who is signed in already, and where to go from here. */
export function SignedInAs({ viewer, returnTo, language }: Props) {
  const words = wordsIn(language, 'identity');
  return (
    <>
      <p>{words.rich('youAre', { name: viewer.name, who: (name) => <bdi>{name}</bdi> })}</p>
      <p className="note mt-4">
        <a href={returnTo}>{words(returnTo === '/' ? 'toFront' : 'goOn')}</a>
        {canModerate(viewer) && (
          <>
            {' · '}
            <a href="/studio">{words('studio')}</a>
          </>
        )}
        {' · '}
        <a href="/me">{words('youHere')}</a>
        {' · '}
        <a href="/sign-out">{words('signOut')}</a>
      </p>
    </>
  );
}
