import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { roleWord } from '@/components/people/role-word';
import { ActLog } from '@/components/studio/act-log';
import { database } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import { requireOwner } from '@/lib/identity/session';
import { wordsIn } from '@/lib/language/words';
import { listActs } from '@/lib/log/list-acts';
import { findPerson } from '@/lib/people/queries';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await findBlog(database());
  return { title: wordsIn(language, 'history')('ofPerson') };
}

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
}

/** What somebody with an account did here, and what was done to their account. */
export default async function PersonPage({ params, searchParams }: Props) {
  const { id } = await params;
  const place = `/studio/people/${encodeURIComponent(id)}`;
  await requireOwner(place);
  const db = database();
  const person = await findPerson(db, id);
  if (!person) notFound();
  const asked = String((await searchParams).before ?? '');
  const before = /^\d{1,15}$/.test(asked) ? Number(asked) : undefined;
  const [{ language, timeZone }, { entries, next }] = await Promise.all([
    findBlog(db),
    listActs(db, { personId: person.id }, before),
  ]);
  const words = wordsIn(language, 'history');
  return (
    <main id="main" className="studio-page">
      <header className="studio-head">
        <h1>{words('ofPerson')}</h1>
        <p>
          <a href="/studio/people">{words('toPeople')}</a>
        </p>
      </header>
      <p className="row-person">
        <bdi className="row-name">{person.name || words('noName')}</bdi>
        <span>{roleWord(wordsIn(language, 'people'), person.role)}</span>
      </p>
      <ActLog
        of="person"
        entries={entries}
        newest={before === undefined ? undefined : place}
        older={next === undefined ? undefined : `${place}?before=${next}`}
        {...{ language, timeZone }}
      />
    </main>
  );
}
