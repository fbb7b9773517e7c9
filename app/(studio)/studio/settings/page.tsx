import type { Metadata } from 'next';
import { Fragment } from 'react';
import { SettingsForm } from '@/components/studio/settings-form';
import { settingsFormWords } from '@/components/studio/settings-form-words';
import { Said } from '@/components/ui/said';
import { database } from '@/db/client';
import { HOUSE_COLOUR } from '@/lib/blog/author-colour';
import { listLanguages } from '@/lib/blog/language';
import { PAIRINGS } from '@/lib/blog/pairings';
import { findBlog } from '@/lib/blog/queries';
import { listTimeZones } from '@/lib/blog/time-zone';
import { requireOwner } from '@/lib/identity/session';
import { wordsIn } from '@/lib/language/words';
import { EarlyFonts } from '../../../fonts/early-fonts';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await findBlog(database());
  return { title: wordsIn(language, 'studio')('settings') };
}

interface Props {
  searchParams: Promise<{ said?: string }>;
}

export default async function SettingsPage({ searchParams }: Props) {
  await requireOwner('/studio/settings');
  const { name, tagline, language, timeZone, authorColour, ...looks } = await findBlog(database());
  const { typePairing, dialogueFirst, logo } = looks;
  const order = dialogueFirst ? 'dialogue' : 'form';
  const { said } = await searchParams;
  return (
    <main id="main" className="studio-page">
      {PAIRINGS.map((pairing) => (
        <Fragment key={pairing}>
          <EarlyFonts of={pairing} />
          <EarlyFonts of={pairing} style="italic" />
        </Fragment>
      ))}
      <header className="studio-head">
        <h1>{wordsIn(language, 'studio')('settings')}</h1>
      </header>
      <p>
        <a href="/studio/settings/moderation">{wordsIn(language, 'moderation')('title')}</a>
      </p>
      <Said>{said === 'saved' && wordsIn(language, 'settings')('saved')}</Said>
      <SettingsForm
        words={settingsFormWords(language, HOUSE_COLOUR)}
        stored={{ name, tagline, language, timeZone, authorColour: authorColour ?? '', typePairing, order }}
        logo={logo}
        houseColour={HOUSE_COLOUR}
        languages={listLanguages(language)}
        timeZones={listTimeZones(timeZone)}
      />
    </main>
  );
}
