import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { openDatabase } from '../../src/db/db.ts';
import { listAllStories } from '../../src/stories/stories.ts';
import { draft } from '../support/stories.ts';
import { assertNothingLost, killAtOnce, startSaver } from './acknowledged.ts';

describe('a newsroom whose process is killed while it saves', () => {
  test('has every story, revision and picture that was acknowledged, and opens clean', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-kill-'));
    let acknowledged = 0;
    for (let round = 0; acknowledged < 200 && round < 20; round += 1) {
      const said = startSaver(folder, `round ${round}`);
      await said.until(({ word }) => word === 'picture');
      await new Promise((wait) => setTimeout(wait, 13 + ((round * 37) % 90)));
      await killAtOnce(said);
      acknowledged += assertNothingLost(folder, said);
    }
    assert.ok(acknowledged >= 200, `${acknowledged} acknowledged`);
    const database = await openDatabase({ dataFolder: folder, databaseUrl: null });
    await draft(database.db);
    await database.close();
    rmSync(folder, { recursive: true });
  });
});

describe('a newsroom whose disk fails at fsync', () => {
  const strace = spawnSync('strace', ['-V']).status === 0;
  const skip = strace ? false : 'strace, which makes fsync fail, is not on this machine';

  test('stops writing, says so, loses nothing acknowledged, and goes on after a restart', { skip }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-fsync-'));
    const failing = [
      'strace',
      '-f',
      '-qq',
      '-o',
      '/dev/null',
      '-e',
      'trace=fsync,fdatasync',
      '-e',
      'inject=fsync,fdatasync:error=EIO:when=60',
    ];
    const said = startSaver(folder, 'failing', failing);
    await said.until(({ word, rest }) => word === 'refused' && rest.startsWith('WritingStopped'));
    await new Promise((wait) => setTimeout(wait, 300));
    await killAtOnce(said);
    const first = said.lines.findIndex(({ word }) => word === 'refused');
    assert.ok(first > 0, 'something was saved before the disk failed');
    const after = said.lines.slice(first);
    assert.ok(
      after.length > 2 && after.every(({ word }) => word === 'refused'),
      'nothing is acknowledged after the failure',
    );
    assert.match(after.at(-1)?.rest ?? '', /^WritingStopped .*restart Dateline/);
    assert.ok(assertNothingLost(folder, said) > 0);
    const again = startSaver(folder, 'again');
    await again.until(({ word }) => word === 'story');
    await killAtOnce(again);
    assert.ok(assertNothingLost(folder, again) > 0);
    rmSync(folder, { recursive: true });
  });
});

describe('a newsroom whose disk is full', () => {
  test('refuses to write in words, still reads, loses nothing, and goes on once there is room', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-full-'));
    const disk = (...args: readonly string[]) => spawnSync('mount', [...args, folder]).status === 0;
    if (!disk('-t', 'tmpfs', '-o', 'size=3m', 'tmpfs')) {
      rmSync(folder, { recursive: true });
      return t.skip('this account may not mount a small disk to fill');
    }
    const said = startSaver(folder, 'filling');
    try {
      await said.until(({ word, rest }) => word === 'refused' && rest.startsWith('DiskFull'));
      const database = await openDatabase({ dataFolder: folder, databaseUrl: null });
      assert.ok((await listAllStories(database.db, { limit: 10 })).length > 0, 'reading goes on');
      await database.close();
      assert.match(said.lines.find(({ word }) => word === 'refused')?.rest ?? '', /disk .* full|no space/i);
      const saved = () => said.lines.filter(({ word }) => word === 'revision').length;
      const before = saved();
      assert.ok(disk('-o', 'remount,size=64m'));
      await said.until(() => saved() > before + 3);
      assert.ok(saved() > before + 3, 'writing goes on by itself');
      await killAtOnce(said);
      assert.ok(assertNothingLost(folder, said) > 0);
    } finally {
      await killAtOnce(said);
      spawnSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true });
    }
    return undefined;
  });
});
