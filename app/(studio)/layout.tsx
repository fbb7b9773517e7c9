import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { KeptColourScheme } from '@/components/site/colour-scheme';
import { Theme } from '@/components/site/theme';
import { StudioHeader } from '@/components/studio/studio-header';
import { database } from '@/db/client';
import { HOUSE_PAIRING, pairingClass } from '@/lib/blog/pairings';
import { findBlog } from '@/lib/blog/queries';
import { findViewer } from '@/lib/identity/session';
import { preloadFonts } from '../fonts/preload-fonts';
import '../globals.css';
import './studio.css';

// What it shows depends on who asks, and a build has no database.
export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const { name } = await findBlog(database());
  return {
    title: { default: `Studio · ${name}`, template: `%s · ${name}` },
    robots: { index: false, follow: false },
  };
}

/** The author's side of the blog. It only draws: each page asks for itself whether its viewer may enter. */
export default async function StudioLayout({ children }: { children: ReactNode }) {
  const [{ name, authorColour }, viewer] = await Promise.all([findBlog(database()), findViewer()]);
  preloadFonts(HOUSE_PAIRING);
  return (
    <html lang="en" className={pairingClass(HOUSE_PAIRING)} suppressHydrationWarning>
      <body className="studio">
        <Theme authorColour={authorColour} />
        <KeptColourScheme />
        <a href="#main" className="skip">
          To the page
        </a>
        {viewer && <StudioHeader blogName={name} viewer={viewer} />}
        {children}
      </body>
    </html>
  );
}
