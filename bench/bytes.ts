import { gzipSync } from 'node:zlib';

/** Bytes of a page by kind, as they go over the wire (fonts are compressed in themselves). */
export async function weigh(url: string): Promise<{ html: number; css: number; js: number; fonts: number }> {
  const html = await (await fetch(url)).text();
  const addresses = (pattern: RegExp) => [
    ...new Set([...html.matchAll(pattern)].map(([, path = '']) => path)),
  ];
  const sum = async (paths: string[], isZipped = false) => {
    let total = 0;
    for (const path of paths) {
      const body = Buffer.from(await (await fetch(new URL(path, url))).arrayBuffer());
      total += isZipped ? body.length : gzipSync(body).length;
    }
    return total;
  };
  return {
    html: gzipSync(html).length,
    css: await sum(addresses(/<link rel="stylesheet" href="([^"]+)"/g)),
    js: await sum(addresses(/<script src="([^"]+)"(?![^>]*noModule)/g)),
    fonts: await sum(addresses(/<link rel="preload" href="([^"]+)" as="font"/g), true),
  };
}
