import type { Blog } from '@/lib/blog/queries';
import { absoluteUrl } from '@/lib/site/address';
import { searchTemplate } from './search-path';

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
      target: { '@type': 'EntryPoint', urlTemplate: searchTemplate('{search_term_string}') },
      'query-input': 'required name=search_term_string',
    },
  };
}
