import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { KeptColourScheme } from '@/components/site/colour-scheme';
import { SiteHeader } from '@/components/site/site-header';
import { Theme } from '@/components/site/theme';
import { database } from '@/db/client';
import { blogIcons } from '@/lib/blog/icons';
import { pairingClass } from '@/lib/blog/pairings';
import { findBlog } from '@/lib/blog/queries';
import { EarlyFonts } from '../fonts/early-fonts';
import '../globals.css';
import './account.css';
import { failedWords } from '@/components/site/failed-words';
import { directionOf } from '@/lib/language/languages';
import { wordsIn } from '@/lib/language/words';

// Whose page it is depends on who asks, and a build has no database.
export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const { name, logo } = await findBlog(database());
  return {
    title: { default: name, template: `%s · ${name}` },
    icons: blogIcons(logo),
    robots: { index: false, follow: false },
  };
}

/** Pages about the one who looks at them. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  const { name, language, authorColour, typePairing, logo } = await findBlog(database());
  return (
    <html
      lang={language}
      dir={directionOf(language)}
      className={pairingClass(typePairing)}
      suppressHydrationWarning
    >
      <body data-failed={failedWords(language)}>
        <EarlyFonts of={typePairing} />
        <Theme authorColour={authorColour} />
        <KeptColourScheme />
        <a href="#main" className="skip">
          {wordsIn(language, 'site')('toPage')}
        </a>
        <SiteHeader name={name} logo={logo} pages={[]} language={language} />
        <main id="main" className="page-narrow">
          {children}
        </main>
        <script src="/loader.js" defer />
      </body>
    </html>
  );
}
