import { Field, FieldError } from '@/components/ui/field';
import type { EditorArticle } from './editor-article';
import type { EditorFormWords } from './editor-form-words';
import { EditorPlace } from './editor-place';
import { errorMarks } from './error-marks';

interface Props {
  words: EditorFormWords;
  values: Record<string, string>;
  errors: Record<string, string>;
  article: EditorArticle;
  possibleAuthors: { id: string; name: string }[] | undefined;
  /** Names of series that there are. */
  seriesNames: string[];
}

/** Everything of an article that is not its words. */
export function EditorDetails({ words, values, errors, article, possibleAuthors, seriesNames }: Props) {
  return (
    <>
      {article.state !== 'published' && (
        <Field
          name="publishAt"
          type="datetime-local"
          label={words.publishOn}
          defaultValue={values.publishAt}
          error={errors.publishAt}
          autoFocus={errorMarks(errors, 'publishAt').autoFocus}
          hint={words.publishOnHint}
        />
      )}
      <Field
        name="slug"
        label={words.address}
        dir="ltr"
        autoCapitalize="none"
        defaultValue={values.slug}
        error={errors.slug}
        autoFocus={errorMarks(errors, 'slug').autoFocus}
        hint={words.addressHint}
      />
      <Field
        name="tags"
        label={words.tags}
        dir="auto"
        defaultValue={values.tags}
        error={errors.tags}
        autoFocus={errorMarks(errors, 'tags').autoFocus}
        hint={words.tagsHint}
      />
      <EditorPlace {...{ words, values, errors, seriesNames }} />
      {possibleAuthors && (
        <Authors words={words} people={possibleAuthors} values={values} error={errors.authors} />
      )}
      <fieldset className="editor-choice">
        <legend className="label">{words.kind}</legend>
        <label className="tick">
          <input type="radio" name="kind" value="article" defaultChecked={values.kind !== 'page'} />{' '}
          {words.article}
        </label>
        <label className="tick">
          <input type="radio" name="kind" value="page" defaultChecked={values.kind === 'page'} /> {words.page}
        </label>
      </fieldset>
      <label className="tick">
        <input type="checkbox" name="commentsOpen" defaultChecked={values.commentsOpen !== undefined} />{' '}
        {words.commentsOpen}
      </label>
      <Field
        name="language"
        label={words.language}
        dir="ltr"
        autoCapitalize="none"
        defaultValue={values.language}
        error={errors.language}
        autoFocus={errorMarks(errors, 'language').autoFocus}
        hint={words.languageHint}
      />
      {article.id !== undefined && (
        <Withdraw words={words} isPublic={article.state === 'published' || article.state === 'scheduled'} />
      )}
    </>
  );
}

interface AuthorsProps {
  words: EditorFormWords;
  people: { id: string; name: string }[];
  values: Record<string, string>;
  error: string | undefined;
}

function Authors({ words, people, values, error }: AuthorsProps) {
  return (
    <fieldset className="editor-choice" aria-describedby={error ? 'authors-error' : undefined}>
      <legend className="label">{words.authors}</legend>
      {people.map(({ id, name }) => (
        <label key={id} className="tick">
          <input
            type="checkbox"
            name={`author-${id}`}
            defaultChecked={values[`author-${id}`] !== undefined}
          />{' '}
          <bdi>{name || words.withoutName}</bdi>
        </label>
      ))}
      <FieldError id="authors-error" sentence={error} />
    </fieldset>
  );
}

function Withdraw({ words, isPublic }: { words: EditorFormWords; isPublic: boolean }) {
  return (
    <details className="editor-section">
      <summary>{words.takeBack}</summary>
      <p className="field-hint">{words.takeBackHint}</p>
      {isPublic && (
        <button type="submit" name="intent" value="unpublish" className="button-quiet">
          {words.makeDraft}
        </button>
      )}
      <button type="submit" name="intent" value="remove" className="button-quiet">
        {words.removeIt}
      </button>
    </details>
  );
}
