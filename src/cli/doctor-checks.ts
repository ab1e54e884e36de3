import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { sql } from 'kysely';
import { keysStanding } from '../comments/comments.ts';
import type { Configuration } from '../config/config.ts';
import { type Database, databaseFile } from '../db/db.ts';
import { servedAddress } from '../main.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { missingPictureFiles } from '../pictures/pictures.ts';
import { scheduleFacts } from '../stories/stories.ts';
import { checkSettings } from './doctor-settings.ts';

/** What one check found. `good` needs nothing, `look` should be seen to, `bad` keeps the newsroom from working. */
export interface Finding {
  readonly state: 'good' | 'look' | 'bad';
  readonly what: string;
  /** what to do about it; null where nothing is to be done */
  readonly mend: string | null;
}

const good = (what: string): Finding => ({ state: 'good', what, mend: null });
const look = (what: string, mend: string): Finding => ({ state: 'look', what, mend });
const bad = (what: string, mend: string): Finding => ({ state: 'bad', what, mend });

/** Below this an upload, or a day of many saves, can fill the disk; bytes. */
const roomWanted = 1_000_000_000;
const roomNeeded = 100_000_000;

/** Node, the data folder, its permissions and its disk: what can be seen without the database. */
export function checkPlace({ dataFolder, databaseUrl }: Configuration): readonly Finding[] {
  const findings: Finding[] = [];
  const node = process.versions.node;
  findings.push(
    Number(node.split('.')[0]) >= 26
      ? good(`Node ${node}`)
      : bad(`Node ${node} runs this, which is too old`, 'Start with npm start, which brings the right Node along.'),
  );
  if (!existsSync(dataFolder)) {
    return [
      ...findings,
      bad(`There is no data folder ${dataFolder}`, 'Name it with --data, or make one: dateline migrate --data FOLDER'),
    ];
  }
  try {
    accessSync(dataFolder, constants.R_OK | constants.W_OK | constants.X_OK);
    findings.push(good(`The data folder ${dataFolder} can be read and written`));
  } catch {
    findings.push(
      bad(
        `The data folder ${dataFolder} cannot be written by this user`,
        `Give it to the user that runs Dateline: chown -R USER ${dataFolder}`,
      ),
    );
  }
  const file = databaseFile(dataFolder);
  if (
    databaseUrl === null &&
    existsSync(file) &&
    (statSync(file).mode & 0o004) !== 0 &&
    (statSync(dataFolder).mode & 0o005) !== 0
  ) {
    findings.push(
      look(
        'Every user of this machine can read the newsroom’s data, drafts too',
        `Close the folder to others: chmod 700 ${dataFolder}`,
      ),
    );
  }
  if (databaseUrl === null && !existsSync(file)) {
    findings.push(
      bad(
        `There is no newsroom in ${dataFolder}`,
        `Name its folder with --data, or make one: dateline migrate --data ${dataFolder}`,
      ),
    );
  }
  findings.push(checkDisk(dataFolder));
  return findings;
}

function checkDisk(folder: string): Finding {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const told = `${(free / 1e9).toFixed(1)} GB are free on the data folder’s disk`;
  if (free < roomNeeded) return bad(told, 'Make room now: a full disk refuses every save and upload.');
  return free < roomWanted ? look(told, 'Make room before the next pictures come in.') : good(told);
}

/** The database's own health, and whether this program has brought it to its shape. */
export async function checkDatabase({ db, dialect, warnings }: Database): Promise<readonly Finding[]> {
  const findings = warnings.map((warning) => look(warning, 'See “PostgreSQL” in docs/guide/install.md.'));
  if (dialect === 'postgres') {
    const { rows } = await sql<{ version: string; sync: string }>`
      select current_setting('server_version') as version, current_setting('fsync') as sync`.execute(db);
    const [{ version = '', sync = '' } = {}] = rows;
    findings.push(good(`PostgreSQL ${version} answers`));
    if (sync !== 'on') {
      findings.push(
        bad(
          'PostgreSQL runs with fsync off, so a power cut can lose what was saved',
          'Set fsync = on in postgresql.conf and restart it.',
        ),
      );
    }
    return findings;
  }
  const checked = await sql<Record<string, string>>`pragma quick_check(5)`.execute(db);
  const said = checked.rows.map((row) => Object.values(row)[0]);
  findings.push(
    said.length === 1 && said[0] === 'ok'
      ? good('The database is whole (quick_check)')
      : bad(
          `The database is damaged: ${said.join('; ')}`,
          'Stop the server, keep a copy of the data folder, and restore the last backup.',
        ),
  );
  const broken = await sql`pragma foreign_key_check`.execute(db);
  if (broken.rows.length > 0)
    findings.push(
      bad(
        `${broken.rows.length} rows name others that are not there`,
        'Restore the last backup, and report it with dateline doctor --json.',
      ),
    );
  return findings;
}

