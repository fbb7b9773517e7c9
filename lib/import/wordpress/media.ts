import { basename } from 'node:path';
import { pictureAddress } from '@/lib/pictures/file-name';
import { Refusal } from '@/lib/refusal';
import type { Attachment } from './attachment';
import { digestOf } from './digest';
import { findImported, rememberImported } from './imported-rows';
import { FetchProblem, fetchPicture } from './media/fetch-picture';
import { findUpload, readUpload, requireUploads, UploadProblem } from './media/find-upload';
import { isInLibrary, type MediaAddress, readMediaAddress, uploadPaths } from './media/media-address';
import { plainLine } from './plain-words';
import { shownId } from './report';
import type { Run } from './run';

export interface MediaOptions {
  /** A copy of WordPress's folder of uploads. */
  uploads?: string;
  /** Whether pictures that are not there shall be fetched from the old blog. */
  fetchMedia?: boolean;
  /** Which machines may be asked; for tests. */
  isAllowed?: (ipAddress: string) => boolean;
}

/** Pictures that are copied or fetched at the same time: few enough for a small server at the other end. */
const AT_ONCE = 4;

/** Begins the note of each file that stays where it was. */
export const KEEPS_ADDRESS = 'Keeps its address: ';

/** What a picture of the library became. */
interface Outcome {
  /** Its new address; undefined when it keeps the old one. */
  moved: string | undefined;
  isNew: boolean;
}

/** The pictures of the old blog: copied from a folder, fetched, or left where they are. */
export class Media {
  readonly #run: Run;
  readonly #options: MediaOptions;
  readonly #folder: string | undefined;
  readonly #attachments = new Map<string, Attachment>();
  readonly #hosts = new Set<string>();
  readonly #outcomes = new Map<string, Promise<Outcome>>();
  readonly #moved = new Map<string, string>();

  constructor(run: Run, options: MediaOptions) {
    this.#run = run;
    this.#options = options;
    this.#folder = options.uploads === undefined ? undefined : requireUploads(options.uploads);
    const { site, attachments } = run.survey;
    for (const address of [site.baseBlogUrl, site.baseSiteUrl, site.link]) this.#addHost(address);
    for (const attachment of attachments.values()) {
      const address = this.#read(attachment.url);
      if (address) this.#attachments.set(keyOf(address), attachment);
      this.#addHost(attachment.url);
    }
  }

  #addHost(address: string): void {
    if (URL.canParse(address)) this.#hosts.add(new URL(address).host.replace(/^www\./, ''));
  }

  #read(address: string): MediaAddress | undefined {
    const { site } = this.#run.survey;
    return readMediaAddress(address, site.baseBlogUrl || site.link);
  }

  /** Copies or fetches the pictures that an article mentions, before it is stored. */
  async prepare(addresses: string[]): Promise<void> {
    for (let start = 0; start < addresses.length; start += AT_ONCE) {
      await Promise.all(addresses.slice(start, start + AT_ONCE).map((address) => this.#prepareOne(address)));
    }
  }

  async #prepareOne(address: string): Promise<void> {
    const read = this.#read(address);
    const attachment = read && this.#attachments.get(keyOf(read));
    if (!read?.isPicture || (!attachment && !this.#isOurs(read))) return;
    const isFirst = !this.#outcomes.has(keyOf(read));
    const picture = { address: attachment?.url ?? address, read, attachment };
    const { moved, isNew } = await this.#place(keyOf(read), picture);
    if (moved) this.#moved.set(address, moved);
    // Those of the library are accounted for when their own item comes.
    if (moved && isNew && isFirst && !attachment) this.#run.report.media.copied++;
  }

  /** Where a picture of the old blog is now, after `prepare`; undefined when it keeps its address. */
  moved(address: string): string | undefined {
    return this.#moved.get(address);
  }

  /** Accounts for an attachment of the library in the report. */
  async account(attachment: Attachment): Promise<void> {
    const { report } = this.#run;
    const read = this.#read(attachment.url);
    if (!read) {
      report.skipped.push({ kind: 'attachment', id: shownId(attachment.id), reason: 'it has no address' });
      return;
    }
    const { moved, isNew } = await this.#place(keyOf(read), { address: attachment.url, read, attachment });
    if (!isNew) report.unchanged++;
    else if (moved) report.media.copied++;
    else {
      report.media.linked++;
      report.notes.push(`${KEEPS_ADDRESS}${attachment.url}`);
    }
  }

  #isOurs({ host, path }: MediaAddress): boolean {
    return this.#hosts.has(host) && isInLibrary(path);
  }

  #place(key: string, picture: Picture): Promise<Outcome> {
    const known = this.#outcomes.get(key);
    const outcome = known ?? this.#placeNew(key, picture);
    this.#outcomes.set(key, outcome);
    return outcome;
  }

  async #placeNew(key: string, picture: Picture): Promise<Outcome> {
    const { db, source, dryRun } = this.#run;
    const before = (await findImported(db, { source, kind: 'picture', keys: [key] })).get(key);
    if (before?.target.startsWith(pictureAddress(''))) return { moved: before.target, isNew: false };
    const moved = picture.read.isPicture ? await this.#copy(picture) : undefined;
    if (!moved && (before || !picture.attachment)) return { moved: undefined, isNew: before === undefined };
    const row = { key, target: moved ?? picture.address, digest: digestOf(picture.address), ours: '' };
    if (!dryRun) await db.transaction((tx) => rememberImported(tx, { source, kind: 'picture' }, [row]));
    return { moved, isNew: true };
  }

  /** The address of our copy of a picture, if it can be had. */
  async #copy(picture: Picture): Promise<string | undefined> {
    const file = this.#findFile(picture);
    if (!file && !this.#options.fetchMedia) return undefined;
    // Whether an address answers is not asked in a dry run: nothing is fetched, nothing is written.
    if (this.#run.dryRun) return picture.address;
    try {
      // The libraries behind it take 20 MB of memory, which most imports can do without.
      const { addPicture, PICTURE_BYTES_LIMIT } = await import('@/lib/pictures/add-picture');
      const bytes = file
        ? readUpload(file, PICTURE_BYTES_LIMIT)
        : await fetchPicture(picture.address, { isAllowed: this.#options.isAllowed });
      const alt = plainLine(picture.attachment?.alt ?? '');
      const added = await addPicture(this.#run.db, { bytes, name: basename(file ?? picture.read.path), alt });
      return pictureAddress(added.file);
    } catch (error) {
      if (!isAboutThePicture(error)) throw error;
      this.#run.report.notes.push(`${picture.address} was not copied: ${error.message.replace(/\.$/, '')}.`);
      return undefined;
    }
  }

  #findFile({ read, attachment }: Picture): string | undefined {
    if (!this.#folder) return undefined;
    const paths = [attachment?.file ?? '', ...uploadPaths(read.original), ...uploadPaths(read.path)].filter(
      Boolean,
    );
    for (const path of paths) {
      const found = findUpload(this.#folder, path);
      if (found) return found;
    }
    return undefined;
  }
}

function isAboutThePicture(error: unknown): error is Error {
  return error instanceof FetchProblem || error instanceof UploadProblem || error instanceof Refusal;
}

interface Picture {
  address: string;
  read: MediaAddress;
  attachment: Attachment | undefined;
}

/** Names a picture whatever its copy's size is, and whether the blog was on http or https. */
const keyOf = ({ host, original }: MediaAddress) => `${host}${original}`;
