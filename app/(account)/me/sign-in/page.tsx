import type { Metadata } from 'next';
import { MeSections } from '@/components/identity/me-sections';
import { AddPasskeyForm } from '@/components/identity/passkeys/add-passkey-form';
import { PasskeyList } from '@/components/identity/passkeys/passkey-list';
import { passkeyWords } from '@/components/identity/passkeys/passkey-words';
import { OwnProviders } from '@/components/identity/providers/own-providers';
import { SessionList } from '@/components/identity/session-list';
import { Said } from '@/components/ui/said';
import { database } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import { listPasskeys } from '@/lib/identity/passkeys/queries';
import { canHavePasskeys } from '@/lib/identity/passkeys/relying-party';
import { findProvider, listProviders } from '@/lib/identity/providers/configured';
import { listConnected } from '@/lib/identity/providers/queries';
import { listSessions } from '@/lib/identity/queries';
import { currentSessionId, requireViewer } from '@/lib/identity/session';
import { SESSION_IDLE_DAYS } from '@/lib/identity/session-cookie';
import { wordsIn } from '@/lib/language/words';

/** What an act may have become, as its address says it. */
const SAID = {
  'passkey-added': 'passkeyAdded',
  'passkey-renamed': 'passkeyRenamed',
  'passkey-removed': 'passkeyRemoved',
} as const;
const SAID_OF_SESSIONS = { 'signed-out': 'isSignedOutThere', 'signed-out-others': 'areSignedOut' } as const;

/** What became of connecting another site. */
const CONNECTED = ['connected', 'unproven', 'elsewhere', 'another'] as const;

interface Props {
  searchParams: Promise<{ said?: string | string[]; provider?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await findBlog(database());
  return { title: wordsIn(language, 'signIn')('signingIn') };
}

/** In which ways somebody signs in. */
export default async function MySignInPage({ searchParams }: Props) {
  const viewer = await requireViewer('/me/sign-in');
  const db = database();
  const [passkeys, connected, sessions, currentId, { language, timeZone }] = await Promise.all([
    listPasskeys(db, viewer.id),
    listConnected(db, viewer.id),
    listSessions(db, viewer.id),
    currentSessionId(),
    findBlog(db),
  ]);
  const words = wordsIn(language, 'signIn');
  const account = wordsIn(language, 'account');
  const asked = await searchParams;
  const said = String(asked.said ?? '');
  const became = CONNECTED.find((each) => each === said);
  const provider = findProvider(String(asked.provider))?.name;
  return (
    <>
      <MeSections current="/me/sign-in" language={language} />
      <h1>{words('signingIn')}</h1>
      <Said>{Object.hasOwn(SAID, said) && words(SAID[said as keyof typeof SAID])}</Said>
      <Said>{became && provider && wordsIn(language, 'providers')(became, { provider })}</Said>
      <Said>{said === 'disconnected' && wordsIn(language, 'providers')('disconnected')}</Said>
      <Said>
        {Object.hasOwn(SAID_OF_SESSIONS, said) &&
          account(SAID_OF_SESSIONS[said as keyof typeof SAID_OF_SESSIONS])}
      </Said>
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
      <OwnProviders providers={listProviders()} connected={connected} language={language} />
      <section aria-labelledby="browsers">
        <h2 id="browsers">{account('browsers')}</h2>
        <p className="note">{account('aboutBrowsers', { days: SESSION_IDLE_DAYS })}</p>
        <SessionList sessions={sessions} currentId={currentId} language={language} timeZone={timeZone} />
      </section>
    </>
  );
}
