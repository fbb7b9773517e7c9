import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { flightScript, MARK, nextDocument, nextScript } from '../testing/next-document';
import { deferScripts, withHashes } from './defer-scripts';

const names = { mark: MARK, loader: '/loader.js?hash' };
const defer = (html: string) => deferScripts(html, names);

/** What the framework would find when it looks for its data. */
function pushed(flight: string): unknown[] {
  const self = { __next_f: [] };
  runInNewContext(flight, { self });
  return self.__next_f;
}

test("nothing of Next's is left in the document but its styles, and the words are as they were", () => {
  const deferred = defer(nextDocument());
  expect(deferred?.html).toBe(
    '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>' +
      '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>' +
      '<title>T</title></head><body><p>Words</p>' +
      `<script src="/loader.js?hash" defer="" data-flight="${deferred?.digest}" data-chunks="react turbopack-1 main"></script>` +
      '</body></html>',
  );
});

test('the flight script hands over all the data in their order, whatever is in them', () => {
  const data = ['1:"</script><script>alert(1)"\n', '2:$& $1 \\" \u2028 &amp;\n', '3:"é 漢"\n'];
  const flight = defer(nextDocument({ data }))?.flight ?? '';
  expect(pushed(flight)).toEqual([[0], ...data.map((text) => [1, text])]);
  expect(flight).toContain('"otherChunks":["x.js"]');
  expect(flight).not.toContain('</script>');
});

test('words that look like the framework stay words', () => {
  const content = [
    '<p>self.__next_f.push([1,"x"])</p>',
    '<code>&lt;script&gt;self.__next_f.push([1,"x"])&lt;/script&gt;</code>',
    `<a title='<script>self.__next_f.push([1,"x"])</script>'>x</a>`,
    '<p>$& $1 $` </p>',
    '<script type="application/ld+json">{"text":"self.__next_f.push([1])"}</script>',
  ].join('');
  const deferred = defer(nextDocument({ content }));
  expect(deferred?.html).toContain(content);
  expect(pushed(deferred?.flight ?? '').length).toBe(3);
});

test("a script that is not Next's is left where it is, and its hash is in no policy", () => {
  const content = '<script>alert(1)</script><script>self.__next_f.push([1,"evil"])</script>';
  const deferred = defer(nextDocument({ content }));
  expect(deferred?.html).toContain(content);
  expect(deferred?.flight).not.toContain('evil');
  expect(withHashes(nextDocument({ content }), MARK).hashes).not.toContain(hashOf('alert(1)'));
});

test('the nonce that marks what is Next’s is a secret, and goes out with nothing', () => {
  const html = nextDocument({ data: [`:HL["/a.css","style",{"nonce":"${MARK}"}]\n`] });
  const deferred = defer(html);
  expect(deferred?.html + (deferred?.flight ?? '')).not.toContain(MARK);
  const { html: kept, hashes } = withHashes(html, MARK);
  expect(kept).not.toContain(MARK);
  const codes = [...kept.matchAll(/<script(?: id="_R_")?>([\s\S]+?)<\/script>/g)].map(([, code = '']) =>
    hashOf(code),
  );
  expect(hashes).toEqual(codes);
});

test('the name of the data follows the document, not the order in which it was drawn', () => {
  const [one, other] = [['1:"a"\n2:"b"\n'], ['2:"b"\n', '1:"a"\n']].map((data) =>
    defer(nextDocument({ data })),
  );
  expect(one?.digest).toMatch(/^[\w-]{22}$/);
  expect(one?.digest).toBe(other?.digest);
  expect(defer(nextDocument({ content: '<p>Others</p>' }))?.digest).not.toBe(one?.digest);
});

const whole = nextDocument();
for (const [what, html] of Object.entries({
  'is empty': '',
  'has no end': whole.replace('</body></html>', ''),
  'breaks off in the middle of its data': whole.slice(0, -60),
  'has words after its end': `${whole}<p>more</p>`,
  'is no document of Next’s': '<!doctype html><body><p>x</p></body></html>',
  'has no loader': whole.replace('<script src="/loader.js" defer=""></script>', ''),
  'has two loaders': nextDocument({ content: '<script src="/loader.js" defer=""></script>' }),
  'has no data': nextDocument({ data: [] }),
  'has no marks, as from a Next that knows no nonce': whole.replaceAll(` nonce="${MARK}"`, ''),
  'is still being streamed': nextDocument({
    content: '<!--$?--><template id="B:0"></template><!--/$-->',
    tail: `<div hidden id="S:0">late</div>${nextScript('$RC("B:0","S:0")')}`,
  }),
  'answers a form': whole.replace('.push([0])', '.push([0]);self.__next_f.push([2,null])'),
  'has data of an unknown kind': nextDocument({ tail: nextScript('self.__next_f.push([7,"x"])') }),
  'has data that are no JSON': nextDocument({ tail: nextScript('self.__next_f.push([1,"x"+alert(1)+"y"])') }),
  'has data before they begin': nextDocument({ content: flightScript('x') }),
  'has a script from an unknown place': nextDocument({
    content: `<script src="/elsewhere.js" async="" nonce="${MARK}"></script>`,
  }),
  'has an unknown bootstrap': whole.replace('.push({"otherChunks"', '.pull({"otherChunks"'),
})) {
  test(`a document that ${what} is not recognised`, () => {
    expect(defer(html)).toBeUndefined();
  });
}

test('a document that is not recognised keeps its scripts, and its policy names them and no others', () => {
  const html = nextDocument({ tail: nextScript('$RC("B:0","S:0")'), content: '<script>alert(1)</script>' });
  const { html: kept, hashes } = withHashes(html, MARK);
  expect(kept).toBe(html.replaceAll(` nonce="${MARK}"`, ''));
  expect(hashes).toContain(hashOf('$RC("B:0","S:0")'));
  expect(hashes).not.toContain(hashOf('alert(1)'));
  expect(hashes).not.toContain(hashOf(''));
});

test('a huge document is read once through, not once for each of its words', () => {
  const content = '<p><script "<a title="<script>'.repeat(20_000);
  const data = Array.from({ length: 2_000 }, (_, n) => `${n}:"${'<words> '.repeat(200)}"\n`);
  const begun = performance.now();
  const deferred = defer(nextDocument({ content, data }));
  // A tenth of a second on a machine at rest; read anew from each "<script", it would be hours.
  expect(performance.now() - begun).toBeLessThan(20_000);
  expect(deferred?.html.length).toBeLessThan(content.length + 1_000);
  expect(pushed(deferred?.flight ?? '').length).toBe(2_001);
});

function hashOf(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}
