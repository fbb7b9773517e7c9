/** For plans.test.ts: how the pages are asked for by which people come in, and those about them. */
export const PEOPLE_WAYS: Record<
  string,
  { params?: Record<string, string | string[]>; searchParams?: Record<string, string> }[]
> = {
  '(account)/sign-in/[token]/page.tsx': [{ params: { token: 'unknown' } }],
  '(account)/own-this-blog/[token]/page.tsx': [{ params: { token: 'unknown' } }],
  '(account)/sign-in/known/page.tsx': [{}],
  '(account)/sign-in/onward/page.tsx': [{}],
  '(account)/sign-in/welcome/page.tsx': [{}],
  '(account)/me/invitation/[[...token]]/page.tsx': [{ params: {} }, { params: { token: ['unknown'] } }],
  '(studio)/studio/people/page.tsx': [
    {},
    { searchParams: { show: 'readers', q: 'son 17', after: 'u9000' } },
    { searchParams: { show: 'closed', q: 'p7@example.org' } },
  ],
  '(studio)/studio/people/[id]/hand-over/page.tsx': [{ params: { id: 'u7' } }, { params: { id: 'u17' } }],
  '(studio)/studio/people/[id]/page.tsx': [
    { params: { id: 'u7' } },
    { params: { id: 'u17' }, searchParams: { before: '9000' } },
  ],
};
