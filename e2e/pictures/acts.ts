import type { Page } from '@playwright/test';

/** What is done on pages before they are looked at. By names of fields, not by words: the page may be in any language. */

const reply = (page: Page, name: string) => page.locator(`#respond [name=${name}]`);
const intend = (page: Page, intent: string, within = 'main') =>
  page.locator(`${within} button[name=intent][value=${intent}]`).click();
const refusal = (page: Page) => page.locator('main [aria-invalid=true]').first().waitFor();

/** Sends a form as it stands, and waits until it was refused. */
export async function send(page: Page, form: string): Promise<void> {
  await page.locator(`${form} button[type=submit], ${form} button:not([type])`).first().click();
  await refusal(page);
}

export const fold = (page: Page) => page.locator('.fold > summary').first().click();

/** Words that were typed and left, found again. */
export async function begin(page: Page): Promise<void> {
  await reply(page, 'body').click();
  await page.locator('#respond [name=goesItself]').waitFor({ state: 'attached' });
  await reply(page, 'body').fill('Words that I had begun to write before the kettle boiled.');
  await page.reload();
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#respond textarea')?.value);
}

export async function refused(page: Page): Promise<void> {
  await reply(page, 'body').fill('Words that are kept.');
  await reply(page, 'email').fill('nobody');
  await reply(page, 'website').fill('nowhere at all');
  await intend(page, 'post', '#respond');
  await refusal(page);
}

export async function preview(page: Page): Promise<void> {
  await reply(page, 'body').fill('A *word*, and\n\n> a quotation.');
  await intend(page, 'preview', '#respond');
  await page.locator('.preview').waitFor();
}

export async function answering(page: Page): Promise<void> {
  await page.locator('[data-reply-to]').first().click();
  await page.locator('.comment #respond').waitFor();
}

export async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => {
    const key = `rejoinder-seen:${location.pathname.slice(1)}`;
    const [, [count, answers]] = JSON.parse(localStorage[key]);
    localStorage[key] = JSON.stringify([null, [count - 4, answers - 1, Date.now() - 30 * 86_400_000]]);
  });
  await page.reload();
  await page.locator('.news').waitFor();
}

/** Sends the form of a page from before an update: the server gives the words back on a page of its own. */
export async function lateWords(page: Page): Promise<void> {
  await reply(page, 'body').fill('Words that took a long way round.');
  await reply(page, 'name').fill('Colm Brady');
  await page.locator('#respond form').evaluate((form: HTMLFormElement) => {
    for (const field of form.querySelectorAll<HTMLInputElement>('[name$=":0"]'))
      field.value = field.value.replace(/"id":"[^"]*"/, `"id":"${'0'.repeat(42)}"`);
    form.submit();
  });
  await page.waitForURL((url) => url.hash === '');
  await page.locator('main [role=alert]').waitFor();
}

/** Empties the words of one's own comment and sends them. */
export async function editOwn(page: Page): Promise<void> {
  await page.locator('.own-ways summary').first().click();
  await page.locator('#edit-body').fill('');
  await intend(page, 'save');
  await refusal(page);
}

export const unfoldDelete = (page: Page) => page.locator('.own-ways summary').last().click();

export async function previewArticle(page: Page): Promise<void> {
  await page.locator('.editor [name=body]').fill('## A heading\n\nWords, and *more* of them.');
  await intend(page, 'preview');
  await page.locator('#preview').waitFor();
}

export async function publishUnderTakenAddress(page: Page, slug: string): Promise<void> {
  await page.locator('.editor [name=slug]').fill(slug);
  await intend(page, 'publish');
  await refusal(page);
}

export async function answeringInStudio(page: Page): Promise<void> {
  await page.locator('.answer > summary').first().click();
  await page.locator('.answer[open] button[type=submit]').click();
  await refusal(page);
}

/** Judges all that are chosen, and none is. */
export async function judgeNone(page: Page): Promise<void> {
  await page.locator('.bulk button').first().click();
  await page.locator('.bulk [role=alert]').waitFor();
}

export async function toEmptySettings(page: Page): Promise<void> {
  await page.locator('.settings [name=name]').fill('');
  await intend(page, 'save');
  await refusal(page);
}

export async function toWrongWebsite(page: Page): Promise<void> {
  await page.locator('main form [name=website]').fill('nowhere at all');
  await send(page, 'main form:has([name=website])');
}

export async function tryText(page: Page): Promise<void> {
  await page
    .locator('[name=tried]')
    .fill('Buy cheap watches at https://example.org/a and https://example.org/b now!');
  await intend(page, 'try');
  await page.locator('main [role=status].note').waitFor();
}

export async function invite(page: Page): Promise<void> {
  await page.locator('.invite [name=note]').fill('For Wanda, who knows the ferry');
  await page.locator('.invite form button[type=submit]').first().click();
  await page.locator('.invite [name=link]').waitFor();
}

export const openFirstRole = (page: Page) => page.locator('.person-acts summary').first().click();

export async function givePicture(page: Page): Promise<void> {
  const face = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 90" width="60" height="90">
    <rect width="60" height="90" fill="#7a8f82"/><circle cx="30" cy="36" r="14" fill="#e9cdb4"/>
    <path d="M6 90c0-26 12-36 24-36s24 10 24 36" fill="#33413c"/></svg>`;
  await page
    .locator('main [name=picture]')
    .setInputFiles({ name: 'me.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(face) });
  await page.locator('main form:has([name=picture]) button').click();
  await page.locator('main > .said').waitFor();
}
