import { Filled } from '@/components/ui/filled';
import type { EditorFormWords } from './editor-form-words';
import type { Kept } from './use-kept-words';

/** Offers words that an earlier visit left unsaved in this browser. */
export function KeptWords({ kept, words }: { kept: Kept; words: EditorFormWords }) {
  if (!kept.found) return null;
  const format = { dateStyle: 'medium', timeStyle: 'short' } as const;
  const moment = new Date(kept.found.at).toLocaleString(words.locale, format);
  return (
    <div role="status" className="said kept-offer">
      <p>
        <Filled sentence={words.keptWords}>{moment}</Filled>
      </p>
      <button type="button" className="button-quiet" onClick={kept.take}>
        {words.takeThem}
      </button>
      <button type="button" className="button-plain" onClick={kept.forget}>
        {words.forgetThem}
      </button>
    </div>
  );
}
