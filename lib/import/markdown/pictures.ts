import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { pictureAddress } from '@/lib/pictures/file-name';
import { Refusal } from '@/lib/refusal';
import { digestOf, shortKey } from '../wordpress/digest';
import { findImported, rememberImported } from '../wordpress/imported-rows';
import type { Run } from '../wordpress/run';

const ENDINGS = new Set(['.jpg', '.jpeg', '.png', '.webp', '.avif', '.gif', '.svg']);

export const isPictureFile = (path: string) => ENDINGS.has(extname(path).toLowerCase());

interface Options {
  /** The folder of the articles, as the disk calls it. */
  root: string;
  /** Where addresses that begin with a slash are looked for first. */
  folder?: string;
}

/** What is to be told of an article's pictures, once it is stored. */
export interface Said {
  /** Addresses of other sites. */
  linked: Set<string>;
  /** Files that are not there. */
  missing: Set<string>;
}

type FolderRun = Run<{ source: string }>;

/** Copies the pictures that articles show out of the folder, each once. */
export class FolderPictures {
  readonly #run: FolderRun;
  readonly #options: Options;
  readonly #outcomes = new Map<string, Promise<string | undefined>>();
  /** Files that an article shows, by their path within the folder. */
  readonly used = new Set<string>();

  constructor(run: FolderRun, options: Options) {
    this.#run = run;
    this.#options = { ...options, ...(options.folder && { folder: realpathSync(options.folder) }) };
  }

  /** The address of our copy of a picture that an article at `path` names; undefined when it keeps its own. */
  async move(address: string, path: string, said: Said): Promise<string | undefined> {
    if (address.startsWith(pictureAddress(''))) return undefined;
    const [plain = '', mark = ''] = address.split(/(?=#(?:wide|full)$)/);
    const file = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(plain) ? undefined : this.#find(plain, path);
    if (!file) return this.#link(plain, said);
    const outcome = this.#outcomes.get(file) ?? this.#place(file);
    this.#outcomes.set(file, outcome);
    const moved = await outcome;
    return moved && moved + mark;
  }

  /** A picture of somebody else's keeps its address; one that should be here and is not is told. */
  #link(address: string, said: Said): undefined {
    if (/^https?:|^\/\//i.test(address)) said.linked.add(address);
    else if (!address.startsWith('data:')) said.missing.add(address);
  }

  #find(address: string, path: string): string | undefined {
    const { root, folder } = this.#options;
    const name = decodedPath(address.split(/[?#]/)[0] ?? '');
    if (!name || !isPictureFile(name)) return undefined;
    const places = name.startsWith('/')
      ? [
          folder,
          root,
          ...['static', 'public', 'assets', 'source'].map((inner) => join(root, inner)),
          join(dirname(root), 'static'),
        ]
      : [dirname(join(root, path)), join(root, path).replace(/\.[^./]+$/, '')];
    for (const place of places) {
      const file = place && realFile(join(place, name));
      // Neither a link nor dots lead out of what the operator named.
      const isInside =
        file &&
        [root, folder, join(dirname(root), 'static')].some((outer) => outer && file.startsWith(outer + sep));
      if (isInside) return file;
    }
    return undefined;
  }

  async #place(file: string): Promise<string | undefined> {
    const { db, source, dryRun, report } = this.#run;
    const within = relative(this.#options.root, file).split(sep).join('/');
    this.used.add(within);
    const bytes = readFileSync(file);
    const key = shortKey(within);
    const digest = digestOf(bytes.toString('base64'));
    const before = (await findImported(db, { source, kind: 'picture', keys: [key] })).get(key);
    if (before?.digest === digest) {
      report.unchanged++;
      return before.target;
    }
    try {
      const target = dryRun ? pictureAddress(basename(file)) : await this.#copy(bytes, file);
      const row = { key, target, digest, ours: '' };
      if (!dryRun) await db.transaction((tx) => rememberImported(tx, { source, kind: 'picture' }, [row]));
      report.media.copied++;
      return target;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      report.skipped.push({ kind: 'picture', id: within, reason: error.message.replace(/\.$/, '') });
      return undefined;
    }
  }

  async #copy(bytes: Buffer, file: string): Promise<string> {
    const { addPicture } = await import('@/lib/pictures/add-picture');
    return pictureAddress((await addPicture(this.#run.db, { bytes, name: basename(file) })).file);
  }
}

function realFile(path: string): string | undefined {
  if (!existsSync(path) || !statSync(path).isFile()) return undefined;
  return realpathSync(path);
}

function decodedPath(address: string): string {
  try {
    return decodeURIComponent(address).replaceAll('\0', '');
  } catch {
    return address;
  }
}
