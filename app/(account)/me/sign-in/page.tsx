import type { Metadata } from 'next';
import { MeSections } from '@/components/identity/me-sections';
import { AddPasskeyForm } from '@/components/identity/passkeys/add-passkey-form';
import { PasskeyList } from '@/components/identity/passkeys/passkey-list';
import { passkeyWords } from '@/components/identity/passkeys/passkey-words';
import { Said } from '@/components/ui/said';
import { database } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import { listPasskeys } from '@/lib/identity/passkeys/queries';
import { canHavePasskeys } from '@/lib/identity/passkeys/relying-party';
import { requireViewer } from '@/lib/identity/session';
import { wordsIn } from '@/lib/language/words';

/** What an act may have become, as its address says it. */
const SAID = {
  'passkey-added': 'passkeyAdded',
  'passkey-renamed': 'passkeyRenamed',
  'passkey-removed': 'passkeyRemoved',
} as const;

interface Props {
  searchParams: Promise<{ said?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await findBlog(database());
  return { title: wordsIn(language, 'signIn')('signingIn') };
}

/** In which ways somebody signs in. */
export default async function MySignInPage({ searchParams }: Props) {
  const viewer = await requireViewer('/me/sign-in');
  const db = database();
  const [passkeys, { language, timeZone }] = await Promise.all([listPasskeys(db, viewer.id), findBlog(db)]);
  const words = wordsIn(language, 'signIn');
  const said = String((await searchParams).said ?? '');
  return (
    <>
      <MeSections current="/me/sign-in" language={language} />
      <h1>{words('signingIn')}</h1>
      <Said>{Object.hasOwn(SAID, said) && words(SAID[said as keyof typeof SAID])}</Said>
      <section aria-labelledby="passkeys">
        <h2 id="passkeys">{words('passkeys')}</h2>
        <p className="note">{words('aboutPasskeys')}</p>
        <PasskeyList passkeys={passkeys} language={language} timeZone={timeZone} />
        {canHavePasskeys() ? (
          <>
            <AddPasskeyForm words={passkeyWords(language)} />
            <p className="note script-free">{words('addNeedsScript')}</p>
          </>
        ) : (
          <p className="note">{words('needsHttps')}</p>
        )}
      </section>
    </>
  );
}
