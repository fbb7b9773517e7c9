import type { Metadata } from 'next';
import { InvitationList } from '@/components/people/invitation-list';
import { InviteForm } from '@/components/people/invite-form';
import { PersonRow } from '@/components/people/person-row';
import { roleWord } from '@/components/people/role-word';
import { Tabs } from '@/components/studio/tabs';
import { Said } from '@/components/ui/said';
import { database } from '@/db/client';
import { findBlog } from '@/lib/blog/queries';
import { requireOwner } from '@/lib/identity/session';
import { type Words, wordsIn } from '@/lib/language/words';
import { INVITED_ROLES } from '@/lib/people/policy';
import { countPeople, listInvitations, listPeople, type PeopleShown } from '@/lib/people/queries';

const PATH = '/studio/people';
/** People on one page. */
const PER_PAGE = 50;
/** Longer than any name or address. */
const SEARCH_LIMIT = 254;

const SHOWN = ['team', 'readers', 'closed'] as const satisfies PeopleShown[];

/** What an act may have become, as its address says it. */
const SAID = {
  'role-changed': 'roleChanged',
  'shut-out': 'isShutOut',
  'let-in': 'isLetIn',
  'taken-back': 'isTakenBack',
} as const;

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await findBlog(database());
  return { title: wordsIn(language, 'people')('people') };
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Who works here, who has an account, and who was shut out. */
export default async function PeoplePage({ searchParams }: Props) {
  await requireOwner(PATH);
  const asked = await searchParams;
  const text = (name: string) => (typeof asked[name] === 'string' ? asked[name].slice(0, SEARCH_LIMIT) : '');
  const shown = SHOWN.find((each) => each === asked.show) ?? 'team';
  const search = text('q').replaceAll('\0', '').toWellFormed().trim();
  const db = database();
  const [{ language, timeZone }, counts, open, found] = await Promise.all([
    findBlog(db),
    countPeople(db),
    listInvitations(db),
    listPeople(db, { shown, search, after: text('after').replaceAll('\0', ''), limit: PER_PAGE + 1 }),
  ]);
  const words = wordsIn(language, 'people');
  const people = found.slice(0, PER_PAGE);
  const last = found.length > PER_PAGE ? people.at(-1) : undefined;
  const said = text('said');
  return (
    <main id="main" className="studio-page">
      <header className="studio-head">
        <h1>{words('people')}</h1>
      </header>
      <Tabs
        label={words('people')}
        tabs={SHOWN.map((each) => ({
          name: words(each),
          href: each === 'team' ? PATH : `${PATH}?show=${each}`,
          count: new Intl.NumberFormat(language).format(counts[each]),
          isCurrent: each === shown,
        }))}
      />
      <Said>{Object.hasOwn(SAID, said) && words(SAID[said as keyof typeof SAID])}</Said>
      <SearchForm shown={shown} search={search} words={words} />
      {people.length === 0 && <p className="note empty">{words('nobody')}</p>}
      <ul className="rows">
        {people.map((person) => (
          <PersonRow key={person.id} person={person} shown={shown} language={language} timeZone={timeZone} />
        ))}
      </ul>
      {last && shown !== 'team' && (
        <nav aria-label={words('furtherPeople')} className="pager">
          <a href={`${PATH}?${new URLSearchParams({ show: shown, q: search, after: last.id })}`}>
            {words('furtherPeople')}
          </a>
        </nav>
      )}
      {shown === 'team' && (
        <section aria-labelledby="invite" className="invite">
          <h2 id="invite">{words('invite')}</h2>
          <InviteForm
            roles={INVITED_ROLES.map((role) => ({ value: role, name: roleWord(words, role) }))}
            words={words.some('asWhat', 'asWhatHint', 'forWhom', 'forWhomHint', 'makeLink', 'theLink')}
          />
          <InvitationList invitations={open} language={language} timeZone={timeZone} />
        </section>
      )}
    </main>
  );
}

interface SearchProps {
  shown: PeopleShown;
  search: string;
  words: Words<'people'>;
}

function SearchForm({ shown, search, words }: SearchProps) {
  return (
    <search>
      <form action={PATH} method="get" className="people-search">
        <input type="hidden" name="show" value={shown} />
        <label htmlFor="q">{words('find')}</label>
        <input id="q" name="q" type="search" dir="auto" defaultValue={search} />
        <button type="submit" className="button-quiet">
          {words('search')}
        </button>
      </form>
    </search>
  );
}
