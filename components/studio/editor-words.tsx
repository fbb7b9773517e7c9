import { FieldError } from '@/components/ui/field';
import { EditorHelp } from './editor-help';
import { errorMarks } from './error-marks';

interface Props {
  values: Record<string, string>;
  errors: Record<string, string>;
  isHtml: boolean;
}

/** Title, text and closing question, set as readers will see them. */
export function EditorWords({ values, errors, isHtml }: Props) {
  return (
    <div className="sheet">
      <label htmlFor="title" className="sr-only">
        Title
      </label>
      <textarea
        id="title"
        name="title"
        rows={1}
        dir="auto"
        placeholder="Title"
        className="sheet-title"
        defaultValue={values.title}
        {...errorMarks(errors, 'title')}
        aria-describedby={errors.title ? 'title-error' : undefined}
      />
      <FieldError id="title-error" sentence={errors.title} />
      <label htmlFor="summary" className="sr-only">
        Summary
      </label>
      <textarea
        id="summary"
        name="summary"
        rows={1}
        dir="auto"
        placeholder="A summary in one line"
        className="sheet-summary"
        defaultValue={values.summary}
        {...errorMarks(errors, 'summary')}
        aria-describedby={errors.summary ? 'summary-error' : undefined}
      />
      <FieldError id="summary-error" sentence={errors.summary} />
      <label htmlFor="body" className="sr-only">
        Text
      </label>
      <textarea
        id="body"
        name="body"
        rows={18}
        dir="auto"
        placeholder="Write here"
        className="sheet-body"
        spellCheck
        defaultValue={values.body}
        {...errorMarks(errors, 'body')}
        aria-describedby={errors.body ? 'body-error body-hint' : 'body-hint'}
      />
      <FieldError id="body-error" sentence={errors.body} />
      <p id="body-hint" className="field-hint">
        {isHtml
          ? 'This text came in as HTML and is kept as HTML.'
          : 'Markdown: ## heading, *emphasis*, > quotation, - list, [words](address), [^1] note.'}
      </p>
      {!isHtml && <EditorHelp />}
      <div className="sheet-question">
        <label htmlFor="question" className="label">
          Closing question, the first words of the conversation
        </label>
        <textarea
          id="question"
          name="question"
          rows={1}
          dir="auto"
          placeholder="What would you like to hear from your readers?"
          defaultValue={values.question}
          {...errorMarks(errors, 'question')}
          aria-describedby={errors.question ? 'question-error' : undefined}
        />
        <FieldError id="question-error" sentence={errors.question} />
      </div>
    </div>
  );
}
