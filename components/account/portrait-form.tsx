'use client';

import { type FormEvent, useActionState, useState } from 'react';
import { Field } from '@/components/ui/field';
import { choosePortraitAction } from '@/lib/account/actions';
import { UNTOUCHED } from '@/lib/form-state';

interface Props {
  words: Record<'choose' | 'portraitHint' | 'keepPortrait' | 'tooLarge', string>;
  /** Bytes that a picture may have. */
  most: number;
}

/** Sends a picture of the viewer. */
export function PortraitForm({ words, most }: Props) {
  const [state, send, isPending] = useActionState(choosePortraitAction, UNTOUCHED);
  const [isTooLarge, setTooLarge] = useState(false);
  const { refused, fields, message, answer } = state;
  const error = isTooLarge ? words.tooLarge : fields.picture;
  // What is far too large does not get as far as an act that could say so.
  const hold = (event: FormEvent<HTMLFormElement>) => {
    const picture = new FormData(event.currentTarget).get('picture');
    const isHeld = picture instanceof File && picture.size > most;
    setTooLarge(isHeld);
    if (isHeld) event.preventDefault();
  };
  return (
    <form action={send} onSubmit={hold} noValidate aria-busy={isPending || undefined}>
      <Field
        key={answer}
        name="picture"
        label={words.choose}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/avif,image/gif,image/svg+xml"
        error={error}
        autoFocus={error !== undefined}
        hint={words.portraitHint}
      />
      <button type="submit" className="button">
        {words.keepPortrait}
      </button>
      {refused && !error && (
        <p key={answer} role="alert" className="note mt-4">
          {message}
        </p>
      )}
    </form>
  );
}
