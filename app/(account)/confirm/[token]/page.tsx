import type { Metadata } from 'next';
import { ActForm } from '@/components/ui/act-form';
import { database } from '@/db/client';
import { confirmAnswersAction } from '@/lib/answers/actions';
import { addressIdOf } from '@/lib/answers/confirm-token';
import { isListening } from '@/lib/answers/queries';
import { findBlog } from '@/lib/blog/queries';
import { wordsIn } from '@/lib/language/words';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await findBlog(database());
  return { title: wordsIn(language, 'answers')('mailsTitle') };
}

/** What the question by mail opens, whether a guest wants to hear of answers. It only looks. */
export default async function ConfirmPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const id = addressIdOf(token);
  const [{ language }, isOn] = await Promise.all([
    findBlog(database()),
    id && isListening(database(), { kind: 'guest', id }),
  ]);
  const words = wordsIn(language, 'answers');
  if (isOn)
    return (
      <>
        <h1>{words('isConfirmed')}</h1>
        <p>{words('isConfirmedNote')}</p>
      </>
    );
  if (isOn === undefined || isOn === '')
    return (
      <>
        <h1>{words('linkOver')}</h1>
        <p>{words('linkOverDo')}</p>
      </>
    );
  return (
    <>
      <h1>{words('confirmTitle')}</h1>
      <p className="mb-6">{words('confirmNote')}</p>
      <ActForm action={confirmAnswersAction} hidden={{ token }}>
        <button type="submit" className="button">
          {words('confirm')}
        </button>
      </ActForm>
    </>
  );
}
