import { expect, test } from 'vitest';
import { bucketOf, hashOf } from './bucket';
import { type Draft, featuresOf } from './features';
import { shippedModel } from './model';
import { type Learned, NOTHING_LEARNED, spamScore } from './score';

const { model } = shippedModel();
if (!model) throw new Error('There is no shipped model.');
const score = (draft: Draft, learned = NOTHING_LEARNED) => spamScore(draft, model, learned);

test.each([
  'Please subscribe to my channel and I will subscribe back, check out my videos!!!',
  'Buy cheap viagra online, no prescription, free shipping! https://example.com/pills',
  'We offer the best SEO service and quality backlinks at a cheap price, contact us today: https://example.org/seo',
  'Earn $5,000 a week working from home! Click here now: https://example.net/money',
  'Best online casino bonus, free spins, win real money: https://example.com/casino https://example.com/slots',
])('"%s" is like spam', (body) => expect(score({ body }).score).toBeGreaterThan(0));

test.each([
  'I have worked nights for twenty years, and nobody ever asked us how the day begins. Thank you for asking.',
  'The link in the second paragraph is broken; I think you mean https://example.org/minutes.',
  'Do you have a source for the number in the third section? Mine says eleven.',
  'In unserem Büro fragt niemand, und das ist auch eine Antwort. Danke für den Text!',
  'Je ne suis pas d’accord avec la fin, mais la question est la bonne.',
  'En mi trabajo hacemos lo mismo desde hace años, y funciona.',
  'Na minha escola tentamos isso durante um mês. Obrigado pelo texto!',
  'אני קוראת את הבלוג הזה כבר שנתיים, וזו הפעם הראשונה שאני כותבת.',
  'とても面白い記事でした。私の職場でも同じことがありました。',
  '+1',
  '😀',
  '',
])('"%s" is not', (body) => expect(score({ body }).score).toBeLessThan(0));

test('the words that speak for spam are given, with how often they did', () => {
  const { signs } = score({ body: 'Please subscribe to my channel and I will subscribe back' });
  expect(signs.length).toBeGreaterThan(0);
  for (const { words, times } of signs) {
    expect('Please subscribe to my channel and I will subscribe back').toContain(words);
    expect(times).toBeGreaterThan(0);
  }
});

/** A blog that was told of these bodies, once each. */
function having(lessons: { spam?: string[]; ham?: string[] }): Learned {
  const counts = new Map<number, { spam: number; ham: number }>();
  const count = (bodies: string[] = [], label: 'spam' | 'ham') => {
    for (const body of bodies)
      for (const bucket of new Set(featuresOf({ body }).map(({ key }) => bucketOf(hashOf(key))))) {
        const known = counts.get(bucket) ?? { spam: 0, ham: 0 };
        known[label]++;
        counts.set(bucket, known);
      }
  };
  count(lessons.spam, 'spam');
  count(lessons.ham, 'ham');
  return {
    spamLessons: lessons.spam?.length ?? 0,
    hamLessons: lessons.ham?.length ?? 0,
    find: (bucket) => counts.get(bucket),
  };
}

const GARDEN = 'The finest garden gnomes of the valley, painted by hand, ask Gnorbert for his list';

test('what was called spam is held when it comes again, and the blog’s own counts are the reason', () => {
  expect(score({ body: GARDEN }).score).toBeLessThan(0);
  const learned = having({ spam: Array.from({ length: 3 }, () => GARDEN) });
  const again = score({ body: GARDEN }, learned);
  expect(again.score).toBeGreaterThan(0);
  expect(again.signs.every(({ times }) => times >= 3)).toBe(true);
});

test('what was called no spam passes when it comes again', () => {
  const body = 'Please subscribe to my channel';
  expect(score({ body }).score).toBeGreaterThan(0);
  expect(score({ body }, having({ ham: Array.from({ length: 6 }, () => body) })).score).toBeLessThan(0);
});

test('one lesson does not make others’ words spam', () => {
  const learned = having({ spam: [GARDEN] });
  expect(
    score({ body: 'My neighbour has a garden and asks me for seeds every spring.' }, learned).score,
  ).toBeLessThan(0);
});
