import type { Page } from '@playwright/test';
import type { World } from './world';

/** A page in a state that is worth looking at. */
export interface Scene {
  name: string;
  path: string;
  /** Who is signed in. */
  as?: 'owner' | 'member';
  /** What is done there before the picture is taken. */
  act?(page: Page): Promise<unknown>;
  /** What the picture begins with, where that is not the top of the page. */
  at?: string;
}

const send = (page: Page) => page.locator('#respond').getByRole('button', { name: 'Send' }).click();

/** Every page there is. A new page is put here with the states that it can be in. */
export function scenes({ slugs, deep, heldId, tag, handle, draftId }: World): Scene[] {
  return [
    { name: 'front page', path: '/' },
    { name: 'article', path: `/${slugs.plain}` },
    { name: 'article with every kind of comment', path: `/${slugs.kinds}` },
    { name: 'article with awful words', path: `/${slugs.awkward}` },
    { name: 'article without a comment', path: `/${slugs.silent}` },
    {
      name: 'article, a thread folded',
      path: `/${slugs.plain}`,
      at: '#comments',
      act: (page) => page.locator('.fold > summary').first().click(),
    },
    { name: 'article, a form refused', path: `/${slugs.plain}`, at: '.invitation', act: refused },
    { name: 'article, a preview', path: `/${slugs.plain}`, at: '.invitation', act: preview },
    { name: 'article, answering in place', path: `/${slugs.plain}`, at: '#comments', act: answering },
    { name: 'article, come back to', path: `/${slugs.plain}`, at: '#comments', act: comeBack },
    { name: 'comments, newest first', path: `/${slugs.plain}/comments/newest` },
    { name: 'comments with the author', path: `/${slugs.plain}/comments/with-author` },
    { name: 'conversation', path: `/${slugs.kinds}/c/${deep}` },
    { name: 'reply on a page of its own', path: `/${slugs.kinds}/respond?to=${deep}` },
    { name: 'reply, signed in', path: `/${slugs.plain}/respond`, as: 'member' },
    { name: 'held comment', path: `/c/${heldId}/held`, as: 'member' },
    { name: 'page', path: '/about' },
    { name: 'archive', path: '/archive' },
    { name: 'tags', path: '/tags' },
    { name: 'tag', path: `/tags/${tag}` },
    { name: 'author', path: `/authors/${handle}` },
    { name: 'search', path: '/search?q=the' },
    { name: 'search, nothing found', path: '/search?q=xyzzyplugh' },
    { name: 'search, nothing asked', path: '/search' },
    { name: 'nothing here', path: '/ten-minuts-at-six' },
    { name: 'sign in', path: '/sign-in' },
    { name: 'sign in, refused', path: '/sign-in', act: (page) => page.getByRole('button').first().click() },
    { name: 'sign in, a link that is used up', path: '/sign-in/no-such-link' },
    { name: 'own this blog, a link that is used up', path: '/own-this-blog/no-such-link' },
    { name: 'me', path: '/me', as: 'member' },
    { name: 'sign out', path: '/sign-out', as: 'member' },
    { name: 'studio', path: '/studio', as: 'owner' },
    { name: 'studio, articles', path: '/studio/articles', as: 'owner' },
    { name: 'studio, new article', path: '/studio/articles/new', as: 'owner' },
    { name: 'studio, editor', path: `/studio/articles/${draftId}`, as: 'owner' },
    { name: 'studio, held comments', path: '/studio/comments', as: 'owner' },
    { name: 'studio, all comments', path: '/studio/comments?state=all', as: 'owner' },
    { name: 'studio, settings', path: '/studio/settings', as: 'owner' },
  ];
}

async function refused(page: Page) {
  await page.locator('#respond [name=body]').fill('Words that are kept.');
  await send(page);
  await page.locator('#respond [aria-invalid=true]').first().waitFor();
}

async function preview(page: Page) {
  await page.locator('#respond [name=body]').fill('A *word*, and\n\n> a quotation.');
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.locator('.preview').waitFor();
}

async function answering(page: Page) {
  await page.locator('[data-reply-to]').first().click();
  await page.locator('.comment #respond').waitFor();
}

async function comeBack(page: Page) {
  await page.evaluate(() => {
    const key = `rejoinder-seen:${location.pathname.slice(1)}`;
    const [, [count, answers]] = JSON.parse(localStorage[key]);
    localStorage[key] = JSON.stringify([null, [count - 4, answers - 1, Date.now() - 30 * 86_400_000]]);
  });
  await page.reload();
  await page.locator('.news').waitFor();
}
