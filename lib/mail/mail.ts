import type { SendMailOptions } from 'nodemailer';
import { siteUrl } from '@/lib/site/address';

/** One mail to one person. */
export interface Mail {
  /** A bare address, which the caller has checked. */
  to: string;
  subject: string;
  /** Always there: some people read mail as text. */
  text: string;
  html?: string;
  /** Absolute: where mail programs say for whoever gets it that they want no more of its kind (RFC 8058). */
  stopLink?: string;
}

/**
 * A mail in nodemailer's terms. The address goes as an object, so that nothing in it is read as a list or a second
 * header; no part of a mail is ever fetched from a file or an address.
 * @throws Error without the address in its message
 */
export function compose({ to, subject, text, html, stopLink }: Mail): SendMailOptions {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they would end the header
  if (/[\u0000-\u0020\u007f,;<>]/.test(to) || !to.includes('@'))
    throw new Error('This is not one e-mail address.');
  return {
    from: sender(),
    to: { name: '', address: to },
    subject: subject.replace(/\s+/g, ' ').trim(),
    text,
    html,
    // So that nobody's holiday notice answers.
    headers: { 'Auto-Submitted': 'auto-generated', ...(stopLink && stopHeaders(stopLink)) },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function stopHeaders(link: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${link}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

/** `MAIL_FROM`; without it the outbox, which sends nothing, names the blog's own host. */
function sender(): string {
  const configured = process.env.MAIL_FROM;
  if (configured) return configured;
  if (process.env.SMTP_URL)
    throw new Error('SMTP_URL is set but MAIL_FROM is not: set it to the address that mail comes from.');
  return `Rejoinder <blog@${new URL(siteUrl()).hostname}>`;
}
