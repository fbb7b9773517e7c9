import type { ReactNode } from 'react';
import { KeptColourScheme } from '@/components/site/colour-scheme';
import { failedWords } from '@/components/site/failed-words';
import { FeedLinks } from '@/components/site/feed-links';
import { SiteFooter } from '@/components/site/site-footer';
import { SiteHeader } from '@/components/site/site-header';
import { Theme } from '@/components/site/theme';
import { database } from '@/db/client';
import { listPublishedPages } from '@/lib/articles/queries';
import { blogIcons } from '@/lib/blog/icons';
import { pairingClass } from '@/lib/blog/pairings';
import { findBlog } from '@/lib/blog/queries';
import { directionOf } from '@/lib/language/languages';
import { wordsIn } from '@/lib/language/words';
import { BLOG_PREVIEW_PATH, previewImage } from '@/lib/previews/preview-image';
import { siteUrl } from '@/lib/site/address';
import { EarlyFonts } from './fonts/early-fonts';
import './globals.css';

/** Pages named in the header; more would crowd it. */
const PAGES_IN_HEADER = 6;

export async function frameMetadata() {
  const { name, tagline, logo } = await findBlog(database());
  return {
    metadataBase: new URL(siteUrl()),
    title: { default: name, template: `%s · ${name}` },
    description: tagline || undefined,
    icons: blogIcons(logo),
    openGraph: { siteName: name, images: [previewImage(BLOG_PREVIEW_PATH, name)] },
    twitter: { card: 'summary_large_image' },
  };
}

interface Props {
  children: ReactNode;
  /** Whether the page has a search of its own: then the header has none. */
  hasOwnSearch?: boolean;
}

/** What stands around every page that readers see. */
export async function ReadingFrame({ children, hasOwnSearch }: Props) {
  const [{ name, tagline, language, authorColour, typePairing, logo }, pages] = await Promise.all([
    findBlog(database()),
    listPublishedPages(database(), PAGES_IN_HEADER),
  ]);
  const words = wordsIn(language, 'site');
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
        <FeedLinks title={name} path="" />
        <FeedLinks title={words('commentsOn', { title: name })} path="/comments" />
        <link rel="search" type="application/opensearchdescription+xml" title={name} href="/opensearch.xml" />
        <a href="#main" className="skip">
          {words('toText')}
        </a>
        <SiteHeader name={name} logo={logo} pages={pages} language={language} hasSearch={!hasOwnSearch} />
        {children}
        <SiteFooter name={name} tagline={tagline} language={language} />
        <script src="/loader.js" defer />
      </body>
    </html>
  );
}
