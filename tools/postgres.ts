import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL of one's own for a test run, or the reason why there is none. */
export type TestPostgres =
  | { readonly url: string; readonly version: string; readonly stop: () => void }
  | { readonly missing: string };

/** Starts a throw-away PostgreSQL with the machine's own binaries, on loopback, in a folder that goes with it. */
export async function startPostgres(): Promise<TestPostgres> {
  const bin = findBinaries();
  if (!bin) return { missing: 'no PostgreSQL binaries (initdb, pg_ctl) are on this machine' };
  const user = accountFor();
  if (user === null)
    return { missing: 'PostgreSQL refuses to run as root, and there is no postgres or nobody account to run it' };
  const folder = mkdtempSync(join(tmpdir(), 'dateline-postgres-'));
  if (user !== '') chown(folder, user);
  chmodSync(folder, 0o700);
  const as = (args: readonly string[]) =>
    spawnSync(
      user === '' ? (args[0] ?? '') : 'setpriv',
      user === '' ? args.slice(1) : ['--reuid', user, '--clear-groups', ...args],
      {
        encoding: 'utf8',
        cwd: '/',
        timeout: 60_000,
      },
    );
  const data = join(folder, 'data');
  const made = as([
    join(bin, 'initdb'),
    '-D',
    data,
    '-U',
    'dateline',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--no-sync',
    '--locale=C.UTF-8',
  ]);
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    return { missing: `initdb failed: ${made.stderr.trim().split('\n').at(-1)}` };
  }
  const port = await freePort();
  // Nothing here outlives the run, so nothing need reach the disk; and it is too short for anything to be vacuumed.
  const careless = '-c fsync=off -c full_page_writes=off -c autovacuum=off';
  const options = `-p ${port} -h 127.0.0.1 -k ${folder} -c max_connections=200 ${careless}`;
  const started = as([
    join(bin, 'pg_ctl'),
    '-D',
    data,
    '-w',
    '-t',
    '30',
    '-l',
    join(folder, 'log'),
    '-o',
    options,
    'start',
  ]);
  if (started.status !== 0)
    return { missing: `PostgreSQL did not start: ${started.stderr.trim() || started.stdout.trim()}` };
  const version = as([join(bin, 'postgres'), '--version']).stdout.trim();
  return {
    url: `postgres://dateline@127.0.0.1:${port}/postgres`,
    version,
    stop: () => {
      as([join(bin, 'pg_ctl'), '-D', data, '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function findBinaries(): string | null {
  const versions = existsSync('/usr/lib/postgresql')
    ? readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a))
    : [];
  const places = [
    ...versions.map((version) => `/usr/lib/postgresql/${version}/bin`),
    '/opt/homebrew/opt/postgresql/bin',
    '/usr/local/bin',
    '/usr/bin',
  ];
  return places.find((place) => existsSync(join(place, 'initdb')) && existsSync(join(place, 'pg_ctl'))) ?? null;
}

/** '' where this account may run it; the account to use where this one is root; null where there is none. */
function accountFor(): string | null {
  if (process.getuid?.() !== 0) return '';
  return ['postgres', 'nobody'].find((name) => spawnSync('id', ['-u', name]).status === 0) ?? null;
}

function chown(folder: string, user: string): void {
  spawnSync('chown', [user, folder]);
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => found(port));
    });
  });
}
