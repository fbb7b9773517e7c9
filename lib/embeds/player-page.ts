import { createHash } from 'node:crypto';
import { directionOf, spokenLanguage } from '@/lib/language/languages';
import { wordsIn } from '@/lib/language/words';
import type { Player } from './read-player';

/**
 * Two small documents of our own that stand in a frame of the article. The first holds the question, and calls nobody.
 * Its one link opens the second in the same frame, which alone names the other site: in it, and in its policy.
 */
export interface PlayerPage {
  html: string;
  policy: string;
}

const STYLE = `
:root { color-scheme: dark; }
body { margin: 0; height: 100vh; background: oklch(24% .02 262); color: oklch(90% .018 85); font: 1rem/1.45 'Source Sans 3', system-ui, sans-serif; }
a { display: grid; place-content: center; justify-items: center; gap: .9rem; box-sizing: border-box; height: 100%; padding: 1rem; color: inherit; text-align: center; text-decoration: none; text-wrap: balance; }
a:focus-visible { outline: 2px solid; outline-offset: -8px; }
b { display: inline-flex; align-items: center; gap: .6rem; min-height: 2.75rem; padding: 0 1.35rem; border: 1px solid; border-radius: 7px; font-weight: 600; }
a:hover b { background: oklch(90% .018 85); color: oklch(24% .02 262); }
span { max-width: 30rem; font-size: .9375rem; color: oklch(78% .015 85); }
iframe { display: block; width: 100%; height: 100vh; border: 0; }
`;
const STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** What stands there until the reader asks for more. */
export function questionPage({ path, site, kind }: Player, language: string): PlayerPage {
  const words = wordsIn(language, 'articles');
  const what = words(kind === 'video' ? 'playVideo' : 'showPost');
  return document({
    language,
    title: words('fromSite', { what, site }),
    body: `<a href="/embed/${path}/open"><b>${what}</b><span>${words('siteLearns', { site })}</span></a>`,
  });
}

/** What the reader asked for. */
export function openPage({ address, site, kind }: Player, language: string): PlayerPage {
  const title = wordsIn(language, 'articles')(kind === 'video' ? 'videoOn' : 'postOn', { site });
  const allowed = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  const rights =
    'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation';
  return document({
    language,
    title,
    body: `<iframe src="${address.replaceAll('&', '&amp;')}" title="${title}" allow="${allowed}" sandbox="${rights}"></iframe>`,
    frames: new URL(address).origin,
  });
}

interface Document {
  /** The blog's. */
  language: string;
  title: string;
  body: string;
  /** Whose page may be framed in it. */
  frames?: string;
}

function document({ language, title, body, frames }: Document): PlayerPage {
  const spoken = spokenLanguage(language);
  return {
    html: `<!doctype html>
<html lang="${spoken}" dir="${directionOf(spoken)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${title}</title><style>${STYLE}</style></head>
<body>${body}</body></html>`,
    policy: [
      "default-src 'none'",
      `style-src ${STYLE_SOURCE}`,
      `frame-src ${frames ?? "'none'"}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'self'",
    ].join('; '),
  };
}
