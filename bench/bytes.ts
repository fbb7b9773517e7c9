import { gzipSync } from 'node:zlib';
import { handWritten } from './hand-written';

export interface Weights {
  html: number;
  /** A page with the same content, as somebody would write it by hand. */
  handWritten: number;
  css: number;
  /** Scripts that the document names: what a reader who only reads fetches. */
  js: number;
}

/** Bytes of a page by kind, as they go over the wire with gzip. */
export async function weigh(url: string): Promise<Weights> {
  const html = await (await fetch(url)).text();
  const addresses = (pattern: RegExp) => [
    ...new Set([...html.matchAll(pattern)].map(([, path = '']) => path)),
  ];
  const sum = async (paths: string[]) => {
    let total = 0;
    for (const path of paths) {
      const body = Buffer.from(await (await fetch(new URL(path, url))).arrayBuffer());
      total += gzipSync(body).length;
    }
    return total;
  };
  return {
    html: gzipSync(html).length,
    handWritten: gzipSync(handWritten(html)).length,
    css: await sum(addresses(/<link rel="stylesheet" href="([^"]+)"/g)),
    js: await sum(addresses(/<script(?=[^>]* src="([^"]+)")(?![^>]*noModule)/gi)),
  };
}
