import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { connectRaw } from '@/db/client';
import { testDatabase } from '@/db/testing/database';
import type { Mail } from './mail';
import { queueMail } from './queue-mail';
import { prepareMailQueue, startMailWorker } from './worker';

const { db, address } = await testDatabase();
const data = mkdtempSync(join(tmpdir(), 'rejoinder-queue-'));
beforeAll(() => prepareMailQueue(address));
vi.stubEnv('REJOINDER_DATA', data);
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(data, { recursive: true, force: true });
});

const mailTo = (to: string): Mail => ({ to, subject: 'Hello', text: 'Words.' });
const outbox = () => {
  try {
    const files = readdirSync(join(data, 'outbox')).filter((file) => file.endsWith('.eml'));
    return files.map((file) => readFileSync(join(data, 'outbox', file), 'utf8')).join('\n');
  } catch {
    return '';
  }
};
const waiting = async () => (await db.execute(sql`select * from graphile_worker._private_jobs`)).length;
const settle = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000, interval: 20 });

test('a queued mail goes out, also one that was queued before the worker began', async () => {
  await queueMail(db, mailTo('early@example.org'));
  const stop = await startMailWorker(address);
  await queueMail(db, mailTo('late@example.org'));
  await settle(() => expect(outbox()).toContain('early@example.org'));
  await settle(() => expect(outbox()).toContain('late@example.org'));
  await settle(async () => expect(await waiting()).toBe(0));
  await stop();
});

test('a mail goes out when its act’s transaction commits, and not when it fails', async () => {
  const stop = await startMailWorker(address);
  const failed = db.transaction(async (tx) => {
    await queueMail(tx, mailTo('never@example.org'));
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow('no');
  await queueMail(db, mailTo('marker@example.org'));
  await settle(() => expect(outbox()).toContain('marker@example.org'));
  expect(outbox()).not.toContain('never@example.org');
  await stop();
});

test('while it waits, a mail shows neither address nor words to whoever reads the database', async () => {
  await queueMail(db, mailTo('hidden@example.org'));
  const rows = JSON.stringify(await db.execute(sql`select * from graphile_worker._private_jobs`));
  expect(rows).toContain('sealed');
  expect(rows).not.toMatch(/hidden|Words|Hello/);
  await db.execute(sql`delete from graphile_worker._private_jobs`);
});

test('a mail that nobody wants any more is let go', async () => {
  await queueMail(db, mailTo('stale@example.org'), { usefulMinutes: 1 });
  await db.execute(sql`
    update graphile_worker._private_jobs set payload = jsonb_set(payload::jsonb, '{until}', '1')::json`);
  const stop = await startMailWorker(address);
  await settle(async () => expect(await waiting()).toBe(0));
  expect(outbox()).not.toContain('stale@example.org');
  await stop();
});

test('a mail that could not be delivered waits for another try, without what the server said, and nothing is logged of it', async () => {
  const logged = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const printed = vi.spyOn(console, 'error');
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address: to }, _, answer) => answer(new Error(`nobody at ${to}`)),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`);
  vi.stubEnv('MAIL_FROM', 'blog@example.test');
  const stop = await startMailWorker(address);
  await queueMail(db, mailTo('again@example.org'));
  const row = async () =>
    (await db.execute(sql`select attempts, last_error from graphile_worker._private_jobs`))[0];
  await settle(async () =>
    expect(await row()).toMatchObject({ attempts: 1, last_error: expect.any(String) }),
  );
  await stop();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  const said = [...logged.mock.calls, ...printed.mock.calls].flat().join('\n');
  vi.restoreAllMocks();
  expect(said).toContain('a mail could not be delivered');
  expect(said).not.toContain('again@example.org');
  expect(String((await row())?.last_error)).not.toContain('again@example.org');

  vi.stubEnv('SMTP_URL', '');
  await db.execute(sql`update graphile_worker._private_jobs set run_at = now()`);
  const stopAgain = await startMailWorker(address);
  await settle(() => expect(outbox()).toContain('again@example.org'));
  await stopAgain();
});

test('the worker survives when the database cuts its connections', async () => {
  const stop = await startMailWorker(address);
  const admin = connectRaw(address);
  await admin`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()`;
  await admin.end();
  await settle(() => queueMail(db, mailTo('after@example.org')));
  await settle(() => expect(outbox()).toContain('after@example.org'));
  await stop();
});
