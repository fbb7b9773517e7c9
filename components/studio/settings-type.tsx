import { FieldError } from '@/components/ui/field';
import { PAIRINGS, type Pairing, pairingClass } from '@/lib/blog/pairings';

const NAMES: Record<Pairing, { name: string; families: string }> = {
  book: { name: 'Book', families: 'Literata, with Source Sans 3' },
  newspaper: { name: 'Newspaper', families: 'Newsreader, with Hanken Grotesk' },
  workshop: { name: 'Workshop', families: 'Bricolage Grotesque, with Atkinson Hyperlegible Next' },
};

interface Props {
  value: string;
  error: string | undefined;
  /** Words of the blog's own, to be seen in each. */
  sample: { title: string; text: string };
}

/** One of three pairings of families. Each is shown in itself, and the page is set in the one that is ticked. */
export function SettingsType({ value, error, sample }: Props) {
  return (
    <fieldset className="type-choice" aria-describedby={error ? 'typePairing-error' : undefined}>
      <legend className="label">Type</legend>
      <div className="type-options">
        {PAIRINGS.map((pairing) => (
          <label key={pairing} className={`type-option ${pairingClass(pairing)}`}>
            <span className="type-name">
              <input type="radio" name="typePairing" value={pairing} defaultChecked={pairing === value} />
              {NAMES[pairing].name}
            </span>
            <span className="type-sample" aria-hidden="true">
              <bdi className="type-title">{sample.title}</bdi>
              <bdi className="type-text">{sample.text}</bdi>
              <em>And what do you think?</em>
            </span>
            <span className="field-hint">{NAMES[pairing].families}</span>
          </label>
        ))}
      </div>
      <FieldError id="typePairing-error" sentence={error} />
    </fieldset>
  );
}
