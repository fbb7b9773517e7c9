import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';

/** Waits for a mail to this address, and gives the path of the link in it. */
export async function mailedPath(address: string, data = process.env.E2E_DATA ?? ''): Promise<string> {
  let path: string | undefined;
  await expect.poll(() => (path = findMailedPath(address, data))).toBeDefined();
  return path ?? '';
}

function findMailedPath(address: string, data: string): string | undefined {
  return mailTo(address, data)?.match(/^http\S+?(\/sign-in\/\S+)\r$/m)?.[1];
}

/** The mail to this address that was written last, as it is sent; undefined while there is none. */
export function mailTo(address: string, data = process.env.E2E_DATA ?? ''): string | undefined {
  const outbox = join(data, 'outbox');
  const mails = (existsSync(outbox) ? readdirSync(outbox) : [])
    .filter((file) => file.endsWith('.eml'))
    .sort()
    .reverse()
    // Long lines of a mail are folded with a `=` at their end.
    .map((file) => readFileSync(join(outbox, file), 'utf8').replaceAll('=\r\n', ''));
  return mails.find((mail) => mail.includes(`To: ${address}\r\n`));
}
