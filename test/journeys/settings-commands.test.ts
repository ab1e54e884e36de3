import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { makeApp } from '../../src/app.ts';
import { type Database, openDatabase } from '../../src/db/db.ts';
import { settings } from '../../src/newsroom/newsroom.ts';
import { testBaseUrl } from '../support/app.ts';
import { runCommand } from '../support/command.ts';

describe('the newsroom’s settings by command, beside a running server', () => {
  let folder = '';
  let database: Database;
  let app: FastifyInstance;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-settings-'));
    const dataFolder = join(folder, 'data');
    database = await openDatabase({ dataFolder, databaseUrl: null });
    const configuration = { baseUrl: testBaseUrl, dataFolder };
    app = await makeApp({ configuration, database, now: () => Temporal.Now.instant(), logTo: null });
  });
  after(async () => {
    await app.close();
    await database.close();
    rmSync(folder, { recursive: true });
  });

  const dateline = (...args: readonly string[]) => runCommand(...args, '--data', join(folder, 'data'));
  const file = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const read = async (url: string) => (await app.inject({ url })).body;
  async function picture(name: string, width: number, height: number): Promise<string> {
    const bytes = await sharp({ create: { width, height, channels: 3, background: '#9b1c31' } })
      .png()
      .toBuffer();
    return /^([0-9a-f-]{36})/.exec((await dateline('picture', 'add', file(name, bytes))).out)?.[1] ?? '';
  }

  test('are shown, all of them or a group', async () => {
    const all = await dateline('settings');
    for (const { key } of settings) assert.match(all.out, new RegExp(`^${key} `, 'm'));
    const group = await dateline('settings', 'colours');
    assert.deepEqual(
      group.out.split('\n').map((line) => line.split(' ', 1)[0]),
      ['colours.accent', 'colours.accentDark'],
    );
    const wrong = await dateline('settings', 'colour');
    assert.deepEqual(
      [wrong.code, wrong.err.split('\n')[0]],
      [2, 'dateline: colour: there is no such setting; did you mean colours?'],
    );
  });

  test('are set one at a time, and readers see it', async () => {
    assert.match(
      (await dateline('settings', 'set', 'name', 'The', 'Test', 'Gazette')).out,
      /^name\s+The Test Gazette$/,
    );
    assert.match(await read('/'), /The Test Gazette/);
    assert.equal(
      (await dateline('settings', 'set', 'name', 'The Test Gazette')).out,
      'Nothing is different from before.',
    );
    const ads = ['# ours', 'google.com, pub-1, DIRECT'];
    assert.equal((await dateline('settings', 'set', 'ads', ...ads)).code, 0);
    assert.equal(await read('/ads.txt'), `${ads.join('\n')}\n`);
    assert.equal((await dateline('settings', 'set', 'ads', '')).code, 0);
    assert.equal((await app.inject({ url: '/ads.txt' })).statusCode, 404);
    assert.equal((await dateline('settings', 'set', 'aiCrawlers', 'refused')).code, 0);
    assert.match(await read('/robots.txt'), /Disallow: \//);
    assert.equal((await dateline('settings', 'set', 'aiCrawlers', '--default')).code, 0);
    const refused = await dateline('settings', 'set', 'colours.accent', '#ff8800');
    assert.equal(refused.code, 1);
    assert.match(
      refused.err,
      /colours\.accent: #ff8800 has a contrast of 2\.\d\d.*#[0-9a-f]{6}\.\nNothing was changed\./,
    );
    for (const call of [[], ['taglin', 'x'], ['tagline'], ['navigation', '[{']])
      assert.equal((await dateline('settings', 'set', ...call)).code, 2, call.join(' '));
  });

  test('go out as a file and come back from it, all or nothing', async () => {
    const path = join(folder, 'settings.json');
    assert.match((await dateline('settings', 'export', path)).out, new RegExp(`^${settings.length} settings written`));
    assert.match((await dateline('settings', 'export', path)).err, /there already/);
    assert.equal((await dateline('settings', 'export', path, '--overwrite')).code, 0);
    assert.equal((await dateline('settings', 'import', path)).out, 'Nothing is different from before.');
    assert.equal(`${(await dateline('settings', 'export', '-')).out}\n`, readFileSync(path, 'utf8'));
    const wrong = file('wrong.json', '{"tagline": "New words", "timeZone": "Mars", "policies": {"ethics": "no-page"}}');
    const refused = await dateline('settings', 'import', wrong);
    assert.equal(refused.code, 1);
    assert.match(
      refused.err,
      /timeZone: "Mars".*\n.*policies\.ethics: there is no standing page "no-page".*\nNothing was changed\./,
    );
    assert.doesNotMatch((await dateline('settings', 'tagline')).out, /New words/);
    const unknown = await dateline('settings', 'import', file('unknown.json', '{"taglin": "x"}'));
    assert.match(unknown.err, /taglin: there is no such setting; did you mean tagline\?/);
  });

  test('make pictures of the library stand for the newsroom, and only then readers can have them', async () => {
    const wide = await picture('wide.png', 800, 400);
    const square = await picture('square.png', 512, 512);
    assert.match((await dateline('settings', 'set', 'icon', wide)).err, /800 × 400 pixels; an icon must be square/);
    assert.match((await dateline('settings', 'set', 'logo', 'nothing')).err, /no picture of the library/);
    assert.equal((await dateline('settings', 'set', 'logo', wide)).code, 0);
    assert.equal((await dateline('settings', 'set', 'icon', square)).code, 0);
    const [, icon = ''] = /<link rel="icon" href="(\/pictures\/[0-9a-f]{32}\.jpg)"/.exec(await read('/')) ?? [];
    assert.equal((await app.inject({ url: icon })).statusCode, 200);
    assert.match(await read('/manifest.webmanifest'), new RegExp(`"src":"${icon}","sizes":"320x320"`));
    assert.equal((await dateline('settings', 'set', 'icon', '')).code, 0);
    assert.equal((await app.inject({ url: icon })).statusCode, 404);
    assert.doesNotMatch(await read('/'), /rel="icon" href="\/pictures/);
  });

  test('lead to standing pages, which are put and removed by their files', async () => {
    const html =
      '<!doctype html><html lang="en"><head><title>Our ethics</title></head><body><h2>Rules</h2><p>Be <strong>fair</strong>.</p><script>alert(1)</script></body></html>';
    assert.match(
      (await dateline('page', 'put', file('03-ethics.html', html))).out,
      /Our ethics: new at \/about\/ethics\//,
    );
    assert.match(await read('/about/ethics/'), /<h2>Rules<\/h2><p>Be <strong>fair<\/strong>\.<\/p><\/div>/);
    assert.equal((await dateline('settings', 'set', 'policies.ethics', 'ethics')).code, 0);
    assert.match(await read('/about/ethics/'), /Ethics policy/);
    const kept = await dateline('page', 'remove', 'ethics');
    assert.deepEqual([kept.code, /policies\.ethics of the settings leads to "ethics"/.test(kept.err)], [1, true]);
    const fragment = file('ethics.html', '<title>Ethics, again</title><p>Only this.</p>');
    assert.match((await dateline('page', 'put', fragment)).out, /Ethics, again: changed/);
    assert.match(await read('/about/ethics/'), /<div class="prose"><p>Only this\.<\/p><\/div>/);
    await dateline('page', 'put', file('first.html', '<p>Words.</p>'), '--title', 'First', '--position', '0');
    assert.match((await dateline('page', 'list')).out, /^first +First\nethics +Ethics, again$/);
    await dateline('settings', 'set', 'policies.ethics', '');
    assert.equal((await dateline('page', 'remove', 'ethics')).out, 'Removed /about/ethics/');
    assert.equal((await app.inject({ url: '/about/ethics/' })).statusCode, 404);
    assert.match((await dateline('page', 'remove', 'ethics')).err, /no standing page "ethics"/);
  });

  test('refuse a page that cannot be one, with everything that is wrong with it', async () => {
    const wrong = await dateline('page', 'put', file('Über uns.html', '<p> </p>'), '--position', 'first');
    assert.equal(wrong.code, 2);
    for (const field of ['slug: "Über uns"', 'title: ', 'position: "first"', 'text: the page has no words'])
      assert.ok(wrong.err.includes(field), field);
    const latin = file('latin.html', Buffer.from('<title>Caf\xe9</title><p>Caf\xe9</p>', 'latin1'));
    assert.match((await dateline('page', 'put', latin)).err, /not in UTF-8/);
    const figure = file(
      'figure.html',
      '<title>Us</title><p>We.</p><figure data-picture="no-such"><figcaption>x</figcaption></figure>',
    );
    assert.match((await dateline('page', 'put', figure)).err, /shows the picture no-such, which is not in the library/);
  });
});
