import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { KeptColourScheme } from '@/components/site/colour-scheme';
import { SiteHeader } from '@/components/site/site-header';
import { Theme } from '@/components/site/theme';
import { database } from '@/db/client';
import { HOUSE_PAIRING, pairingClass } from '@/lib/blog/pairings';
import { findBlog } from '@/lib/blog/queries';
import { preloadFonts } from '../fonts/preload-fonts';
import '../globals.css';

// Whose page it is depends on who asks, and a build has no database.
export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const { name } = await findBlog(database());
  return { title: { default: name, template: `%s · ${name}` }, robots: { index: false, follow: false } };
}

/** Pages about the one who looks at them. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  const { name, authorColour } = await findBlog(database());
  preloadFonts(HOUSE_PAIRING);
  return (
    <html lang="en" className={pairingClass(HOUSE_PAIRING)} suppressHydrationWarning>
      <body>
        <Theme authorColour={authorColour} />
        <KeptColourScheme />
        <a href="#main" className="skip">
          To the page
        </a>
        <SiteHeader name={name} pages={[]} />
        <main id="main" className="page-narrow">
          {children}
        </main>
      </body>
    </html>
  );
}
