import { wordsIn } from '@/lib/language/words';
import { COLOUR_SCHEME_SCRIPT } from '@/lib/site/colour-scheme';

/** Puts the paper that this browser chose, before anything is drawn. First in the body. */
export function KeptColourScheme() {
  return <script dangerouslySetInnerHTML={{ __html: COLOUR_SCHEME_SCRIPT }} />;
}

const SCHEMES = [
  ['', 'asDevice'],
  ['light', 'light'],
  ['dark', 'dark'],
] as const;

/** Chooses the paper. Without scripts it holds for the page at hand; with them, the browser remembers it. */
export function ColourSchemeSwitch({ language }: { language: string }) {
  const words = wordsIn(language, 'site');
  return (
    <fieldset className="schemes">
      <legend className="sr-only">{words('colours')}</legend>
      {SCHEMES.map(([value, label]) => (
        <label key={value}>
          <input type="radio" name="scheme" value={value} defaultChecked={value === ''} />
          {words(label)}
        </label>
      ))}
    </fieldset>
  );
}
