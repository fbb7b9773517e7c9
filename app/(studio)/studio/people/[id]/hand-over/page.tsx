import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { roleWord } from '@/components/people/role-word';
import { ActForm } from '@/components/ui/act-form';
import { database } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import { requireOwner } from '@/lib/identity/session';
import { inWords } from '@/lib/language/sentence';
import { wordsIn } from '@/lib/language/words';
import { handOverAction } from '@/lib/people/actions';
import { handOverRefusal } from '@/lib/people/policy';
import { findPerson } from '@/lib/people/queries';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await findBlog(database());
  return { title: wordsIn(language, 'people')('handOverTitle') };
}

interface Props {
  params: Promise<{ id: string }>;
}

const who = (said: ReactNode) => (
  <strong>
    <bdi>{said}</bdi>
  </strong>
);

/** What becomes of the blog when somebody else owns it, and the button. */
export default async function HandOverPage({ params }: Props) {
  const { id } = await params;
  await requireOwner(`/studio/people/${encodeURIComponent(id)}/hand-over`);
  const db = database();
  const person = await findPerson(db, id);
  if (!person) notFound();
  const { name: blog, language } = await findBlog(db);
  const words = wordsIn(language, 'people');
  const called = person.name || words('nameless');
  const refused = handOverRefusal(person);
  return (
    <main id="main" className="studio-page">
      <header className="studio-head">
        <h1>{words('handOverTitle')}</h1>
      </header>
      <p className="row-person mb-6">
        <bdi className="row-name">{called}</bdi>
        <span>{roleWord(words, person.role)}</span>
      </p>
      {refused ? (
        <p className="note">{inWords(refused, language)}</p>
      ) : (
        <>
          <p className="mb-4">{words.rich('handOverTo', { blog, name: called, who })}</p>
          <ul className="mb-8 list-disc space-y-2 ps-6">
            <li>{words('handOverThey')}</li>
            <li>{words('handOverYou')}</li>
            <li>{words('handOverBack')}</li>
            <li>{words('handOverTold')}</li>
          </ul>
          <ActForm action={handOverAction} hidden={{ personId: person.id }}>
            <button type="submit" className="button">
              <span>{words.rich('handOverNow', { name: called, who: (said) => <bdi>{said}</bdi> })}</span>
            </button>
          </ActForm>
        </>
      )}
      <p className="mt-6">
        <a href="/studio/people">{words('handOverNot')}</a>
      </p>
    </main>
  );
}
