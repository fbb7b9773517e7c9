import type { SettingsFormWords } from './settings-form-words';

/** What a reader meets at the end of an article. */
export function SettingsOrder({ words, value }: { words: SettingsFormWords; value: string }) {
  return (
    <fieldset className="editor-choice">
      <legend className="label">{words.afterArticle}</legend>
      <label className="tick">
        <input type="radio" name="order" value="form" defaultChecked={value !== 'dialogue'} />{' '}
        {words.formFirst}
      </label>
      <label className="tick">
        <input type="radio" name="order" value="dialogue" defaultChecked={value === 'dialogue'} />{' '}
        {words.dialogueFirst}
      </label>
    </fieldset>
  );
}
