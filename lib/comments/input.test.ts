import { expect, test } from 'vitest';
import { ownBlogInput, renameInput, requestLinkInput } from '@/lib/identity/input';
import { guestInput } from './input';

const guest = { name: 'Gus', email: 'gus@example.org', website: '' };
const refusals = (
  parsed: { error?: { issues: { path: PropertyKey[]; message: string }[] } },
  field: string,
) => parsed.error?.issues.filter(({ path }) => path[0] === field).map(({ message }) => message) ?? [];

test.each([
  'me@localhost',
  'Me@Example.ORG',
  `${'x'.repeat(242)}@example.org`,
  `${'x'.repeat(243)}@example.org`,
  'a@b@c',
  'a,b@example.org',
  'no address',
  'a@example.',
])('a guest may give the address "%.30s" if, and only if, somebody may sign in with it', (email) => {
  const asGuest = guestInput.safeParse({ ...guest, email });
  const signingIn = requestLinkInput.safeParse({ email });
  expect(refusals(asGuest, 'email')).toEqual(refusals(signingIn, 'email'));
  expect(asGuest.data?.email).toBe(signingIn.data?.email);
});

test('the address "me@localhost" is one, as it is on a network of one\'s own', () => {
  expect(guestInput.safeParse({ ...guest, email: 'me@localhost' }).success).toBe(true);
});

test.each(['', '  ', 'x'.repeat(100), 'x'.repeat(101), '!!!', ' Gus\n '])(
  'a guest may be called "%.10s" if, and only if, somebody with an account may',
  (name) => {
    const asGuest = guestInput.safeParse({ ...guest, name });
    const renamed = renameInput.safeParse({ name });
    expect(refusals(asGuest, 'name')).toEqual(refusals(renamed, 'name'));
    expect(asGuest.data?.name).toBe(renamed.data?.name);
  },
);

test('the sentence for a missing address says, in each form, what it is for', () => {
  const sentence = (schema: typeof guestInput | typeof ownBlogInput) =>
    refusals(schema.safeParse({ ...guest, token: '', email: '' }), 'email')[0];
  expect(sentence(guestInput)).toContain('will not be published');
  expect(sentence(ownBlogInput)).toContain('how you sign in');
});
