import { randomBytes } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { dataSubfolder } from '@/lib/site/data-folder';
import { compose, type Mail } from './mail';

/** Milliseconds: a mail server that is slower than this is asked again later. */
const SMTP_TIMEOUT_MS = 20_000;

/**
 * Sends a mail now, through `SMTP_URL`; without one, writes it into the outbox of the data folder instead, as a file
 * that mail programs open.
 * @throws Error when the server does not take it
 */
export async function deliverMail(mail: Mail): Promise<void> {
  const composed = compose(mail);
  const server = process.env.SMTP_URL;
  if (server) await sendBySmtp(server, composed);
  else await putIntoOutbox(composed);
}

async function sendBySmtp(server: string, mail: SendMailOptions): Promise<void> {
  const limits = {
    connectionTimeout: SMTP_TIMEOUT_MS,
    greetingTimeout: SMTP_TIMEOUT_MS,
    socketTimeout: SMTP_TIMEOUT_MS,
  };
  const transport = createTransport({ url: server, ...limits });
  try {
    await transport.sendMail(mail);
  } finally {
    transport.close();
  }
}

async function putIntoOutbox(mail: SendMailOptions): Promise<void> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await transport.sendMail(mail);
  const folder = dataSubfolder('outbox');
  const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomBytes(4).toString('hex')}`;
  const draft = join(folder, `.${name}`);
  // Whoever watches the folder sees whole mails only.
  await writeFile(draft, message as Buffer, { mode: 0o600 });
  await rename(draft, join(folder, `${name}.eml`));
}
