import { type DecodeOptions, decodeFile } from './decode-bytes';
import { ElementNames } from './element-name';
import { authorOf, commentOf, type Fields, isField, itemOf, keepMeta, siteOf } from './fields';
import { requireRoot } from './find-root';
import { problemAt } from './problem';
import type { WxrItem, WxrRecord } from './records';
import { Scanner, type Tag } from './scanner';

export interface ReadOptions extends DecodeOptions {
  /** Called for what is not as it should be but could be read, with the line. */
  onRemark?: (line: number, remark: string) => void;
}

/**
 * Reads a WordPress export (WXR 1.0 to 1.2) from beginning to end in constant memory: authors, then each comment
 * and after its comments the item that they belong to, the site last. Throws a `WxrProblem` naming line and cause
 * when the file is none, or is cut off; what came before the end of an unfinished file must not be kept.
 */
export function readWxr(path: string, options: ReadOptions = {}): Generator<WxrRecord, void, undefined> {
  const remark = onceEach(options.onRemark ?? (() => {}));
  const onWrongBytes = () =>
    remark(1, 'some bytes are not in the file’s encoding and were read as Windows-1252.');
  return new WxrReader(new Scanner(decodeFile(path, { onWrongBytes, ...options })), remark).read();
}

/** Passes each remark on once, with the line where it was first made. */
function onceEach(remark: (line: number, text: string) => void): (line: number, text: string) => void {
  const said = new Set<string>();
  return (line, text) => {
    if (said.has(text)) return;
    said.add(text);
    remark(line, text);
  };
}

/** WordPress's elements that hold elements. */
const CONTAINERS = new Set([
  ...['wp:author', 'wp:category', 'wp:tag', 'wp:term', 'wp:termmeta'],
  ...['wp:postmeta', 'wp:comment', 'wp:commentmeta'],
]);
const NOT_WORDPRESS =
  'this is a news feed (RSS) and no WordPress export. WordPress makes one under Tools, Export, All content.';

/** Names that nothing inside of an article's HTML has: where one begins, what was open has ended. */
function isOurs(name: string): boolean {
  return name.startsWith('wp:') || /^(item|content|excerpt|dc:creator|pubDate|guid)$/.test(name);
}

class WxrReader {
  readonly #scanner: Scanner;
  readonly #names = new ElementNames();
  readonly #remark: (line: number, text: string) => void;
  /** The elements that are open around the one that is read. */
  readonly #open: Tag[] = [];
  /** A tag that was read and turned out to belong further out. */
  #pending: Tag | undefined;
  readonly #site: Fields = {};
  #looksLikeWordPress = false;

  constructor(scanner: Scanner, remark: (line: number, text: string) => void) {
    this.#scanner = scanner;
    this.#remark = remark;
  }

