import type { ICUArgs, ICUTags, MarkupTagsFunction, RichTagsFunction } from 'use-intl/core';
import type { en } from './messages/en';

/** English is what the others are translated from, and what keys and gaps are checked against. */
export type Messages = typeof en;
export type Namespace = keyof Messages;

/** What a language says in a namespace: for the keys of the English messages, no more and no fewer. */
export type Translated<N extends Namespace> = Record<keyof Messages[N], string>;

/** What the gaps of a message are filled with; left out where it has none. Tags are drawn by functions. */
export type Values<
  N extends Namespace,
  K extends keyof Messages[N],
  Tag extends RichTagsFunction | MarkupTagsFunction = never,
> = keyof Gaps<Messages[N][K], Tag> extends never ? [] : [values: Gaps<Messages[N][K], Tag>];

type Gaps<Message, Tag> = Message extends string
  ? ICUArgs<Message, { ICUArgument: string; ICUNumberArgument: number; ICUDateArgument: Date }> &
      ([Tag] extends [never] ? unknown : ICUTags<Message, Tag>)
  : never;
