import { decoded, findPath } from './path';
import type { Survey } from './survey';
import type { WxrItem } from './wxr/records';

/** Characters: more than a database's index takes is no address that somebody linked. */
const ADDRESS_LIMIT = 500;
/** Parents above a page; more than that is a circle. */
const PARENTS_LIMIT = 20;

/** Every address under which an item could be found in WordPress, except the one that it has now. */
export function oldAddressesOf(item: WxrItem, slug: string, survey: Survey): string[] {
  const addresses = new Set<string>();
  if (/^\d{1,15}$/.test(item.id)) {
    addresses.add(`/?p=${Number(item.id)}`);
    if (item.type === 'page') addresses.add(`/?page_id=${Number(item.id)}`);
  }
  const base = findPath(survey.site.baseBlogUrl || survey.site.link) ?? '';
  const paths = [findPath(item.link), item.type === 'page' ? nestedPath(item, survey) : undefined];
  for (const path of paths) {
    if (path === undefined) continue;
    for (const known of [path, ...renamedFrom(path, item)]) addPath(addresses, known, base);
  }
  for (const id of survey.attachedTo.get(item.id) ?? []) {
    const path = survey.attachments.get(id)?.path;
    addresses.add(`/?attachment_id=${id}`);
    // An attachment's page has its article's address before it; one of a single name could be another article's.
    if (path && path.lastIndexOf('/') > 0) addPath(addresses, path, base);
  }
  addresses.delete(`/${slug}`);
  return [...addresses].filter(({ length }) => length <= ADDRESS_LIMIT);
}

/** A blog that lived in a folder may have moved to the top of its domain, or stay in the folder. */
function addPath(addresses: Set<string>, path: string, base: string): void {
  addresses.add(path);
  if (base && path.startsWith(`${base}/`)) addresses.add(path.slice(base.length));
}

/** WordPress remembers the names that a post had before, and redirects them. */
function renamedFrom(path: string, item: WxrItem): string[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return (item.meta._wp_old_slug ?? []).map((name) => folder + decoded(name));
}

function nestedPath(item: WxrItem, survey: Survey): string | undefined {
  const names = [item.name];
  let { parent } = item;
  for (let page = survey.pages.get(parent); page; page = survey.pages.get(parent)) {
    names.unshift(page.path);
    parent = page.parent;
    if (names.length > PARENTS_LIMIT) return undefined;
  }
  return names.length > 1 && names.every(Boolean) ? findPath(`/${names.join('/')}`) : undefined;
}
