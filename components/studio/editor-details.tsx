import { Field, FieldError } from '@/components/ui/field';
import type { EditorArticle } from './editor-article';
import { EditorPlace } from './editor-place';
import { errorMarks } from './error-marks';

interface Props {
  values: Record<string, string>;
  errors: Record<string, string>;
  article: EditorArticle;
  possibleAuthors: { id: string; name: string }[] | undefined;
  timeZone: string;
  /** Names of series that there are. */
  seriesNames: string[];
}

/** Everything of an article that is not its words. */
export function EditorDetails({ values, errors, article, possibleAuthors, timeZone, seriesNames }: Props) {
  return (
    <>
      {article.state !== 'published' && (
        <Field
          name="publishAt"
          type="datetime-local"
          label="Publish on"
          defaultValue={values.publishAt}
          error={errors.publishAt}
          autoFocus={errorMarks(errors, 'publishAt').autoFocus}
          hint={`By the clock of ${timeZone}. ${PUBLISH_HINTS[article.state === 'scheduled' ? 'scheduled' : 'draft']}`}
        />
      )}
      <Field
        name="slug"
        label="Address"
        dir="ltr"
        autoCapitalize="none"
        defaultValue={values.slug}
        error={errors.slug}
        autoFocus={errorMarks(errors, 'slug').autoFocus}
        hint="The last part of it. Left empty, it is made from the title."
      />
      <Field
        name="tags"
        label="Tags"
        dir="auto"
        defaultValue={values.tags}
        error={errors.tags}
        autoFocus={errorMarks(errors, 'tags').autoFocus}
        hint="With commas between them."
      />
      <EditorPlace values={values} errors={errors} seriesNames={seriesNames} />
      {possibleAuthors && <Authors people={possibleAuthors} values={values} error={errors.authors} />}
      <fieldset className="editor-choice">
        <legend className="label">Kind</legend>
        <label className="tick">
          <input type="radio" name="kind" value="article" defaultChecked={values.kind !== 'page'} /> Article
        </label>
        <label className="tick">
          <input type="radio" name="kind" value="page" defaultChecked={values.kind === 'page'} /> Page
        </label>
      </fieldset>
      <label className="tick">
        <input type="checkbox" name="commentsOpen" defaultChecked={values.commentsOpen !== undefined} /> Open
        to comments
      </label>
      <Field
        name="language"
        label="Language"
        dir="ltr"
        autoCapitalize="none"
        defaultValue={values.language}
        error={errors.language}
        autoFocus={errorMarks(errors, 'language').autoFocus}
        hint="A code like “en” or “pt-BR”, when it is not the blog’s own."
      />
      {article.id !== undefined && (
        <Withdraw isPublic={article.state === 'published' || article.state === 'scheduled'} />
      )}
    </>
  );
}

const PUBLISH_HINTS = {
  draft: 'Left empty, “Publish” publishes it at once.',
  scheduled: 'Another date and “Publish” moves it; without a date it is published at once.',
};

interface AuthorsProps {
  people: { id: string; name: string }[];
  values: Record<string, string>;
  error: string | undefined;
}

function Authors({ people, values, error }: AuthorsProps) {
  return (
    <fieldset className="editor-choice" aria-describedby={error ? 'authors-error' : undefined}>
      <legend className="label">Authors</legend>
      {people.map(({ id, name }) => (
        <label key={id} className="tick">
          <input
            type="checkbox"
            name={`author-${id}`}
            defaultChecked={values[`author-${id}`] !== undefined}
          />{' '}
          <bdi>{name || 'Without a name'}</bdi>
        </label>
      ))}
      <FieldError id="authors-error" sentence={error} />
    </fieldset>
  );
}

function Withdraw({ isPublic }: { isPublic: boolean }) {
  return (
    <details className="editor-section">
      <summary>Take it back</summary>
      <p className="field-hint">The words in the form are saved with it, and comments are kept.</p>
      {isPublic && (
        <button type="submit" name="intent" value="unpublish" className="button-quiet">
          Make it a draft
        </button>
      )}
      <button type="submit" name="intent" value="remove" className="button-quiet">
        Remove it
      </button>
    </details>
  );
}
