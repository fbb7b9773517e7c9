import { wordsIn } from '@/lib/language/words';
import { Key } from './key';

/** On the desk, and in the lists of comments. */
const KEYS = [
  ['j', 'keyNext'],
  ['k', 'keyBefore'],
  ['r', 'keyAnswer'],
  ['o', 'keyRead'],
  ['e', 'keySettle'],
  ['l', 'keyLater'],
  ['a', 'keyPublish'],
  ['s', 'keySpam'],
  ['z', 'keyUndo'],
  ['?', 'keyKeys'],
] as const;
const LIST_KEYS = [
  ['j', 'keyNextComment'],
  ['k', 'keyBefore'],
  ['x', 'keyChoose'],
  ['r', 'keyAnswer'],
  ['a', 'keyPublish'],
  ['s', 'keySpam'],
  ['z', 'keyUndo'],
  ['?', 'keyKeys'],
] as const;

/** What the keys do: each has a button, too. */
export function DeskKeys({ language, isList = false }: { language: string; isList?: boolean }) {
  const words = wordsIn(language, 'desk');
  return (
    <details className="desk-keys">
      <summary>{words('keys')}</summary>
      <dl>
        {(isList ? LIST_KEYS : KEYS).map(([letter, does]) => (
          <div key={letter}>
            <dt>
              <Key letter={letter} />
              <span className="sr-only">{letter}</span>
            </dt>
            <dd>{words(does)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
