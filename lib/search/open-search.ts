import type { Blog } from '@/lib/blog/queries';
import { xmlText } from '@/lib/feeds/xml-text';
import { wordsIn } from '@/lib/language/words';
import { absoluteUrl } from '@/lib/site/address';

/** Characters of a name, by the standard. */
const NAME_LIMIT = 16;

/** The address of a search, with a gap for the words. */
const template = (gap: string) => absoluteUrl(`/search?q=${gap}`);

/** The blog as one of a browser's search engines (opensearch.org). */
export function openSearchText({ name, language }: Pick<Blog, 'name' | 'language'>): string {
  const short = [...name].slice(0, NAME_LIMIT).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escaped(short)}</ShortName>
<LongName>${escaped(name)}</LongName>
<Description>${escaped(wordsIn(language, 'search')('field'))}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Image type="image/svg+xml">${escaped(absoluteUrl('/icon.svg'))}</Image>
<Url type="text/html" template="${escaped(template('{searchTerms}'))}"/>
</OpenSearchDescription>
`;
}

function escaped(text: string): string {
  return xmlText(text).replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** The blog in the words of schema.org, with the way to search it. */
export function siteData({ name, tagline, language }: Pick<Blog, 'name' | 'tagline' | 'language'>): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': absoluteUrl('/'),
    url: absoluteUrl('/'),
    name,
    description: tagline || undefined,
    inLanguage: language,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: template('{search_term_string}') },
      'query-input': 'required name=search_term_string',
    },
  };
}
