import { useEffect, useState } from 'react';
import { readSendingKey, writeSendingKey } from './kept-drafts';

/** What names a form's sending: should an answer get lost, the same words sent again are the same comment. */
export function useSendingKey(place: string, answer: number): string {
  const [sendingKey, setSendingKey] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a sent form gets a new key
  useEffect(() => {
    const key = readSendingKey(place) || randomKey();
    writeSendingKey(place, key);
    setSendingKey(key);
  }, [place, answer]);
  return sendingKey;
}

function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
