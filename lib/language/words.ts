import type { ReactNode } from 'react';
import {
  createTranslator,
  type IntlError,
  type MarkupTagsFunction,
  type RichTagsFunction,
} from 'use-intl/core';
import { type InterfaceLanguage, interfaceLanguage, spokenLanguage } from './languages';
import { de } from './messages/de';
import { en } from './messages/en';
import { es } from './messages/es';
import { fr } from './messages/fr';
import { he } from './messages/he';
import { ja } from './messages/ja';
import { pt } from './messages/pt';
import type { Messages, Namespace, Values } from './typed';

export const MESSAGES: Record<InterfaceLanguage, { [N in Namespace]: Record<keyof Messages[N], string> }> = {
  en,
  de,
  fr,
  es,
  pt,
  he,
  ja,
};

/** The sentences of one namespace in one language. Values are what the English message has gaps for. */
export interface Words<N extends Namespace> {
  <K extends keyof Messages[N]>(key: K, ...values: Values<N, K>): string;
  /** The same with elements in it: `<who>{name}</who>` is drawn by `who`. */
  rich<K extends keyof Messages[N]>(key: K, ...values: Values<N, K, RichTagsFunction>): ReactNode;
  /** The same with tags drawn as HTML. */
  markup<K extends keyof Messages[N]>(key: K, ...values: Values<N, K, MarkupTagsFunction>): string;
  /** Some sentences without gaps, by their keys: for a component that runs in the browser and shows these. */
  some<K extends keyof Messages[N]>(...keys: K[]): Record<K, string>;
}

// Reading a message takes a thousand times as long as looking a plain one up, and a page of 500 comments says "Reply" as often.
const made = new Map<string, unknown>();
/** More than a blog has languages and we have namespaces; a guard against growing for ever. */
const MADE_LIMIT = 500;

/** The interface's sentences of a namespace, in the language of the blog (BCP 47). */
export function wordsIn<N extends Namespace>(language: string, namespace: N): Words<N> {
  const name = `${namespace} ${language}`;
  const found = made.get(name) as Words<N> | undefined;
  if (found) return found;
  if (made.size >= MADE_LIMIT) made.clear();
  const words = makeWords(language, namespace);
  made.set(name, words);
  return words;
}

function makeWords<N extends Namespace>(language: string, namespace: N): Words<N> {
  const messages: Record<string, string> = MESSAGES[interfaceLanguage(language)][namespace];
  // "de-AT" counts and dates in its own way; a language that we do not speak counts in English, with its plurals.
  const translate = createTranslator({ locale: spokenLanguage(language), messages, onError: refuse });
  const say = (key: string, values?: object) => {
    const message = messages[key];
    return message !== undefined && !HAS_GAPS.test(message) ? message : translate(key, values as never);
  };
  const some = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, say(key)]));
  return Object.assign(say, { rich: translate.rich, markup: translate.markup, some }) as Words<N>;
}

const HAS_GAPS = /[{<']/;

/** A message that cannot be read is a mistake of ours, and messages.test.ts finds each. */
function refuse(error: IntlError): never {
  throw error;
}
