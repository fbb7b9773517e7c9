import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deliverMail } from './deliver-mail';
import { seal, unseal } from './seal';
import { signInMail } from './sign-in-mail';
import { openMailServer, type Received } from './testing';

const data = mkdtempSync(join(tmpdir(), 'rejoinder-mail-'));
beforeEach(() => vi.stubEnv('REJOINDER_DATA', data));
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(data, { recursive: true, force: true }));

const mail = { to: 'ada@example.org', subject: 'Hello', text: 'Plain words.', html: '<p>Plain words.</p>' };

/** A real mail server on the loopback, for as long as `use` takes. */
async function withMailServer(use: (received: Received[]) => Promise<void>): Promise<void> {
  const server = await openMailServer();
  vi.stubEnv('SMTP_URL', server.url);
  vi.stubEnv('MAIL_FROM', 'A Blog <blog@example.test>');
  try {
    await use(server.received);
  } finally {
    await server.close();
  }
}

const outbox = () => readdirSync(join(data, 'outbox')).map((file) => join(data, 'outbox', file));

test('a mail reaches the mail server, as text and as HTML', async () => {
  await withMailServer(async (received) => {
    await deliverMail(mail);
    expect(received).toMatchObject([{ to: ['ada@example.org'], from: 'blog@example.test' }]);
    const [{ raw }] = received as [Received];
    expect(raw).toMatch(/^To: ada@example\.org\r$/m);
    expect(raw).toMatch(/^From: A Blog <blog@example\.test>\r$/m);
    expect(raw).toMatch(/^Content-Type: text\/plain/m);
    expect(raw).toMatch(/^Content-Type: text\/html/m);
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  });
});

test.each([
  'ada@example.org\r\nBcc: all@example.org',
  'ada@example.org, eve@example.org',
  'ada@example.org; eve@example.org',
  'Ada <ada@example.org>',
  'ada@example.org eve@example.org',
  'nobody',
  '',
])('what is not one address is not written to: %j', async (to) => {
  await withMailServer(async (received) => {
    const refused = deliverMail({ ...mail, to });
    await expect(refused).rejects.toThrow('not one e-mail address');
    await expect(refused).rejects.not.toThrow('example.org');
    expect(received).toEqual([]);
  });
});

test('nothing in a subject or a text becomes a header', async () => {
  await withMailServer(async (received) => {
    const words = 'Hello\r\nBcc: all@example.org\r\n\r\nBody';
    await deliverMail({ ...mail, subject: words, text: `.\r\n${words}`, html: undefined });
    const [{ raw, to }] = received as [Received];
    const headers = raw.slice(0, raw.indexOf('\r\n\r\n'));
    expect(to).toEqual(['ada@example.org']);
    expect(headers).toMatch(/^Subject: Hello Bcc: all@example\.org Body\r$/m);
    expect(headers).not.toMatch(/^Bcc:/m);
  });
});

test('a mail that is refused is an error, and so is a server that is not there', async () => {
  await withMailServer(async () => {
    await expect(deliverMail({ ...mail, to: 'refused@example.org' })).rejects.toThrow();
  });
  vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:9');
  await expect(deliverMail(mail)).rejects.toMatchObject({ code: 'ESOCKET' });
});

test('a mail server without an address to send from is said to be half configured', async () => {
  vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:9');
  await expect(deliverMail(mail)).rejects.toThrow('MAIL_FROM is not');
});

test('without a mail server the mail lies in the outbox, whole, for its owner alone', async () => {
  await deliverMail({ ...mail, text: 'Grüße, 你好' });
  const files = outbox();
  expect(files).toHaveLength(1);
  const [file = ''] = files;
  expect(file).toMatch(/\/\d{4}-\d\d-\d\dT[\d.-]+Z-[0-9a-f]{8}\.eml$/);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(join(data, 'outbox')).mode & 0o777).toBe(0o700);
  expect(readFileSync(file, 'utf8')).toMatch(/^To: ada@example\.org\r$/m);
});

test('the mail to sign in holds the link as text and as HTML, and escapes the blog’s name', () => {
  const link = 'http://localhost:3000/sign-in/abc';
  const made = signInMail({
    to: mail.to,
    blogName: '<b>Words & "deeds"</b>',
    link,
    minutes: 15,
    language: 'en',
  });
  expect(made.text).toContain(`\n${link}\n`);
  expect(made.html).toContain(`href="${link}"`);
  expect(made.html).not.toContain('<b>');
});

test('the mail to sign in is in the language that it says it is in', () => {
  const given = { to: mail.to, blogName: 'Words', link: 'http://localhost:3000/sign-in/abc', minutes: 15 };
  const htmlOf = (language: string) => signInMail({ ...given, language }).html;
  expect(htmlOf('ar')).toContain('<html lang="en" dir="ltr">');
  expect(htmlOf('he')).toContain('<html lang="he" dir="rtl">');
  expect(htmlOf('de-AT')).toContain('<html lang="de-AT" dir="ltr">');
});

test('what is sealed reads as nothing, opens again, and cannot be changed', () => {
  const sealed = seal('ada@example.org');
  expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toContain('ada');
  expect(seal('ada@example.org')).not.toBe(sealed);
  expect(unseal(sealed)).toBe('ada@example.org');
  const changed = Buffer.from(sealed, 'base64');
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  expect(() => unseal(changed.toString('base64'))).toThrow();
});
