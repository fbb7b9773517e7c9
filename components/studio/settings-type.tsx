import { FieldError } from '@/components/ui/field';
import { PAIRINGS, pairingClass } from '@/lib/blog/pairings';
import type { SettingsFormWords } from './settings-form-words';

interface Props {
  words: SettingsFormWords;
  value: string;
  error: string | undefined;
  /** Words of the blog's own, to be seen in each. */
  sample: { title: string; text: string };
}

/** One of three pairings of families. Each is shown in itself, and the page is set in the one that is ticked. */
export function SettingsType({ words, value, error, sample }: Props) {
  return (
    <fieldset className="type-choice" aria-describedby={error ? 'typePairing-error' : undefined}>
      <legend className="label">{words.type}</legend>
      <div className="type-options">
        {PAIRINGS.map((pairing) => (
          <label key={pairing} className={`type-option ${pairingClass(pairing)}`}>
            <span className="type-name">
              <input type="radio" name="typePairing" value={pairing} defaultChecked={pairing === value} />
              {words.pairings[pairing].name}
            </span>
            <span className="type-sample" aria-hidden="true">
              <bdi className="type-title">{sample.title}</bdi>
              <bdi className="type-text">{sample.text}</bdi>
              <em>{words.sampleQuestion}</em>
            </span>
            <span className="field-hint">{words.pairings[pairing].families}</span>
          </label>
        ))}
      </div>
      <FieldError id="typePairing-error" sentence={error} />
    </fieldset>
  );
}
