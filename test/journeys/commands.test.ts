import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, test } from 'node:test';
import sharp from 'sharp';
import { commands } from '../../src/cli/cli.ts';
import { runCommand } from '../support/command.ts';

describe('the command line', () => {
  let folder = '';
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-commands-'));
    await dateline('migrate');
  });
  after(() => rmSync(folder, { recursive: true }));

  /** Runs one command on the suite's newsroom. */
  const dateline = (...args: readonly string[]) => runCommand(...args, '--data', join(folder, 'data'));
  async function importText(text: string): Promise<string> {
    const file = join(folder, 'clipping.txt');
    writeFileSync(file, text);
    const { out, code, err } = await dateline('import', 'clipping', file);
    assert.equal(code, 0, err);
    return /draft ([0-9a-f-]{36})/.exec(out)?.[1] ?? '';
  }

  test('lists its commands, and says which word it does not know', async () => {
    const help = (await runCommand()).code;
    assert.equal(help, 0);
    const unknown = await dateline('frobnicate');
    assert.equal(unknown.code, 2);
    assert.match(unknown.err, /no command "frobnicate"/);
    for (const { name } of commands) assert.ok(unknown.out.includes(name), name);
  });

  test('tells a wrong call with its usage, and everything wrong with the settings', async () => {
    const wrong = await dateline('story', 'publish', '--frob');
    assert.equal(wrong.code, 2);
    assert.match(wrong.err, /--frob/);
    assert.match(wrong.err, /Usage: dateline story publish ID/);
    const port = await dateline('serve', '--port', 'http');
    assert.equal(port.code, 2);
    assert.match(port.err, /PORT is "http"/);
    const missing = await dateline('import', 'clipping', join(folder, 'nothing.txt'));
    assert.equal(missing.code, 2);
    assert.match(missing.err, /no such file/);
  });

  test('says in words that the data cannot be opened, and that somebody else is writing to it', async () => {
    const garbage = join(folder, 'garbage');
    mkdirSync(garbage);
    writeFileSync(join(garbage, 'dateline.sqlite'), 'x'.repeat(9_000));
    const { code, err } = await runCommand('section', 'list', '--data', garbage);
    assert.equal(code, 1);
    assert.match(err, /garbage\/dateline\.sqlite cannot be opened: file is not a database/);
    await dateline('section', 'list');
    const other = new DatabaseSync(join(folder, 'data', 'dateline.sqlite'));
    other.exec('begin immediate');
    const busy = await dateline('section', 'list');
    other.exec('rollback');
    other.close();
    assert.equal(busy.code, 1);
    assert.match(busy.err, /Another Dateline command is writing/);
  });

  test('never makes a newsroom of a mistyped folder', async () => {
    const { code, err } = await runCommand('story', 'list', '--data', join(folder, 'typo'));
    assert.equal(code, 2);
    assert.match(err, /no newsroom in .*typo/);
    assert.ok(!existsSync(join(folder, 'typo')));
  });

  test('shows the commands of a family, and its version', async () => {
    const { out, code } = await dateline('picture');
    assert.equal(code, 0);
    assert.match(out, /picture fill/);
    assert.doesNotMatch(out, /story list/);
    assert.match((await runCommand('--version')).out, /^\d+\.\d+\.\d+$/);
  });

  test('names the newsroom, or says what is wrong with the names', async () => {
    const set = await dateline(
      'newsroom',
      '--name',
      'The Test Gazette',
      '--language',
      'uk',
      '--time-zone',
      'Europe/Kyiv',
    );
    assert.equal(set.code, 0);
    assert.match(set.out, /The Test Gazette[\s\S]*Europe\/Kyiv/);
    const wrong = await dateline('newsroom', '--time-zone', 'Mars/Olympus');
    assert.equal(wrong.code, 1);
    assert.match(wrong.err, /Mars\/Olympus.*IANA/);
  });

  test('takes a story through its life', async () => {
    await dateline('newsroom', '--time-zone', 'Europe/Kyiv');
    const id = await importText(
      'The Gazette\n\nA headline of some words\n\nThe first paragraph says what happened in the town on the day, at length.\n\nThe second paragraph says more about it, and who said so.\n',
    );
    assert.match(
      (await dateline('story', 'list', '--state', 'draft')).out,
      new RegExp(`${id}.*A headline of some words`),
    );
    assert.match((await dateline('story', 'show', id)).out, /State: draft[\s\S]*Revisions:[\s\S]*1 /);
    await dateline('section', 'add', 'Harbour');
    const edit = [
      '--section',
      'harbour',
      '--agency',
      'Northwater',
      '--licence',
      'under licence',
      '--topics',
      'The sea wall, Ferries',
      '--bylines',
      'Orla Wintergill',
    ];
    assert.equal((await dateline('story', 'edit', id, ...edit)).out, 'Saved.');
    assert.match(
      (await dateline('story', 'show', id)).out,
      /Revisions:\s+2 [\s\S]*Before publishing:\n {2}should: 2 attributed sentences are neither on the record[^\n]+$/,
    );
    assert.match(
      (await dateline('story', 'edit', id, '--section', 'nowhere')).err,
      /no section "nowhere"; there are harbour/,
    );
    assert.match((await dateline('story', 'edit', id, '--original', 'javascript:alert(1)')).err, /origin address/);
    assert.equal((await dateline('story', 'edit', id, '--index', 'maybe')).code, 2);
    const early = await dateline('story', 'schedule', id, '2020-01-01 06:30');
    assert.equal(early.code, 1);
    assert.match(early.err, /has passed/);
    assert.match((await dateline('story', 'schedule', id, '2036-03-30 03:30')).out, /skip 03:30 .* taken as 04:30/);
    assert.match((await dateline('story', 'schedule', id, '2036-10-26 03:30')).out, /show 03:30 twice .* first time/);
    assert.equal((await dateline('story', 'embargo', id, '2036-01-01 00:00')).code, 0);
    assert.match((await dateline('story', 'publish', id)).err, /embargo/);
    assert.equal((await dateline('story', 'embargo', id, 'none')).code, 0);
    const published = await dateline('story', 'publish', id);
    assert.match(published.out, /http:\/\/127\.0\.0\.1:4100\/20\d\d\/\d\d\/\d\d\/a-headline-of-some-words\//);
    await dateline('story', 'edit', id, '--headline', 'A headline of other words');
    const tooLong = await dateline('story', 'publish', id, '--public-note', 'x'.repeat(501));
    assert.match(tooLong.err, /public note: Keep the note to readers under 500 characters/);
    assert.equal((await dateline('story', 'publish', id, '--public-note', 'Other words.', '--minor')).code, 0);
    assert.match((await dateline('story', 'slug', id, 'other-words')).out, /\/other-words\//);
    assert.equal((await dateline('story', 'correct', id, 'It', 'was', 'Tuesday.', '--kind', 'clarification')).code, 0);
    assert.match((await dateline('story', 'set', id, 'withdrawn')).err, /Say why/);
    assert.equal((await dateline('story', 'set', id, 'withdrawn', '--reason', 'It was wrong.')).code, 0);
    assert.match((await dateline('story', 'show', id)).out, /State: withdrawn \(It was wrong\.\)/);
    assert.equal((await dateline('story', 'show', 'no-such-id')).code, 1);
  });

  test('takes pictures in, and says what is wrong with a file that is none', async () => {
    const file = join(folder, 'picture.png');
    writeFileSync(
      file,
      await sharp({ create: { width: 500, height: 300, channels: 3, background: '#335577' } })
        .png()
        .toBuffer(),
    );
    assert.match((await dateline('picture', 'add', file)).out, /500 × 300/);
    assert.match((await dateline('picture', 'list')).out, /ready/);
    const id = /^([0-9a-f-]{36})/.exec((await dateline('picture', 'list')).out)?.[1] ?? '';
    const credit = 'Wren Tollard for The Gazette, 12'; // 32 bytes, as the old field would cut it
    assert.match(
      (await dateline('picture', 'edit', id, '--credit', credit, '--focal', '0.2,0.8')).out,
      /credit: Wren Tollard/,
    );
    assert.equal((await dateline('picture', 'edit', id, '--confirm', 'credit')).code, 0);
    assert.equal((await dateline('picture', 'edit', id, '--confirm', 'nonsense')).code, 2);
    assert.equal((await dateline('picture', 'edit', id, '--focal', '2,2')).code, 2);
    const other = join(folder, 'script.svg');
    writeFileSync(other, '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const refused = await dateline('picture', 'add', other);
    assert.equal(refused.code, 1);
    assert.match(refused.err, /SVG/);
  });

  test('adds sections to the end of the navigation', async () => {
    await dateline('section', 'add', 'Harbour');
    assert.match((await dateline('section', 'add', 'Суди')).out, /\/section\/sudi\//);
    assert.match((await dateline('section', 'list')).out, /harbour[\s\S]*sudi/);
  });

  test('leads old addresses on, and accounts for a file of them', async () => {
    await dateline('section', 'add', 'Harbour');
    assert.match((await dateline('redirect', 'add', '/old/words/', '/section/harbour/')).out, /^\/old\/words → /);
    assert.match((await dateline('redirect', 'add', '/a/', '//evil.example/')).err, /neither a path/);
    assert.equal((await dateline('redirect', 'add', '/section/harbour/', '/old/words')).code, 1);
    assert.equal((await dateline('redirect', 'add')).code, 2);
    const file = join(folder, 'redirects.csv');
    writeFileSync(
      file,
      'source,target,regex,code,type,hits,title,status\n/b,/section/harbour/,0,302,url,0,,active\n^/c,/d,1,301,url,0,,active\n',
    );
    const taken = await dateline('redirect', 'import', file);
    assert.equal(taken.code, 1);
    assert.match(taken.out, /2 rows found, 1 taken, 1 left\./);
    assert.match(taken.err, /line 3: \^\/c left: It is a pattern/);
    assert.match((await dateline('redirect', 'list')).out, /\/b → \/section\/harbour\/ \(for now\)[\s\S]*\/old\/words/);
    assert.equal((await dateline('redirect', 'remove', '/old/words/')).code, 0);
    assert.equal((await dateline('redirect', 'remove', '/old/words/')).code, 1);
    // As `redirect add` takes it.
    assert.equal((await dateline('redirect', 'remove', 'http://127.0.0.1:4100/b')).code, 0);
  });

  test('brings the data up to date', async () => {
    assert.match((await dateline('migrate')).out, /up to date: 0001-stories/);
  });
});
