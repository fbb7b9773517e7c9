import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { KeptColourScheme } from '@/components/site/colour-scheme';
import { failedWords } from '@/components/site/failed-words';
import { Theme } from '@/components/site/theme';
import { StudioHeader } from '@/components/studio/studio-header';
import { database } from '@/db/client';
import { blogIcons } from '@/lib/blog/icons';
import { pairingClass } from '@/lib/blog/pairings';
import { findBlog } from '@/lib/blog/queries';
import { findViewer } from '@/lib/identity/session';
import { directionOf, spokenLanguage } from '@/lib/language/languages';
import { wordsIn } from '@/lib/language/words';
import { EarlyFonts } from '../fonts/early-fonts';
import '../globals.css';
import './studio.css';

// What it shows depends on who asks, and a build has no database.
export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const { name, logo, language } = await findBlog(database());
  return {
    title: { default: `${wordsIn(language, 'studio')('name')} · ${name}`, template: `%s · ${name}` },
    icons: blogIcons(logo),
    robots: { index: false, follow: false },
  };
}

/** The author's side of the blog. It only draws: each page asks for itself whether its viewer may enter. */
export default async function StudioLayout({ children }: { children: ReactNode }) {
  const [{ name, language, authorColour, typePairing }, viewer] = await Promise.all([
    findBlog(database()),
    findViewer(),
  ]);
  // Nothing but the interface: what people wrote says its direction itself.
  const spoken = spokenLanguage(language);
  return (
    <html
      lang={spoken}
      dir={directionOf(spoken)}
      className={pairingClass(typePairing)}
      suppressHydrationWarning
    >
      <body className="studio" data-failed={failedWords(spoken, wordsIn(spoken, 'studio')('nothingLost'))}>
        <EarlyFonts of={typePairing} />
        <Theme authorColour={authorColour} />
        <KeptColourScheme />
        <a href="#main" className="skip">
          {wordsIn(spoken, 'site')('toPage')}
        </a>
        {viewer && <StudioHeader blogName={name} viewer={viewer} language={spoken} />}
        {children}
      </body>
    </html>
  );
}
