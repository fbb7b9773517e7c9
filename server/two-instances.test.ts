import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, expect, test } from 'vitest';
import { addArticle } from '@/db/factories';
import { testDatabase } from '@/db/testing/database';
import { post } from './testing/form';

const ACTS = 1_000;
const WRITERS = 8;
const LONGEST_MS = 1_000;

const { db, address } = await testDatabase();
const children: ReturnType<typeof spawn>[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
});

/** Another process with the server in front, on the same database. Gives its address. */
async function startInstance(): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/testing/instance.ts'], {
    env: { ...process.env, DATABASE_URL: address },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [port] = await once(child.stdout as NonNullable<typeof child.stdout>, 'data');
  return `http://localhost:${String(port).trim()}`;
}

/** The number that a page shows, to a reader with a cookie of their own. */
async function read(address: string, reader: number): Promise<number> {
  const words = await (await fetch(address, { headers: { cookie: `reader=${reader}` } })).text();
  const [, shown = ''] = /^(\d+) for nobody$/.exec(words) ?? expect.fail(`Not everybody's page: ${words}`);
  return Number(shown);
}

test(`of ${ACTS} acts at two instances each is seen at its own at once, at the other within a second, and nobody sees another's page`, async () => {
  const [one = '', two = ''] = await Promise.all([startInstance(), startInstance()]);
  const slugs = ['first', 'second', 'third'];
  for (const slug of slugs) await addArticle(db, { slug, title: '0' });
  const delays: number[] = [];
  let acts = 0;
  const write = async (writer: number) => {
    while (acts++ < ACTS) {
      const slug = slugs[Math.floor(Math.random() * slugs.length)] ?? '';
      const [here, there] = Math.random() < 0.5 ? [one, two] : [two, one];
      const answer = await post(here, { path: `/${slug}` });
      const done = performance.now();
      const number = Number(answer.headers.get('location')?.slice(1));
      expect(answer.status).toBe(303);
      expect(await read(`${here}/${slug}`, writer)).toBeGreaterThanOrEqual(number);
      while ((await read(`${there}/${slug}`, writer)) < number)
        if (performance.now() - done > LONGEST_MS)
          expect.fail('An old page was served for more than a second.');
      delays.push(performance.now() - done);
      const me = await fetch(`${there}/me`, { headers: { cookie: `reader=${writer}` } });
      expect(await me.text()).toBe(`reader=${writer}`);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
  expect(delays).toHaveLength(ACTS);
});
