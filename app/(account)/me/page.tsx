import type { Metadata } from 'next';
import { EarlierComments } from '@/components/account/earlier-comments';
import { AnswerMails } from '@/components/answers/answer-mails';
import { OwnList } from '@/components/comments/own-list';
import { MeSections } from '@/components/identity/me-sections';
import { ProfileForm } from '@/components/identity/profile-form';
import { RenameForm } from '@/components/identity/rename-form';
import { Portrait } from '@/components/site/portrait';
import { Said } from '@/components/ui/said';
import { database } from '@/db/client';
import { findEarlierComments, findPortrait } from '@/lib/account/queries';
import { isListening } from '@/lib/answers/queries';
import { findBlog } from '@/lib/blog/queries';
import { listCommentsOfMember } from '@/lib/comments/own/queries';
import { findProfile } from '@/lib/identity/queries';
import { requireViewer } from '@/lib/identity/session';
import { canModerate, type Role } from '@/lib/identity/viewer';
import { wordsIn } from '@/lib/language/words';
import { hasMailServer } from '@/lib/mail/has-mail-server';

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

/** What an act may have become, as its address says it. */
const SAID = { described: 'isDescribed', claimed: 'areClaimed', disowned: 'isDisowned' } as const;
const SAID_OF_MAILS = { 'answers-wanted': 'areWanted', 'answers-stopped': 'areStopped' } as const;
/** Comments that are shown here; more are on a page of their own. */
const LATEST = 5;
/** Comments by a guest that are shown before they are claimed. */
const EARLIER = 20;

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

function whatIsSaid(said: unknown, language: string): string | undefined {
  const key = String(said);
  if (key === 'handed-over') return wordsIn(language, 'people')('handedOver');
  if (Object.hasOwn(SAID, key)) return wordsIn(language, 'account')(SAID[key as keyof typeof SAID]);
  if (!Object.hasOwn(SAID_OF_MAILS, key)) return undefined;
  return wordsIn(language, 'answers')(SAID_OF_MAILS[key as keyof typeof SAID_OF_MAILS]);
}

export default async function MePage({ searchParams }: Props) {
  const viewer = await requireViewer('/me');
  const { language, timeZone } = await findBlog(database());
  const words = wordsIn(language, 'identity');
  const account = wordsIn(language, 'account');
  const { renamed, said } = await searchParams;
  const profile = await findProfile(database(), viewer.id);
  const portrait = await findPortrait(database(), viewer.id);
  const listener = { kind: 'member', id: viewer.id } as const;
  const isTold = viewer.email && hasMailServer() ? await isListening(database(), listener) : undefined;
  const earlier = await findEarlierComments(database(), viewer.id, EARLIER);
  const comments = await listCommentsOfMember(database(), viewer.id, { limit: LATEST + 1 });
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
      <Said>{renamed === undefined ? whatIsSaid(said, language) : words('isRenamed')}</Said>
      {earlier && <EarlierComments earlier={earlier} language={language} timeZone={timeZone} />}
      {comments.length > 0 && (
        <section aria-labelledby="latest">
          <h2 id="latest">{account('latestComments')}</h2>
          <OwnList comments={comments.slice(0, LATEST)} language={language} timeZone={timeZone} />
          {comments.length > LATEST && (
            <p className="note">
              <a href="/me/comments">{account('allComments')}</a>
            </p>
          )}
        </section>
      )}
      <section aria-labelledby="profile">
        <h2 id="profile">{account('profile')}</h2>
        <div className="own-portrait">
          {portrait && <Portrait file={portrait} />}
          <p>
            <a href="/me/picture">{account(portrait ? 'changePortrait' : 'givePortrait')}</a>
          </p>
        </div>
        <RenameForm
          key={viewer.name}
          name={viewer.name}
          words={words.some('yourName', 'nameBesideAll', 'changeName')}
        />
        <div className="own-profile">
          <ProfileForm
            key={JSON.stringify(profile)}
            profile={profile}
            words={account.some('website', 'websiteNote', 'bio', 'bioNote', 'saveProfile')}
          />
        </div>
      </section>
      {isTold !== undefined && <AnswerMails isOn={isTold} language={language} />}
      <p className="mt-8">
        <a href="/sign-out" className="button-quiet">
          {words('signOut')}
        </a>
      </p>
    </>
  );
}
