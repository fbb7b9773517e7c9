/** The nonce that the documents below carry on what is Next's own. */
export const MARK = 'm4rk';

const chunk = (name: string) => `/_next/static/chunks/${name}.js`;
export const nextScript = (code: string) => `<script nonce="${MARK}">${code}</script>`;
/** Flight data as Next writes it: JSON in which nothing can end the element. */
export const flightScript = (text: string) =>
  nextScript(`self.__next_f.push(${JSON.stringify([1, text]).replaceAll('<', '\\u003c')})`);

/** A document as Next renders it, around this content; `data` are its pieces of flight data. */
export function nextDocument({
  content = '<p>Words</p>',
  data = ['1:"one"\n', '2:"two"\n'],
  tail = '',
}: {
  content?: string;
  data?: string[];
  tail?: string;
} = {}): string {
  return [
    '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>',
    `<link rel="stylesheet" href="/_next/static/chunks/a.css" nonce="${MARK}" data-precedence="next"/>`,
    `<link rel="preload" as="script" fetchPriority="low" nonce="${MARK}" href="${chunk('main')}"/>`,
    `<script src="${chunk('react')}" async="" nonce="${MARK}"></script>`,
    `<script src="${chunk('turbopack-1')}" async="" nonce="${MARK}"></script>`,
    `<script src="${chunk('old')}" noModule="" nonce="${MARK}"></script>`,
    `<title>T</title></head><body>${content}`,
    '<script src="/loader.js" defer=""></script>',
    `<script nonce="${MARK}" id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["x.js"]});</script>`,
    `<script src="${chunk('main')}" nonce="${MARK}" async=""></script>`,
    nextScript('(self.__next_f=self.__next_f||[]).push([0])'),
    ...data.map(flightScript),
    `${tail}</body></html>`,
  ].join('');
}
