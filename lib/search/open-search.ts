import type { Blog } from '@/lib/blog/queries';
import { xmlText } from '@/lib/feeds/xml-text';
import { wordsIn } from '@/lib/language/words';
import { absoluteUrl } from '@/lib/site/address';
import { searchTemplate } from './search-path';

/** Characters of a name, by the standard. */
const NAME_LIMIT = 16;

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
<Url type="text/html" template="${escaped(searchTemplate('{searchTerms}'))}"/>
</OpenSearchDescription>
`;
}

function escaped(text: string): string {
  return xmlText(text).replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
