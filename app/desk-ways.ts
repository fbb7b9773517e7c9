type Asked = { params?: Record<string, string>; searchParams?: Record<string, string> };

/** What is searched for: in a third of all comments, in a few, in one, nowhere; by title, by name, an address, a network. */
const SEARCHES = [
  'year',
  'ladder or lantern',
  'year -ladder',
  'article 7001',
  'xyzzy',
  'person',
  'p17@example.org',
  '203.0.113.9',
];

/** For plans.test.ts: how the lists are asked for in which comments are judged; `deep` and `late` are two of very many. */
export const deskWays = (deep: string, late: string): Record<string, Asked[]> => ({
  '(studio)/studio/comments/page.tsx': [
    ...['held', 'reported', 'published', 'all'].map((state) => ({ searchParams: { state } })),
    { searchParams: { state: 'published', before: late } },
    ...SEARCHES.flatMap((q) => ['held', 'all'].map((state) => ({ searchParams: { state, q } }))),
    { searchParams: { state: 'published', q: 'year', before: late } },
  ],
  '(studio)/studio/comments/[id]/page.tsx': [{ params: { id: deep } }],
});
