/** What a reader meets at the end of an article. */
export function SettingsOrder({ value }: { value: string }) {
  return (
    <fieldset className="editor-choice">
      <legend className="label">After an article</legend>
      <label className="tick">
        <input type="radio" name="order" value="form" defaultChecked={value !== 'dialogue'} /> First the
        closing question and the form, then the dialogue
      </label>
      <label className="tick">
        <input type="radio" name="order" value="dialogue" defaultChecked={value === 'dialogue'} /> First the
        dialogue, then the closing question and the form
      </label>
    </fieldset>
  );
}
