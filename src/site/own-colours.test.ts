import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import sharp from 'sharp';
import { openApp, openServedApp, type ServedApp } from '../../test/support/app.ts';
import { noon } from '../../test/support/stories.ts';
import { setSettings } from '../newsroom/newsroom.ts';
import { faviconIco, faviconSvg } from './favicon.ts';
import { markPng } from './mark.ts';

describe('a newsroom’s own colours', () => {
  let newsroom: ServedApp;
  before(async () => {
    newsroom = await openServedApp();
  });
  after(() => newsroom.close());

  const choose = (accent: string | null) =>
    setSettings(newsroom.database.db, { 'colours.accent': accent }, { now: noon, lookUp: null });
  const read = async (path: string) => (await newsroom.ask(path)).text();
  const sheet = async (path = '/') => {
    const [, href = '', ...more] = /<link rel="stylesheet" href="([^"]+)"/.exec(await read(path)) ?? [];
    assert.equal(more.length, 0);
    return href;
  };

  test('stand in the one stylesheet, whose address changes with them, and pages ask for the new one at once', async () => {
    await choose(null);
    const plain = await sheet();
    assert.doesNotMatch(await read(plain), /#9b1c31/);
    await choose('#9b1c31');
    const red = await sheet();
    assert.notEqual(red, plain);
    const css = await read(red);
    assert.match(css, /@media screen\{:root\{--accent:#9b1c31;--accent-tint:#[0-9a-f]{6};--mark:#[0-9a-f]{6}\}\}/);
    assert.match(css, /@media screen and \(prefers-color-scheme:dark\)\{:root\{--accent:#[0-9a-f]{6}/);
    assert.ok(css.indexOf('#9b1c31') > css.indexOf('--accent:#0a5a61'), 'after the tokens');
    assert.ok(css.indexOf('#9b1c31') < css.indexOf('.masthead-row'), 'before what uses them');
    assert.equal((await read('/')).match(/rel="stylesheet"/g)?.length, 1);
    // A page that was sent before the change is still open somewhere.
    assert.equal((await newsroom.ask(plain)).status, 200);
    await choose(null);
    assert.equal(await sheet(), plain);
  });

  test('are there for a page sent by the process before this one', async () => {
    await choose('#6b3fa3');
    const href = await sheet();
    const other = await openApp();
    await setSettings(other.database.db, { 'colours.accent': '#6b3fa3' }, { now: noon, lookUp: null });
    const answer = await other.app.inject({ url: href });
    assert.equal(answer.statusCode, 200);
    assert.match(answer.body, /--accent:#6b3fa3/);
    assert.equal((await other.app.inject({ url: href.replace(/\.[0-9a-f]{12}\./, '.0123456789ab.') })).statusCode, 404);
    await other.close();
  });

  test('ground the mark in tabs and on home screens', async () => {
    await choose('#9b1c31');
    const head = await read('/');
    const [, svg = ''] = /<link rel="icon" href="([^"]+)"/.exec(head) ?? [];
    assert.equal(await read(svg), faviconSvg('#9b1c31'));
    const ico = Buffer.from(await (await newsroom.ask('/favicon.ico')).arrayBuffer());
    assert.deepEqual(ico, faviconIco('#9b1c31'));
    const { data, info } = await sharp(markPng('#9b1c31', 6)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    assert.deepEqual([info.width, info.height, info.channels], [192, 192, 3]);
    const at = (x: number, y: number) => [...data.subarray((y * 192 + x) * 3, (y * 192 + x) * 3 + 3)];
    assert.deepEqual(at(0, 0), [0x9b, 0x1c, 0x31]);
    assert.deepEqual(at(191, 191), [0x9b, 0x1c, 0x31]);
    assert.deepEqual(at(8 * 6, 9 * 6), [255, 255, 255]);
    assert.deepEqual(at(16 * 6, 9 * 6), [0x9b, 0x1c, 0x31]);
  });
});
