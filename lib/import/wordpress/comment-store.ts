import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeFile } from './wxr/decode-bytes';
import type { WxrComment, WxrItem, WxrRecord } from './wxr/records';
import { TextBuffer } from './wxr/text-buffer';

/** UTF-16 units of comments that are kept in memory; what is more waits on disk. */
const MEMORY_LIMIT = 8 * 1024 * 1024;

/** The comments of one article, read as often as needed, in constant memory however many they are. */
export class CommentStore {
  #held: WxrComment[] = [];
  #heldLength = 0;
  #folder: string | undefined;
  length = 0;

  add(comment: WxrComment): void {
    this.#held.push(comment);
    this.#heldLength += comment.content.length + 500;
    this.length++;
    if (this.#heldLength > MEMORY_LIMIT) this.#spill();
  }

  *[Symbol.iterator](): Generator<WxrComment, void, undefined> {
    if (this.#folder) {
      const lines = new TextBuffer(decodeFile(this.#file()));
      while (lines.has(1)) {
        yield JSON.parse(lines.until('\n'));
        lines.take(1);
      }
    }
    yield* this.#held;
  }

  dispose(): void {
    if (this.#folder) rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = undefined;
    this.#held = [];
  }

  #spill(): void {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'rejoinder-import-'));
    const file = openSync(this.#file(), 'a', 0o600);
    try {
      writeSync(file, this.#held.map((comment) => `${JSON.stringify(comment)}\n`).join(''));
    } finally {
      closeSync(file);
    }
    this.#held = [];
    this.#heldLength = 0;
  }

  #file(): string {
    return join(this.#folder ?? '', 'comments.jsonl');
  }
}

/** The items of an export, each with its comments. These are gone when the next item is asked for. */
export function* itemsWithComments(
  records: Iterable<WxrRecord>,
): Generator<{ item: WxrItem; comments: CommentStore }, void, undefined> {
  let comments = new CommentStore();
  try {
    for (const record of records) {
      if (record.type === 'comment') comments.add(record.comment);
      if (record.type !== 'item') continue;
      yield { item: record.item, comments };
      comments.dispose();
      comments = new CommentStore();
    }
  } finally {
    comments.dispose();
  }
}
