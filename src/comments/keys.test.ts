import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { keysFile, openKeys } from './keys.ts';

describe('the keys of a data folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-keys-'));
  after(() => rmSync(folder, { recursive: true }));

  test('are made once, for nobody else to read, and are the same for every process', () => {
    const [one, other] = [openKeys(folder), openKeys(folder)];
    assert.equal(other.open(one.seal('wilf@mail.example')), 'wilf@mail.example');
    assert.equal(one.hash('email', 'a'), other.hash('email', 'a'));
    if (process.platform !== 'win32') assert.equal(statSync(keysFile(folder)).mode & 0o777, 0o600);
  });

  test('seal the same text each time otherwise, and hold nothing of it', () => {
    const keys = openKeys(folder);
    const [one, other] = [keys.seal('wilf@mail.example'), keys.seal('wilf@mail.example')];
    assert.notEqual(one, other);
    assert.ok(!Buffer.from(one, 'base64url').toString('latin1').includes('wilf'));
  });

  test('open nothing that was changed', () => {
    const keys = openKeys(folder);
    const sealed = Buffer.from(keys.seal('wilf@mail.example'), 'base64url');
    for (const place of [0, 12, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[place] = (changed[place] ?? 0) ^ 1;
      assert.throws(() => keys.open(changed.toString('base64url')));
    }
  });

  test('part their uses: the same text hashes otherwise for another', () => {
    const keys = openKeys(folder);
    assert.notEqual(keys.hash('email', 'a'), keys.hash('address', 'a'));
  });

  test('are never made anew over a file that was damaged', () => {
    const other = mkdtempSync(join(tmpdir(), 'dateline-keys-'));
    writeFileSync(keysFile(other), 'short');
    assert.throws(() => openKeys(other), /Put it back from a backup/);
    rmSync(other, { recursive: true });
  });
});
