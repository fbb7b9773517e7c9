import { database } from '@/db/client';
import { shownTitle } from '@/lib/articles/shown-title';
import { knownLanguage } from '@/lib/language/known-language';
import { wordsIn } from '@/lib/language/words';
import type { AlikeArticle } from '@/lib/search/alike-queries';
import { findMissing, wordsOfAddress } from '@/lib/search/find-missing';
import type { Exchange } from '@/lib/site/exchange';
import type { Answer } from './capture';
import { escaped, ownPage } from './words-page';

/**
 * A missing page that can be read. Next draws its own by script alone: without scripts it is blank, and with them it
 * costs a reader more than an article. Ours names what whoever came may have meant, where that can be found quickly.
 */
export async function readableMissing(answer: Answer, path: string, exchange: Exchange): Promise<Answer> {
  const isBlank = answer.status === 404 && answer.body.includes('<html id="__next_error__"');
  if (!isBlank) return answer;
  const words = wordsOfAddress(path);
  const meant = await findMissing(database, words);
  // One that is taken back must go from here too.
  for (const { id } of meant) exchange.shown.add(`article:${id}`);
  return { ...answer, body: Buffer.from(missingPage(words, meant)) };
}

function missingPage(query: string, articles: AlikeArticle[]): string {
  const language = knownLanguage();
  const words = wordsIn(language, 'search');
  const said = wordsIn(language, 'server');
  const items = articles.map(
    ({ slug, title }) =>
      `<li><a href="/${encodeURIComponent(slug)}"><bdi>${escaped(shownTitle(title, language))}</bdi></a></li>`,
  );
  const alike = `<h2>${words('missingAlike')}</h2>\n<ul lang="${escaped(language)}">\n${items.join('\n')}\n</ul>`;
  const content = `<p>${said('missing')}</p>
${items.length > 0 ? alike : ''}
<search><form action="/search">
<label>${words('field')}<input type="search" name="q" value="${escaped(query)}" dir="auto"></label>
<button>${words('send')}</button>
</form></search>
<p><a href="/">${words('toFrontPage')}</a></p>
<script src="/loader.js" defer></script>`;
  return ownPage(said('missingTitle'), content);
}
