import { slugify } from '@/lib/articles/slug';
import { findPath } from '../wordpress/path';
import type { Fields } from './fields';

/** Characters: more than a database's index takes is no address that somebody linked. */
const ADDRESS_LIMIT = 500;
/** Folders that a site generator keeps its texts in, which are no part of an address. */
const ROOTS = /^(?:content|_posts|_drafts|_pages|src|posts\/_posts)(?:\/|$)/;

/** The name that an article had as the last part of its address. */
export function nameOf(path: string, fields: Fields): string {
  const given = fields.text('slug') || lastPart(permalink(fields));
  const name = (given || fileName(path)).toLowerCase().normalize('NFC');
  const isUsable = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u.test(name) && name.length <= 200;
  return isUsable ? name : slugify(name);
}

/** Every address under which it could be found before, with a slash in front and none at the end. */
export function addressesOf(path: string, fields: Fields, at: Date | undefined): string[] {
  const name = fields.text('slug') || fileName(path);
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/'))).replace(/(?:^|\/)index$/, '');
  const section = withoutRoots(
    isBundle(path) ? folder.slice(0, Math.max(0, folder.lastIndexOf('/'))) : folder,
  );
  const days = /^\d{4}-\d\d-\d\d/.exec(lastPart(path))?.[0] ?? at?.toISOString().slice(0, 10);
  const dated = days ? [`/${days.replaceAll('-', '/')}/${name}`] : [];
  const categories = fields.list(['categories', 'category'], { bySpaces: true }).map(slugify).join('/');
  const given = [permalink(fields), fields.list(['aliases', 'alias', 'redirect_from', 'redirects'])].flat();
  const all = [
    ...given,
    `${section ? `/${section}` : ''}/${name}`,
    ...dated.flatMap((address) => (categories ? [address, `/${categories}${address}`] : [address])),
  ];
  const found = all.flatMap((address) => {
    const plain = findPath(address.startsWith('/') || /^https?:/.test(address) ? address : `/${address}`);
    return plain && plain !== '/' ? [plain, plain.replace(/\.html?$|\/index\.html?$/, '')] : [];
  });
  return [...new Set(found)].filter((address) => address !== '' && address.length <= ADDRESS_LIMIT);
}

/** An address that is written out; a pattern of Jekyll's (`/:year/:title`) is none. */
function permalink(fields: Fields): string {
  const address = fields.text('permalink', 'path', 'url');
  return address.includes(':') && !/^https?:\/\//.test(address) ? '' : address.replace(/\/+$/, '');
}

/** `2015-05-15-hello.en.md` and `hello/index.md` are "hello". */
function fileName(path: string): string {
  const parts = path.split('/');
  const file = isBundle(path) && parts.length > 1 ? parts.at(-2) : parts.at(-1);
  return (file ?? '').replace(/\.(?:md|markdown|mdx)$/i, '').replace(/^\d{4}-\d\d-\d\d[-_]/, '');
}

const isBundle = (path: string) => /(?:^|\/)index\.[^/]+$/i.test(path);
const lastPart = (path: string) =>
  path
    .split('/')
    .at(-1)
    ?.replace(/\.html?$/, '') ?? '';

function withoutRoots(folder: string): string {
  let rest = folder;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(ROOTS, '');
  }
  return rest;
}
