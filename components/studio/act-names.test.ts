import { expect, test } from 'vitest';
import { actInWords, whyInWords } from './act-names';

test('why something was done is said in words where it is from a list, and else as it was written', () => {
  const why = (act: Parameters<typeof whyInWords>[0]['act'], given: string) =>
    whyInWords({ act, why: given }, 'en');
  expect(why('comment.removed', 'off-topic')).toBe('off topic');
  expect(why('comment.banned', 'network')).toBe('their network');
  expect(why('person.appointed', 'commenter')).toBe('Reader');
  expect(why('person.renamed', 'Jo → Joanna')).toBe('Jo → Joanna');
  expect(why('comment.removed', '')).toBe('');
  for (const act of ['comment.banned', 'person.appointed', 'comment.removed'] as const)
    expect(why(act, 'constructor')).toBe('constructor');
});

test('an act that an older version logged is called by its own name', () => {
  expect(actInWords('article.restored', 'en')).toBe('Brought back');
  expect(actInWords('comment.praised' as 'comment.read', 'en')).toBe('comment.praised');
});
