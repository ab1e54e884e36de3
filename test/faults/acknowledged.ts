import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';

/** What a saver said: each line's first word, and the rest. */
export interface Said {
  readonly lines: readonly { readonly word: string; readonly rest: string }[];
  readonly child: ChildProcess;
  /** resolves once a line for which `when` holds was said, the saver ended, or half a minute went by */
  readonly until: (when: (line: { word: string; rest: string }) => boolean) => Promise<void>;
  readonly ended: Promise<void>;
}

const saver = join(import.meta.dirname, 'saver.ts');

/** Starts a saver, directly or under another program (`strace …`). */
export function startSaver(folder: string, name: string, under: readonly string[] = []): Said {
  const command = [...under, process.execPath, saver, folder, name];
  const child = spawn(command[0] ?? '', command.slice(1), { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const lines: { word: string; rest: string }[] = [];
  let tell: () => void = () => undefined;
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [word = '', ...rest] = line.split(' ');
    lines.push({ word, rest: rest.join(' ') });
    tell();
  });
  let isOver = false;
  const kill = () => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, 'SIGKILL');
  };
  process.on('exit', kill);
  const ended = new Promise<void>((done) => {
    child.on('close', () => {
      isOver = true;
      process.removeListener('exit', kill);
      tell();
      done();
    });
  });
  const until = (when: (line: { word: string; rest: string }) => boolean) =>
    new Promise<void>((done) => {
      const enough = setTimeout(done, 30_000);
      tell = () => {
        if (!isOver && !lines.some(when)) return;
        clearTimeout(enough);
        done();
      };
      tell();
    });
  return { lines, child, until, ended };
}

/** Ends a saver and everything it started, with no chance to tidy up. */
export async function killAtOnce(said: Said): Promise<void> {
  if (said.child.pid !== undefined && said.child.exitCode === null && said.child.signalCode === null)
    process.kill(-said.child.pid, 'SIGKILL');
  await said.ended;
}

/** Fails unless the folder opens clean and holds everything that was acknowledged. Gives the number of acknowledgements. */
export function assertNothingLost(folder: string, said: Said): number {
  const database = new DatabaseSync(join(folder, 'dateline.sqlite'), { readOnly: true });
  assert.deepEqual({ ...database.prepare('pragma integrity_check').get() }, { integrity_check: 'ok' });
  let count = 0;
  for (const { word, rest } of said.lines) {
    if (word === 'story')
      assert.ok(
        database
          .prepare('select 1 from story join story_revision r on r.story_id = story.id where story.id = ?')
          .get(rest),
        `story ${rest}`,
      );
    else if (word === 'revision')
      assert.ok(database.prepare('select 1 from story_revision where id = ?').get(rest), `revision ${rest}`);
    else if (word === 'words') assertWords(database, rest);
    else if (word === 'picture') assertPicture(folder, database, rest);
    else continue;
    count += 1;
  }
  database.close();
  return count;
}

/** An autosave may have been folded into a later one, which then has its words. */
function assertWords(database: DatabaseSync, rest: string): void {
  const [id = '', words = ''] = rest.split(' ');
  const found = database.prepare(`select 1 from story_revision where story_id = ? and fields like '%' || ? || '%'`);
  assert.ok(found.get(id, words), `words ${rest}`);
}

function assertPicture(folder: string, database: DatabaseSync, id: string): void {
  const row = database.prepare('select original_hash, renditions from picture where id = ?').get(id);
  assert.ok(row, `picture ${id}`);
  const files = new Map(
    readdirSync(join(folder, 'pictures'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, join(entry.parentPath, entry.name)]),
  );
  const original = [...files.keys()].find((name) => name.startsWith(String(row['original_hash'])));
  assert.equal(hash(files.get(original ?? '') ?? ''), row['original_hash'], `original of ${id}`);
  for (const { file } of JSON.parse(String(row['renditions'])) as { file: string }[]) {
    assert.ok(hash(files.get(file) ?? '').startsWith(file.split('.', 1)[0] ?? '-'), `rendition ${file} of ${id}`);
  }
}

function hash(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
