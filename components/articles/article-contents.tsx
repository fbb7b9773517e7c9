import type { ContentsEntry } from '@/lib/articles/contents';

/**
 * The contents of a long article: in the margin where there is one, else folded above the text. Both stand in the
 * document, and the style sheet shows one of them. Browsers that can mark the section being read, without a script.
 */
export function ArticleContents({ entries, label }: { entries: ContentsEntry[]; label: string }) {
  if (entries.length === 0) return null;
  return (
    <>
      <nav className="contents-margin" aria-label={label}>
        <div>
          <p className="contents-title">{label}</p>
          <Entries entries={entries} />
        </div>
      </nav>
      <nav className="contents-folded column" aria-label={label}>
        <details>
          <summary>{label}</summary>
          <Entries entries={entries} />
        </details>
      </nav>
    </>
  );
}

function Entries({ entries }: { entries: ContentsEntry[] }) {
  return (
    <ol>
      {entries.map(({ id, text, parts }) => (
        <li key={id}>
          <a href={`#${id}`} dir="auto">
            {text}
          </a>
          {parts.length > 0 && <Entries entries={parts} />}
        </li>
      ))}
    </ol>
  );
}