  *read(): Generator<WxrRecord, void, undefined> {
    const root = requireRoot(this.#scanner, this.#remark);
    this.#names.declare(root.attributes);
    this.#open.push(root);
    if (!root.isEmpty) yield* this.#channel();
    if (!this.#looksLikeWordPress) throw problemAt(root.line, NOT_WORDPRESS);
    yield { type: 'site', site: siteOf(this.#site) };
  }

  *#channel(): Generator<WxrRecord, void, undefined> {
    for (;;) {
      const tag = this.#nextTag();
      if (tag.kind === 'close') {
        if (tag.name === this.#open[0]?.name) return;
        if (tag.name !== 'channel') this.#remark(tag.line, `</${tag.name}> ends nothing.`);
        continue;
      }
      this.#names.declare(tag.attributes);
      const name = this.#names.of(tag.name);
      if (name === 'channel') continue;
      if (name === 'item') yield* this.#item(tag);
      else if (name === 'wp:author') yield { type: 'author', author: authorOf(this.#fields(tag)) };
      else this.#keep(this.#site, name, this.#text(tag));
      this.#looksLikeWordPress ||= name === 'wp:wxr_version';
    }
  }

  *#item(start: Tag): Generator<WxrRecord, void, undefined> {
    const fields: Fields = {};
    const terms: WxrItem['terms'] = [];
    const meta: WxrItem['meta'] = {};
    for (const { tag, name } of this.#children(start)) {
      if (name === 'wp:comment') {
        yield { type: 'comment', comment: commentOf(this.#fields(tag), tag.line) };
      } else if (name === 'wp:postmeta') {
        keepMeta(meta, this.#fields(tag));
      } else if (name === 'category') {
        const { domain = '', nicename = '' } = tag.attributes;
        terms.push({ taxonomy: domain, slug: nicename, name: this.#text(tag).trim() });
      } else {
        this.#keep(fields, name, this.#text(tag));
      }
    }
    this.#looksLikeWordPress ||= 'wp:post_type' in fields || 'wp:post_id' in fields;
    yield { type: 'item', item: itemOf(fields, { line: start.line, terms, meta }) };
  }

  /** The start tags of an element's children, until it ends. Each must be read before the next is asked for. */
  *#children(start: Tag): Generator<{ tag: Tag; name: string }, void, undefined> {
    if (start.isEmpty) return;
    this.#open.push(start);
    for (;;) {
      const tag = this.#nextTag();
      const name = this.#names.of(tag.name);
      if (tag.kind === 'close' && tag.name === start.name) break;
      if (this.#endsUnclosed(start, tag)) {
        this.#pending = tag;
        break;
      }
      if (tag.kind === 'open') yield { tag, name };
      else this.#remark(tag.line, `</${tag.name}> ends nothing.`);
    }
    this.#open.pop();
  }

  /** Whether a tag shows that the end tag of the open element is missing. An unfinished item is no item. */
  #endsUnclosed(open: Tag, tag: Tag): boolean {
    const name = this.#names.of(tag.name);
    const isOutside =
      tag.kind === 'close' ? this.#isOpen(tag.name) : name === 'item' || name === this.#names.of(open.name);
    if (!isOutside) return false;
    const shown = tag.kind === 'close' ? `</${tag.name}>` : `<${tag.name}>`;
    if (this.#names.of(open.name) === 'item') {
      throw problemAt(
        tag.line,
        `${shown} stands where <item> of line ${open.line} is still open. Nothing was imported.`,
      );
    }
    this.#remark(open.line, `<${open.name}> is not closed.`);
    return true;
  }

  /** The texts of an element's children by name. */
  #fields(start: Tag): Fields {
    const fields: Fields = {};
    for (const { tag, name } of this.#children(start)) this.#keep(fields, name, this.#text(tag));
    return fields;
  }

  /** An element that stands twice counts with its last text that is not empty. */
  #keep(fields: Fields, name: string, text: string): void {
    if (isField(name) && (text.trim() !== '' || !(name in fields))) fields[name] = text;
  }

  /** The text of an element, whatever markup is in it. */
  #text(tag: Tag): string {
    if (tag.isEmpty) return '';
    if (CONTAINERS.has(this.#names.of(tag.name))) {
      this.#fields(tag);
      return '';
    }
    const found = this.#scanner.textOf(tag.name, (other) => this.#isBoundary(other));
    if (!found) throw this.#cutOff(tag);
    if (!found.isClosed) this.#remark(tag.line, `<${tag.name}> is not closed.`);
    return found.text;
  }

  #isBoundary(tag: string): boolean {
    return tag.startsWith('/') ? this.#isOpen(tag.slice(1)) : isOurs(this.#names.of(tag));
  }

  #isOpen(name: string): boolean {
    return name === 'channel' || this.#open.some((element) => element.name === name);
  }

  #nextTag(): Tag {
    const pending = this.#pending;
    this.#pending = undefined;
    if (pending) return pending;
    const tag = this.#scanner.nextTag((line) =>
      this.#remark(line, 'text between two elements was left out.'),
    );
    if (!tag) throw this.#cutOff();
    return tag;
  }

  #cutOff(inside?: Tag): Error {
    const open = inside ?? this.#open.at(-1);
    const where = open ? ` inside <${open.name}> of line ${open.line}` : '';
    return problemAt(
      this.#scanner.source.line,
      `the file ends${where}: it is cut off. Nothing was imported.`,
    );
  }
}
