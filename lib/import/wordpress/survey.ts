import { type Attachment, attachmentOf } from './attachment';
import { zoneOf } from './moment';
import { sourceOf } from './source';
import { readWxr } from './wxr/read-wxr';
import type { WxrAuthor, WxrComment, WxrItem, WxrSite } from './wxr/records';

/** WordPress counts comments from 1, and no blog has a billion of them; a greater number is a slip or worse. */
export const GREATEST_ID = 1e12;
/** UTF-16 units of the blocks that are kept to be set into the articles that use them. */
const BLOCKS_LIMIT = 4 * 1024 * 1024;

/** What must be known of the whole file before its first article can be stored. */
export interface Survey {
  site: WxrSite;
  source: string;
  authors: WxrAuthor[];
  /** Who is named as an author of a post or page, and of how many. */
  creators: Map<string, number>;
  /** Commenters who were signed in, by their number in WordPress. */
  members: Map<string, Member>;
  attachments: Map<string, Attachment>;
  /** Attachments by the post that they were uploaded to. */
  attachedTo: Map<string, string[]>;
  pages: Map<string, { path: string; parent: string }>;
  /** WordPress's reusable blocks by their number. */
  blocks: Map<string, string>;
  /** How far the blog's own time is ahead of Greenwich most of the time. */
  zoneMinutes: number;
  greatestCommentId: number;
  items: number;
  comments: number;
  remarks: string[];
}

export interface Member {
  name: string;
  url: string;
  /** How many of the comments carry which address, in lower case. */
  emails: Map<string, number>;
}

/** Reads the whole file once, so that nothing is stored of one that turns out to be broken at its end. */
export function surveyWxr(file: string, onBytes?: (bytes: number) => void): Survey {
  const surveyor = new Surveyor();
  const onRemark = (line: number, remark: string) => surveyor.remarks.push(`Line ${line}: ${remark}`);
  for (const record of readWxr(file, { onBytes, onRemark })) {
    if (record.type === 'author') surveyor.authors.push(record.author);
    if (record.type === 'comment') surveyor.addComment(record.comment);
    if (record.type === 'item') surveyor.addItem(record.item);
    if (record.type === 'site') surveyor.site = record.site;
  }
  return surveyor.finish();
}

class Surveyor {
  site: WxrSite | undefined;
  readonly authors: WxrAuthor[] = [];
  readonly remarks: string[] = [];
  readonly #creators = new Map<string, number>();
  readonly #members = new Map<string, Member>();
  readonly #attachments = new Map<string, Attachment>();
  readonly #attachedTo = new Map<string, string[]>();
  readonly #pages: Survey['pages'] = new Map();
  readonly #blocks = new Map<string, string>();
  readonly #zones = new Map<number, number>();
  #blocksLength = 0;
  #greatestCommentId = 0;
  #items = 0;
  #comments = 0;

  addComment(comment: WxrComment): void {
    this.#comments++;
    const id = Number(comment.id);
    if (id > this.#greatestCommentId && id <= GREATEST_ID) this.#greatestCommentId = id;
    if (isNobody(comment.userId)) return;
    const member = this.#members.get(comment.userId) ?? { name: '', url: '', emails: new Map() };
    const email = comment.email.toLowerCase();
    if (email) count(member.emails, email);
    this.#members.set(comment.userId, {
      ...member,
      name: comment.author || member.name,
      url: comment.url || member.url,
    });
  }

  addItem(item: WxrItem): void {
    this.#items++;
    const zone = zoneOf({ gmt: item.dateGmt, local: item.date });
    if (zone !== undefined) count(this.#zones, zone);
    if (item.type === 'attachment') this.#addAttachment(item);
    else if (item.type === 'wp_block') this.#addBlock(item);
    else if (item.type === 'page' || item.type === 'post' || item.type === '') {
      if (item.creator) count(this.#creators, item.creator);
      if (item.type === 'page') this.#pages.set(item.id, { path: item.name, parent: item.parent });
    }
  }

  #addAttachment(item: WxrItem): void {
    const attachment = attachmentOf(item);
    const { id, parent } = attachment;
    if (id) this.#attachments.set(id, attachment);
    const siblings = this.#attachedTo.get(parent);
    if (siblings) siblings.push(id);
    else if (!isNobody(parent)) this.#attachedTo.set(parent, [id]);
  }

  #addBlock(item: WxrItem): void {
    this.#blocksLength += item.content.length;
    if (this.#blocksLength <= BLOCKS_LIMIT) this.#blocks.set(item.id, item.content);
  }

  finish(): Survey {
    if (!this.site) throw new Error('The file was not read to its end.');
    const [zone] = [...this.#zones].sort(([, a], [, b]) => b - a);
    return {
      site: this.site,
      source: sourceOf(this.site),
      authors: this.authors,
      creators: this.#creators,
      members: this.#members,
      attachments: this.#attachments,
      attachedTo: this.#attachedTo,
      pages: this.#pages,
      blocks: this.#blocks,
      zoneMinutes: zone?.[0] ?? 0,
      greatestCommentId: this.#greatestCommentId,
      items: this.#items,
      comments: this.#comments,
      remarks: this.remarks,
    };
  }
}

/** WordPress writes 0 where nobody is meant. */
export function isNobody(id: string): boolean {
  return /^0*$/.test(id);
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
