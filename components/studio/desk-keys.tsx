import { Key } from './key';

const KEYS: [letter: string, does: string][] = [
  ['j', 'the next conversation'],
  ['k', 'the one before'],
  ['r', 'answer'],
  ['o', 'I read this'],
  ['e', 'nothing to add'],
  ['l', 'later'],
  ['a', 'publish'],
  ['s', 'spam'],
  ['z', 'undo'],
  ['?', 'these keys'],
];

/** What the keys do: each has a button, too. */
export function DeskKeys() {
  return (
    <details className="desk-keys">
      <summary>Keys</summary>
      <dl>
        {KEYS.map(([letter, does]) => (
          <div key={letter}>
            <dt>
              <Key letter={letter} />
              <span className="sr-only">{letter}</span>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
