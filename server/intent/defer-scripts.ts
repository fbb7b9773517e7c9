import { createHash } from 'node:crypto';

/** How the layout of the reading pages names the loader. */
export const LOADER_TAG = '<script src="/loader.js" defer=""></script>';
const CHUNKS = '/_next/static/chunks/';

const BOOTSTRAP = /^\(globalThis\["TURBOPACK"\][^;]*\)\.push\((\{[^;]*\})\);?$/;
const FLIGHT_BEGINS = '(self.__next_f=self.__next_f||[]).push([0])';
const FLIGHT = /^self\.__next_f\.push\((\[[13],"[\s\S]*"\])\)$/;

export interface DeferredDocument {
  html: string;
  /** What names the flight data: the same for every render that draws the same document. */
  digest: string;
  /** A script that hands Next's framework what it needs to take the document over. To be run before the chunks. */
  flight: string;
}

interface Names {
  /** The nonce that Next was given for this render: what carries it is Next's own, and no text can. */
  mark: string;
  /** The loader's address, with its content's hash. */
  loader: string;
}

/**
 * Takes Next's scripts, their preloads and the inline flight data out of a rendered document, and tells the loader where
 * they are. Undefined when there is anything of Next's in it that is not known here: it is then to be sent as it is.
 */
export function deferScripts(html: string, { mark, loader }: Names): DeferredDocument | undefined {
  if (!html.endsWith('</body></html>') || html.split(LOADER_TAG).length !== 2) return undefined;
  const taken = newlyTaken();
  const rest = html
    .replace(marked('script', mark), (tag, attributes: string, code: string) =>
      take(taken, attributes, code, tag),
    )
    .replace(new RegExp(`<link rel="preload" as="script"[^>]* nonce="${mark}"[^>]*/>`, 'g'), '');
  if (taken.isUnknown || !taken.bootstrap || !taken.begins || !taken.data.length || !taken.chunks.size)
    return undefined;
  const bare = withoutMark(rest, mark);
  const chunks = [...taken.chunks].join(' ');
  const digest = digestOf(`${chunks}\n${bare}`);
  const tag = `<script src="${loader}" defer="" data-flight="${digest}" data-chunks="${chunks}"></script>`;
  return {
    html: bare.replace(LOADER_TAG, () => tag),
    digest,
    flight: withoutMark(`${taken.bootstrap};${FLIGHT_BEGINS};\n${taken.data.join(';\n')};\n`, mark),
  };
}

/** The document as Next made it but for the nonce, and the hashes of what may run in it, for its policy. */
export function withHashes(html: string, mark: string): { html: string; hashes: string[] } {
  const hashes = [...html.matchAll(marked('script', mark))]
    .map(([, , code = '']) => withoutMark(code, mark))
    .filter((code) => code !== '')
    .map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  return { html: withoutMark(html, mark), hashes: [...new Set(hashes)] };
}

interface Taken {
  /** Names of chunks, without folder and ending, in the order of the document. */
  chunks: Set<string>;
  bootstrap: string;
  begins: boolean;
  data: string[];
  isUnknown: boolean;
}

function newlyTaken(): Taken {
  return { chunks: new Set(), bootstrap: '', begins: false, data: [], isUnknown: false };
}

/** Notes what one of Next's script elements is for, and leaves nothing in its place. */
function take(taken: Taken, attributes: string, code: string, tag: string): string {
  const chunk = chunkIn(attributes);
  if (chunk !== undefined && code === '') {
    // For browsers without modules; they get by without scripts.
    if (!attributes.includes(' noModule=""')) taken.chunks.add(chunk);
  } else if (attributes.includes(' id="_R_"') && isJson(BOOTSTRAP.exec(code)?.[1]))
    taken.bootstrap = code.replace(/;$/, '');
  else if (code === FLIGHT_BEGINS && !taken.begins) taken.begins = true;
  else if (taken.begins && isJson(FLIGHT.exec(code)?.[1])) taken.data.push(code);
  else {
    taken.isUnknown = true;
    return tag;
  }
  return '';
}

function chunkIn(attributes: string): string | undefined {
  const [, source = ''] = / src="([^"]*)"/.exec(attributes) ?? [];
  const name = source.startsWith(CHUNKS) ? source.slice(CHUNKS.length, -'.js'.length) : '';
  return source.endsWith('.js') && /^[\w.~-]+$/.test(name) ? name : undefined;
}

function isJson(text: string | undefined): boolean {
  if (text === undefined) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Elements that carry the mark, with their attributes and content. */
function marked(name: string, mark: string): RegExp {
  return new RegExp(`<${name}((?: [^<>]*)? nonce="${mark}"[^<>]*)>([\\s\\S]*?)</${name}>`, 'g');
}

/** Next writes the nonce into its data, too. It is this process's secret. */
function withoutMark(html: string, mark: string): string {
  return html.replaceAll(` nonce="${mark}"`, '').replaceAll(mark, '');
}

/** 128 bits: nobody finds the data of a document that they were never given. */
function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