/** What readers and the schedule depend on. */
export async function checkNewsroom(
  database: Database,
  { dataFolder, baseUrl }: Configuration,
  now: Temporal.Instant,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const newsroom = await readNewsroom(database.db);
  findings.push(
    newsroom.contact === null
      ? look(`${newsroom.name} gives readers no address to write to`, 'dateline newsroom --contact EMAIL')
      : good(`${newsroom.name}, in ${newsroom.timeZone}`),
  );
  findings.push(...checkSettings(newsroom, now));
  if (!baseUrl.startsWith('https:') && !/^http:\/\/(?:localhost|127\.|\[::1\])/.test(baseUrl)) {
    findings.push(
      look(
        `Readers are sent to ${baseUrl}, which is not encrypted`,
        'Put a proxy that speaks TLS in front, and set BASE_URL to its https address.',
      ),
    );
  }
  const { waiting, overdueSeconds } = await scheduleFacts(database.db, now);
  findings.push(
    overdueSeconds > 60
      ? bad(
          `A scheduled story has been overdue for ${Math.round(overdueSeconds / 60)} minutes`,
          'Only a running server publishes: start it with npm start or dateline serve, and look at its log.',
        )
      : good(`${waiting} ${waiting === 1 ? 'story waits' : 'stories wait'} for a time to come`),
  );
  const missing = await missingPictureFiles(database.db, dataFolder);
  const [first] = missing;
  findings.push(
    first === undefined
      ? good('Every picture that readers can see has its files')
      : bad(
          `${missing.length} picture ${missing.length === 1 ? 'file is' : 'files are'} missing, first ${first.file} of the picture ${first.pictureId}`,
          'Bring pictures/ back from the last backup. Where the original is there, a changed word of the picture makes its files anew: dateline picture edit ID --credit WORDS',
        ),
  );
  return findings;
}

/** Whether commenters' addresses, which are sealed, can be opened. */
export async function checkComments({ db }: Database, { dataFolder }: Configuration): Promise<readonly Finding[]> {
  const mend =
    'Bring comments.key back from the last backup of the data folder: without it no commenter can be reached.';
  switch (await keysStanding(db, dataFolder)) {
    case 'nothing sealed':
      return [];
    case 'fit':
      return [good('The key of commenters’ addresses fits')];
    case 'missing':
      return [bad('The key under which commenters’ addresses are sealed is missing', mend)];
    case 'do not fit':
      return [bad('The key in comments.key does not open what was sealed', mend)];
  }
}

/** Whether a server runs on this data, and whether it answers. */
export async function checkServer({ dataFolder }: Configuration): Promise<readonly Finding[]> {
  const address = servedAddress(dataFolder);
  if (address === null) return [look('No server runs on this data', 'Start one: npm start, or dateline serve')];
  const ask = (path: string) =>
    fetch(`${address}${path}`, { signal: AbortSignal.timeout(5_000), redirect: 'manual' }).then(
      ({ status }) => status,
      () => null,
    );
  const [alive, ready] = await Promise.all([ask('/healthz'), ask('/readyz')]);
  if (alive === null) {
    return [
      look(
        `A server says that it answers at ${address}, and does not`,
        'Is the address right from here, and does the proxy pass it on? If no server runs, start one.',
      ),
    ];
  }
  if (alive !== 200 || ready !== 200) {
    return [bad(`The server at ${address} answers ${alive} to /healthz and ${ready} to /readyz`, 'Its log says why.')];
  }
  return [good(`The server at ${address} is alive and ready`)];
}
