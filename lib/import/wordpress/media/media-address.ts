import { decoded } from '../path';

/** Kinds of picture that the blog takes. */
const PICTURE = /\.(jpe?g|png|gif|webp|avif|svg)$/i;
/** WordPress's marks for a smaller copy, for a scaled original and for an edited one. */
const VARIANT = /-(?:\d{1,5}x\d{1,5}|scaled|rotated)(?=\.\w+$)/;

export interface MediaAddress {
  host: string;
  /** Decoded, from the slash on. */
  path: string;
  /** The path without marks of size: the same for all copies of one picture. */
  original: string;
  isPicture: boolean;
}

/** Reads an address of the old blog's library; undefined for one that cannot be of any. */
export function readMediaAddress(address: string, blog: string): MediaAddress | undefined {
  const direct = address.replace(/^(https?:)?\/\/i\d\.wp\.com\//i, 'https://');
  const base = URL.canParse(blog) ? blog : 'http://blog.invalid';
  if (!/^(https?:)?\/\/|^\//i.test(direct) || !URL.canParse(direct, base)) return undefined;
  const url = new URL(direct, base);
  const path = decoded(url.pathname);
  return {
    host: url.host.replace(/^www\./, ''),
    path,
    original: path.replace(VARIANT, ''),
    isPicture: PICTURE.test(path),
  };
}

/** Paths below the folder of uploads under which a file of the library may lie. */
export function uploadPaths(path: string): string[] {
  const below = /\/(?:wp-content\/uploads|files)\/(.+)$/.exec(path)?.[1];
  const paths = below ? [below, below.replace(/^sites\/\d+\//, '')] : [path.slice(1)];
  return [...new Set(paths)];
}

/** Whether a path is one of WordPress's library. */
export function isInLibrary(path: string): boolean {
  return /\/(wp-content\/uploads|files)\/|^\/\d{4}\/\d\d\//.test(path);
}
