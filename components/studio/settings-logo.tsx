import { type Logo, SiteName } from '@/components/site/site-name';
import { FieldError } from '@/components/ui/field';
import type { SettingsFormWords } from './settings-form-words';

interface Props {
  words: SettingsFormWords;
  /** The blog's name, which stands beside it. */
  name: string;
  /** The one that there is, or that was sent to be looked at. */
  logo: (Logo & { source: string }) | null;
  /** The picture of the last preview, which is not saved yet. */
  kept: string | undefined;
  isRemoved: boolean;
  error: string | undefined;
}

/** A picture in place of the mark of the house, shown on both papers. */
export function SettingsLogo({ words, name, logo, kept, isRemoved, error }: Props) {
  return (
    <fieldset className="settings-logo">
      <legend className="label">{words.logo}</legend>
      {logo && (
        <>
          <div className="paper-samples">
            {(['light', 'dark'] as const).map((paper) => (
              <div key={paper} className={`paper-sample paper-${paper} site-name`}>
                <SiteName name={name} logo={logo} />
              </div>
            ))}
          </div>
          {logo.plateOn && <p className="field-hint">{words[PLATES[logo.plateOn]]}</p>}
          <label className="tick">
            <input type="checkbox" name="removeLogo" defaultChecked={isRemoved} /> {words.takeAway}
          </label>
        </>
      )}
      {/* Never the one that is saved: from an older page it would take the place of a newer one. */}
      {kept && <input type="hidden" name="keptLogo" value={kept} />}
      {kept && kept !== logo?.source && <p className="field-hint">{words.stillChosen}</p>}
      <div className="field">
        <label htmlFor="logo">{logo ? words.anotherPicture : words.picture}</label>
        <input
          id="logo"
          name="logo"
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif,image/gif,image/svg+xml"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? 'logo-error logo-hint' : 'logo-hint'}
        />
        <FieldError id="logo-error" sentence={error} />
        <p id="logo-hint" className="field-hint">
          {words.logoHint}
        </p>
      </div>
    </fieldset>
  );
}

const PLATES = { light: 'plateOnLight', dark: 'plateOnDark' } as const;
