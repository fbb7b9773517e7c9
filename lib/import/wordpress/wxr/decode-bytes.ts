import { closeSync, openSync, readSync } from 'node:fs';
import { WxrProblem } from './problem';

const CHUNK_BYTES = 256 * 1024;
/** An XML declaration stands in the first few dozen bytes. */
const DECLARATION_BYTES = 512;

export interface DecodeOptions {
  /** Called with the number of bytes read so far. */
  onBytes?: (bytes: number) => void;
  /** Called when bytes were found that the file's encoding does not have. */
  onWrongBytes?: () => void;
}

/**
 * The text of a file, piece by piece, in constant memory. Its encoding is taken from the byte order mark, else from
 * the XML declaration, else it is UTF-8; single bytes that are no UTF-8 are read as Windows-1252, which is what they
 * nearly always are. Characters that XML does not allow are left out.
 */
export function* decodeFile(path: string, options: DecodeOptions = {}): Generator<string, void, undefined> {
  const file = openFile(path);
  try {
    let decode: ((bytes: Uint8Array, more: boolean) => string) | undefined;
    let total = 0;
    for (;;) {
      const bytes = readChunk(file, path);
      total += bytes.length;
      if (!decode) refuseArchive(bytes);
      decode ??= decoderFor(bytes, options.onWrongBytes);
      const text = allowed(decode(bytes, bytes.length > 0));
      options.onBytes?.(total);
      if (text !== '') yield text;
      if (bytes.length === 0) return;
    }
  } finally {
    closeSync(file);
  }
}

function openFile(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    throw unreadable(path, error);
  }
}

function readChunk(file: number, path: string): Buffer {
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  try {
    return chunk.subarray(0, readSync(file, chunk, 0, CHUNK_BYTES, null));
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): WxrProblem {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return new WxrProblem(`There is no file at ${path}.`);
  if (code === 'EISDIR') return new WxrProblem(`${path} is a folder: please name the export file in it.`);
  return new WxrProblem(`The file ${path} cannot be read (${code ?? 'unknown reason'}).`);
}

function refuseArchive(start: Buffer): void {
  const kind = ARCHIVES.find(([magic]) => start.subarray(0, magic.length).equals(magic))?.[1];
  if (kind)
    throw new WxrProblem(
      `The file is packed (${kind}): please unpack it first and import the XML file in it.`,
    );
}

const ARCHIVES: [magic: Buffer, kind: string][] = [
  [Buffer.from('PK\u0003\u0004', 'latin1'), 'ZIP'],
  [Buffer.from([0x1f, 0x8b]), 'gzip'],
  [Buffer.from('BZh', 'latin1'), 'bzip2'],
  [Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a]), 'xz'],
  [Buffer.from('Rar!', 'latin1'), 'RAR'],
  [Buffer.from([0x37, 0x7a, 0xbc, 0xaf]), '7z'],
];

function decoderFor(start: Buffer, onWrongBytes = () => {}): (bytes: Uint8Array, more: boolean) => string {
  const label = encodingOf(start);
  if (label === 'utf-8') return utf8Decoder(onWrongBytes);
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label);
  } catch {
    throw new WxrProblem(
      `Line 1: the file says that it is written in “${label}”, an encoding that is not known.`,
    );
  }
  return (bytes, more) => decoder.decode(bytes, { stream: more });
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  if (start[0] === 0x3c && start[1] === 0) return 'utf-16le';
  if (start[0] === 0 && start[1] === 0x3c) return 'utf-16be';
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8';
  const head = start.subarray(0, DECLARATION_BYTES).toString('latin1');
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']\s*([\w.:-]+)/i.exec(head)?.[1]?.toLowerCase();
  // A file whose declaration can be read byte by byte is no UTF-16, whatever it says.
  return !declared || /^(utf-?8|utf-?16.*|us-ascii|ascii)$/.test(declared) ? 'utf-8' : declared;
}

/** UTF-8 where it is, Windows-1252 for each byte where it is not. A sequence cut by the end of a chunk is kept. */
function utf8Decoder(onWrongBytes: () => void): (bytes: Uint8Array, more: boolean) => string {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = new Uint8Array();
  let first = true;
  return (bytes, more) => {
    const all = rest.length ? Buffer.concat([rest, bytes]) : bytes;
    const end = more ? all.length - unfinished(all) : all.length;
    rest = all.slice(end);
    const whole = all.subarray(0, end);
    let text: string;
    try {
      text = strict.decode(whole);
    } catch {
      onWrongBytes();
      text = mixedText(whole);
    }
    if (first && text.startsWith('\ufeff')) text = text.slice(1);
    if (text !== '') first = false;
    return text;
  };
}

/** How many bytes at the end begin a sequence that goes on in the next chunk. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc2 && byte <= 0xf4) return sequenceLength(byte) > back ? back : 0;
    if (byte < 0x80 || byte > 0xbf) return 0;
  }
  return 0;
}

const sequenceLength = (lead: number) => (lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4);

/** Splits where the bytes stop being UTF-8: a run of valid sequences is decoded as one. */
function mixedText(bytes: Uint8Array): string {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const single = new TextDecoder('windows-1252');
  const parts: string[] = [];
  let runStart = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = validLength(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    if (at > runStart) parts.push(strict.decode(bytes.subarray(runStart, at)));
    parts.push(single.decode(bytes.subarray(at, at + 1)));
    runStart = ++at;
  }
  parts.push(strict.decode(bytes.subarray(runStart)));
  return parts.join('');
}

/** The length of the UTF-8 sequence at this place, 0 when there is none. */
function validLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = sequenceLength(lead);
  for (let next = 1; next < length; next++) {
    const byte = bytes[at + next] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return 0;
  }
  const second = bytes[at + 1] ?? 0;
  const tooLong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90);
  const notACharacter = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f);
  return tooLong || notACharacter ? 0 : length;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function allowed(text: string): string {
  return text.replace(FORBIDDEN, '');
}
