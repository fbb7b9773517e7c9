import type { Metadata } from 'next';
import { ActForm } from '@/components/ui/act-form';
import { database } from '@/db/client';
import { stopAnswersAction } from '@/lib/answers/actions';
import { listenerOf } from '@/lib/answers/listener';
import { isListening } from '@/lib/answers/queries';
import { findBlog } from '@/lib/blog/queries';
import { wordsIn } from '@/lib/language/words';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await findBlog(database());
  return { title: wordsIn(language, 'answers')('mailsTitle') };
}

/** What the link in a mail about answers opens. It only looks: mail programs and their scanners open links too. */
export default async function UnsubscribePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const listener = listenerOf(token);
  const [{ language }, isOn] = await Promise.all([
    findBlog(database()),
    listener && isListening(database(), listener),
  ]);
  const words = wordsIn(language, 'answers');
  if (!listener) return <h1>{words('linkBroken')}</h1>;
  if (isOn)
    return (
      <>
        <h1>{words('stopTitle')}</h1>
        <p className="mb-6">{words('stopNote')}</p>
        <ActForm action={stopAnswersAction} hidden={{ token }}>
          <button type="submit" className="button">
            {words('stopThem')}
          </button>
        </ActForm>
      </>
    );
  const isMember = listener.kind === 'member';
  return (
    <>
      <h1>{words('isStopped')}</h1>
      <p className="mb-6">{words(isMember ? 'isStoppedMember' : 'isStoppedGuest')}</p>
      {isMember && (
        <p>
          <a href="/me">{words('toMe')}</a>
        </p>
      )}
    </>
  );
}
