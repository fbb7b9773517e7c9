import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { type InterfaceLanguage, LANGUAGES } from './languages';
import { MESSAGES } from './words';

type Table = Record<string, Record<string, string>>;

const languages = Object.keys(LANGUAGES) as InterfaceLanguage[];
const english: Table = MESSAGES.en;
const keys = Object.entries(english).flatMap(([namespace, messages]) =>
  Object.keys(messages).map((key) => [namespace, key] as const),
);
const message = (language: InterfaceLanguage, namespace: string, key: string) =>
  (MESSAGES[language] as Table)[namespace]?.[key] ?? '';

describe.each(languages)('%s', (language) => {
  test('says everything that English says, and nothing else', () => {
    const said = Object.entries(MESSAGES[language] as Table).flatMap(([namespace, messages]) =>
      Object.keys(messages).map((key) => [namespace, key]),
    );
    expect(said.sort()).toEqual([...keys].sort());
  });

  test('has in each message the gaps and tags that English has', () => {
    const others = keys.filter(
      ([namespace, key]) =>
        gaps(parse(message(language, namespace, key))) !== gaps(parse(message('en', namespace, key))),
    );
    expect(others).toEqual([]);
  });

  test('has the plurals that its numbers need, and no others', () => {
    const neededFor = (type: Intl.PluralRuleType) =>
      new Set<string>(new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories);
    const wrong = keys.filter(([namespace, key]) =>
      plurals(parse(message(language, namespace, key))).some(({ type, forms }) => {
        const needed = neededFor(type);
        const named = forms.filter((form) => !form.startsWith('='));
        return named.length !== needed.size || !named.every((form) => needed.has(form));
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('writes apostrophes as apostrophes: a straight one would hide the gap after it', () => {
    expect(keys.filter(([namespace, key]) => message(language, namespace, key).includes("'"))).toEqual([]);
  });
});

/** Which gaps a message has, of which kind, and which tags: all of them, whichever plural is taken. */
function gaps(elements: MessageFormatElement[]): string {
  const found = new Set<string>();
  const look = (parts: MessageFormatElement[]): void => {
    for (const part of parts) {
      if (part.type === TYPE.literal || part.type === TYPE.pound) continue;
      const isNumber = part.type === TYPE.plural || part.type === TYPE.number;
      found.add(
        part.type === TYPE.tag ? `<${part.value}>` : `${part.value} ${isNumber ? 'number' : part.type}`,
      );
      if (part.type === TYPE.tag) look(part.children);
      if (part.type === TYPE.plural || part.type === TYPE.select)
        for (const { value } of Object.values(part.options)) look(value);
    }
  };
  look(elements);
  return [...found].sort().join();
}

interface Plural {
  /** Whether it counts things, or says which in a row one is. */
  type: Intl.PluralRuleType;
  forms: string[];
}

/** The forms of each plural in a message. */
function plurals(elements: MessageFormatElement[]): Plural[] {
  return elements.flatMap((part) => {
    if (part.type === TYPE.tag) return plurals(part.children);
    if (part.type !== TYPE.plural && part.type !== TYPE.select) return [];
    const inner = Object.values(part.options).flatMap(({ value }) => plurals(value));
    if (part.type !== TYPE.plural) return inner;
    return [{ type: part.pluralType ?? 'cardinal', forms: Object.keys(part.options) }, ...inner];
  });
}

/** Where sentences are used: all code but the messages themselves and the tests. */
function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return path === 'lib/language/messages' ? [] : sources(path);
    return /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) ? [path] : [];
  });
}

test('each sentence is said somewhere', () => {
  const texts = ['app', 'components', 'lib', 'server', 'cli']
    .flatMap(sources)
    .map((file) => readFileSync(file, 'utf8'));
  const unused = keys.filter(([namespace, key]) => {
    const isSpoken = new RegExp(`wordsIn\\([\\w.]+, '${namespace}'\\)|Words<'${namespace}'>`);
    return !texts.some(
      (text) => text.includes(`'${namespace}.${key}'`) || (text.includes(`'${key}'`) && isSpoken.test(text)),
    );
  });
  expect(unused).toEqual([]);
});

test('each sentence of a form’s schema has English words of its own, by which it is found again', () => {
  const texts = sources('lib').map((file) => readFileSync(file, 'utf8'));
  const said = texts.flatMap((text) => [...text.matchAll(/zodSays\('(\w+)\.(\w+)'/g)]);
  const named = new Map(
    said.map(([, namespace = '', key = '']) => [`${namespace}.${key}`, { namespace, key }]),
  );
  const words = [...named.values()].map(({ namespace, key }) => message('en', namespace, key));
  expect(words.length).toBeGreaterThan(30);
  expect(words.filter((sentence, index) => words.indexOf(sentence) !== index)).toEqual([]);
});

test('what stands on the pages about oneself is said once, in one of their namespaces', () => {
  const ways = new Set(Object.values(english.signIn ?? {}));
  expect(Object.values(english.identity ?? {}).filter((sentence) => ways.has(sentence))).toEqual([]);
});

/** What would show that a language is spoken in two manners, or not as it is written. */
const UNHEARD_OF: [language: InterfaceLanguage, what: string, sign: RegExp][] = [
  ['de', 'readers are “du”, a blog is “der”', /\w+en Sie\b|Dieses Blog/],
  [
    'es',
    'readers are “tú”',
    /\b(?:usted|su[s]? palabras|Elija|Vuelva|recorra|júzguelo|Deshágala|Envíenme)\b/i,
  ],
  ['pt', 'as in Brazil', /\b(?:demasiad|Entretanto|si próprio|Queria dizer|Enviem|ficheiro|utilizador)/i],
  ['fr', 'no line ends before ; : ! ? or within quotation marks', / [;:!?»]|« /],
  ['fr', 'no reader is a man', /\b(?:Heureux|connecté(?!e)|[Vv]euillez)\b/],
  ['he', 'mail has one name', /מייל|בדואר(?!״)/],
  ['ja', 'readers are asked in the polite form', /選んでください/],
];

test.each(UNHEARD_OF)('%s: %s', (language, _, sign) => {
  const said = keys.map(([namespace, key]) => message(language, namespace, key));
  expect(said.filter((sentence) => sign.test(sentence))).toEqual([]);
});
