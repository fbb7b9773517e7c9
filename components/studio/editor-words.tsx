import { FieldError } from '@/components/ui/field';
import type { EditorFormWords } from './editor-form-words';
import { EditorHelp } from './editor-help';
import { errorMarks } from './error-marks';

interface Props {
  words: EditorFormWords;
  values: Record<string, string>;
  errors: Record<string, string>;
}

/** Title, text and closing question, set as readers will see them. */
export function EditorWords({ words, values, errors }: Props) {
  return (
    <div className="sheet">
      <label htmlFor="title" className="sr-only">
        {words.title}
      </label>
      <textarea
        id="title"
        name="title"
        rows={1}
        dir="auto"
        placeholder={words.title}
        className="sheet-title"
        defaultValue={values.title}
        {...errorMarks(errors, 'title')}
        aria-describedby={errors.title ? 'title-error' : undefined}
      />
      <FieldError id="title-error" sentence={errors.title} />
      <label htmlFor="summary" className="sr-only">
        {words.summary}
      </label>
      <textarea
        id="summary"
        name="summary"
        rows={1}
        dir="auto"
        placeholder={words.summaryLine}
        className="sheet-summary"
        defaultValue={values.summary}
        {...errorMarks(errors, 'summary')}
        aria-describedby={errors.summary ? 'summary-error' : undefined}
      />
      <FieldError id="summary-error" sentence={errors.summary} />
      <label htmlFor="body" className="sr-only">
        {words.text}
      </label>
      <textarea
        id="body"
        name="body"
        rows={18}
        dir="auto"
        placeholder={words.writeHere}
        className="sheet-body"
        spellCheck
        defaultValue={values.body}
        {...errorMarks(errors, 'body')}
        aria-describedby={errors.body ? 'body-error body-hint' : 'body-hint'}
      />
      <FieldError id="body-error" sentence={errors.body} />
      <p id="body-hint" className="field-hint">
        {words.bodyHint}
      </p>
      {words.pieces && <EditorHelp summary={words.help} pieces={words.pieces} />}
      <div className="sheet-question">
        <label htmlFor="question" className="label">
          {words.question}
        </label>
        <textarea
          id="question"
          name="question"
          rows={1}
          dir="auto"
          placeholder={words.whatToHear}
          defaultValue={values.question}
          {...errorMarks(errors, 'question')}
          aria-describedby={errors.question ? 'question-error' : undefined}
        />
        <FieldError id="question-error" sentence={errors.question} />
      </div>
    </div>
  );
}
