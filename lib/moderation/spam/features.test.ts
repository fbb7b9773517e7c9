import { expect, test } from 'vitest';
import { type Draft, featuresOf, isManner, readOnce } from './features';
import { gramsOf } from './grams';

const keysOf = (draft: Draft | string) =>
  featuresOf(typeof draft === 'string' ? { body: draft } : draft).map(({ key }) => key);

test.each([
  ['Cheap pills', ['w:cheap', 'w:pills', 'b:cheap pills']],
  ['ＣＨＥＡＰ pi\u200blls', ['w:cheap', 'w:pills']],
  ['don’t', ["w:don't"]],
  ['call 12345', ['w:#5', 'b:call #5']],
  ['私は引き継ぎ', ['c:私は', 'c:は引']],
  [
    'see https://Shop.Example.com/best-watches?id=1 now',
    ['h:shop.example.com', 'h:example.com', 'tld:com', 'p:best', 'p:watches', 'f:links', 'f:linkonly'],
  ],
  ['visit cheapwatches.biz', ['h:cheapwatches.biz', 'tld:biz', 'f:linkonly']],
  ['<a href="http://example.net/x">buy</a>', ['f:htmla', 'w:buy', 'h:example.net']],
  ['[url=http://example.net]buy[/url]', ['f:bbcode', 'w:buy']],
  ['WIN A FREE PRIZE NOW', ['f:caps', 'f:CAPS']],
  ['Win $500!!!', ['f:money', 'f:!', 'f:!!!', 'f:!!!run']],
  ['a@example.org', ['f:mailaddr']],
  ['I said four words more', ['f:over3', 'f:unpointed']],
  ['See http://62.0.0.1/x?y=1', ['f:hostnumber', 'f:hostdigit', 'f:asking']],
  ['> quoted\n\nanswered', ['f:quoting']],
  ['Only 9 % today          xkqz', ['f:percent', 'f:gap']],
  ['+1 (555) 010-9999 0', ['f:phone']],
])('"%s" is known by %j, among others', (text, expected) => {
  expect(keysOf(text)).toEqual(expect.arrayContaining(expected));
});

test('who somebody says to be is a feature of its own kind', () => {
  const draft = {
    body: 'Hello',
    name: 'Best SEO Service Company',
    email: 'x12345@mail.example',
    website: 'https://www.seo.example.com/',
  };
  expect(keysOf(draft)).toEqual(
    expect.arrayContaining(['n:seo', 'f:longname', 'e:mail.example', 'f:numbered', 'site:seo.example.com']),
  );
  expect(keysOf(draft)).not.toContain('w:seo');
});

test('quiet words have no features of shouting, and each feature is there once', () => {
  const keys = keysOf('I read this. I read this twice, and then I read it to my sister.');
  expect(keys.filter((key) => isManner(key) && !key.startsWith('f:over'))).toEqual([]);
  expect(new Set(keys).size).toBe(keys.length);
});

test('a shown word stands as it was typed', () => {
  expect(featuresOf({ body: 'SEO service' })).toContainEqual({ key: 'w:seo', words: 'SEO' });
});

test('digits and case make no other pieces', () => {
  expect(gramsOf('Win 100')).toEqual(gramsOf('win 999'));
  expect(gramsOf('abc')).toEqual(['g: abc', 'g:abc ']);
});

test.each([
  ['dots', 'a.'.repeat(10_000)],
  ['hyphens', 'a-'.repeat(10_000)],
  ['signs of addresses', 'a@'.repeat(10_000)],
  ['letters', 'a'.repeat(20_000)],
  ['tags that never end', '<a href='.repeat(2_500)],
  ['comments that never end', '<!--'.repeat(5_000)],
  ['scripts that never end', '<script>'.repeat(2_500)],
  ['digits', '1 '.repeat(10_000)],
  ['marks', '!'.repeat(20_000)],
])('20,000 characters of %s are read in no time', (_, text) => {
  const begun = performance.now();
  featuresOf({ body: text });
  gramsOf(text);
  expect(performance.now() - begun).toBeLessThan(1_000);
});

test('a draft that is read once is not read again, whoever asks for its features', () => {
  const draft = readOnce({ body: 'Finest garden gnomes' });
  expect(featuresOf(draft)).toBe(featuresOf(draft));
  expect(featuresOf(draft)).toEqual(featuresOf({ body: 'Finest garden gnomes' }));
});
