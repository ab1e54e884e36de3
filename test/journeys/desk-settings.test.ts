import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { type DeskBrowser, openDesk, type TestDesk } from '../support/desk.ts';
import { onEachDialect } from '../support/newsroom.ts';

interface Settings {
  readonly settings: readonly { readonly key: string; readonly value: unknown; readonly about: string }[];
}
interface Problem {
  readonly detail: string;
  readonly errors: readonly { readonly field: string; readonly problem: string; readonly mend: string }[];
}

onEachDialect('the settings at the desk', (dialect) => {
  let desk: TestDesk;
  let admin: DeskBrowser;
  beforeEach(async () => {
    desk = await openDesk(dialect);
    admin = await desk.signedIn('admin', 'Ivo Reeve');
  });
  afterEach(() => desk.close());
  const page = async (url: string) => (await desk.app.inject({ url })).body;
  const words = (said: string) => ({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: said }] }],
  });

  test('are all there, change for readers at once, and say what is different', async () => {
    const { settings } = await admin.expect<Settings>(200, 'GET', '/settings');
    assert.ok(settings.length > 20 && settings.every(({ about }) => about !== ''));
    assert.equal(settings.find(({ key }) => key === 'name')?.value, 'A newsroom of one’s own');
    const values = { name: 'The Tidewater Post', 'colours.accent': '#7a1f3d', language: 'en-GB' };
    const changed = await admin.expect<Settings>(200, 'PATCH', '/settings', { values });
    assert.ok(changed.settings.some(({ key, value }) => key === 'name' && value === 'The Tidewater Post'));
    assert.match(await page('/'), /The Tidewater Post/);
    assert.deepEqual((await admin.expect<Settings>(200, 'PATCH', '/settings', { values })).settings, []);
    const { entries } = await admin.expect<{ entries: { action: string; object: string; by: string }[] }>(
      200,
      'GET',
      '/audit',
    );
    assert.ok(
      entries.some(({ action, object, by }) => action === 'setting changed' && object === 'name' && by === 'Ivo Reeve'),
    );
    await admin.expect(200, 'PATCH', '/settings', { values: { name: null } });
    assert.doesNotMatch(await page('/'), /The Tidewater Post/);
  });

  test('that are wrong are all named with their mend, and change nothing', async () => {
    const values = { name: 'Changed', timeZone: 'Europe/Nowhere', colours: { accent: '#ffff00' }, nonsense: 1 };
    const unknown = await admin.expect<Problem>(400, 'PATCH', '/settings', { values });
    assert.deepEqual(
      unknown.errors.map(({ field }) => field),
      ['nonsense'],
    );
    const { nonsense: _, ...rest } = values;
    const wrong = await admin.expect<Problem>(400, 'PATCH', '/settings', { values: rest });
    assert.deepEqual(wrong.errors.map(({ field }) => field).toSorted(), ['colours.accent', 'timeZone']);
    for (const { problem, mend } of wrong.errors)
      assert.ok(problem.length > 8 && mend.length > 8, `${problem} | ${mend}`);
    assert.doesNotMatch(await page('/'), /Changed/);
  });

  test('and standing pages are made, changed, kept where a setting leads to them, and removed', async () => {
    const editor = await desk.signedIn('editor');
    const put = { title: 'About us', position: null, document: words('We print what we know.') };
    await editor.expect(200, 'PUT', '/pages/about-us', put);
    assert.match(await page('/about/about-us/'), /We print what we know/);
    await editor.expect(200, 'PUT', '/pages/about-us', { ...put, document: words('And who says it.') });
    assert.match(await page('/about/about-us/'), /And who says it/);
    assert.match(JSON.stringify(await editor.expect(200, 'GET', '/pages/about-us')), /And who says it/);
    const wrong = await editor.expect<Problem>(400, 'PUT', '/pages/About Us'.replace(' ', '%20'), put);
    assert.equal(wrong.errors[0]?.field, 'slug');
    const empty = await editor.expect<Problem>(400, 'PUT', '/pages/empty', { ...put, document: words(' ') });
    assert.equal(empty.errors[0]?.field, 'document');
    const script = { type: 'doc', content: [{ type: 'script' }] };
    await editor.expect(400, 'PUT', '/pages/script', { ...put, document: script });
    await admin.expect(200, 'PATCH', '/settings', { values: { 'policies.ethics': 'about-us' } });
    const used = await editor.expect<Problem>(409, 'DELETE', '/pages/about-us');
    assert.match(used.detail, /policies\.ethics/);
    await admin.expect(200, 'PATCH', '/settings', { values: { 'policies.ethics': null } });
    await editor.expect(204, 'DELETE', '/pages/about-us');
    await editor.expect(404, 'DELETE', '/pages/about-us');
    await editor.expect(404, 'GET', '/pages/about-us');
  });
});
