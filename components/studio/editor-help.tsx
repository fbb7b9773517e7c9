const PIECES: [written: string, meaning: string][] = [
  [
    '![What it shows](boat.jpg "Caption")',
    'A picture by itself, with its caption. A line in *emphasis* right under it is a caption, too, and may hold links.',
  ],
  ['![…](boat.jpg#wide)  ![…](boat.jpg#full)', 'A picture wider than the text, or from edge to edge.'],
  ['![…](one.jpg)\n![…](two.jpg)\n*Caption*', 'Pictures with no empty line between them: a gallery.'],
  ['words[^1]\n\n[^1]: The note.', 'A note: in the margin of a wide screen, at the end on a phone.'],
  ['```python\nprint("hello")\n```', 'Code, in the colours of its language.'],
  [
    '| day | hours |\n|:----|------:|\n| Tue |     3 |',
    'A table. A colon at the end sets a column to the right.',
  ],
  [
    'https://youtu.be/…\n\n[Title](https://vimeo.com/…)',
    'A video or post by itself: it stands behind a question, and calls its site only when the reader agrees. So do Mastodon and Bluesky. Any other address by itself becomes a card.',
  ],
  ['<details><summary>More</summary>\n\nWords.\n\n</details>', 'Words that can be unfolded.'],
  ['---', 'A pause between two parts.'],
];

/** What an article can be made of beside words, and how it is written. */
export function EditorHelp() {
  return (
    <details className="editor-section editor-help">
      <summary>Pictures, notes, tables, videos</summary>
      <dl>
        {PIECES.map(([written, meaning]) => (
          <div key={written}>
            <dt>
              <code dir="ltr">{written}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
