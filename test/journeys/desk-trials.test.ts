import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { type DeskBrowser, openDesk, type TestDesk } from '../support/desk.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { published } from '../support/stories.ts';

interface Tried {
  readonly path: string;
  readonly files: readonly { readonly path: string; readonly text: string | null }[];
}

onEachDialect('looking at the newsroom before it is changed', (dialect) => {
  let desk: TestDesk;
  let admin: DeskBrowser;
  beforeEach(async () => {
    desk = await openDesk(dialect);
    admin = await desk.signedIn('admin', 'Ivo Reeve');
  });
  afterEach(() => desk.close());
  const ask = (url: string) => desk.app.inject({ url });
  const read = async (url: string) => (await ask(url)).body;
  const words = (said: string) => ({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: said }] }],
  });

  test('shows the front page as it would be, in both themes, and changes nothing', async () => {
    await published(desk.database.db, { headline: 'Ferry in fog' });
    const values = { name: 'الميناء', language: 'ar', 'colours.accent': '#7a1f3d', aiCrawlers: 'refused' };
    const { path: shownAt, files } = await admin.expect<Tried>(200, 'POST', '/settings/preview', { values });
    const shown = await ask(`${shownAt}?theme=dark`);
    assert.match(shown.body, /<html lang="ar" dir="rtl">[\s\S]*الميناء[\s\S]*Ferry in fog/);
    assert.equal(shown.headers['cache-control'], 'no-store');
    assert.match(String(shown.headers['content-security-policy']), /frame-ancestors 'self'/);
    assert.match(files.find((file) => file.path === '/robots.txt')?.text ?? '', /GPTBot/);
    const [, dark = ''] = /rel="stylesheet" href="([^"]+)"/.exec(shown.body) ?? [];
    const sheets = [await read(dark), await read(dark.replace('dark', 'light'))];
    assert.ok(sheets.every((css) => css.includes('#7a1f3d') && !css.includes('prefers-color-scheme')));
    assert.match(sheets[0] ?? '', /color-scheme:dark/);
    assert.match(sheets[1] ?? '', /color-scheme:light[\s\S]*@media not all/);
    assert.doesNotMatch(await read('/'), /الميناء/);
    desk.passTime({ minutes: 31 });
    assert.equal((await ask(shownAt)).statusCode, 404);
  });

  test('tells all that is wrong as a change does', async () => {
    const values = { timeZone: 'Europe/Nowhere', 'colours.accent': '#ffff00' };
    const wrong = await admin.expect<{ errors: { field: string }[] }>(400, 'POST', '/settings/preview', { values });
    assert.deepEqual(wrong.errors.map(({ field }) => field).toSorted(), ['colours.accent', 'timeZone']);
  });

  test('shows a standing page that is not kept yet among the others', async () => {
    const editor = await desk.signedIn('editor');
    await editor.expect(200, 'PUT', '/pages/about-us', { title: 'About us', position: null, document: words('We.') });
    const trial = { title: 'Our standards', document: words('We print what we know.') };
    const { path } = await editor.expect<Tried>(200, 'POST', '/pages/standards/preview', trial);
    const { body } = await ask(path);
    assert.match(body, /Our standards[\s\S]*About us[\s\S]*We print what we know/);
    assert.equal((await desk.app.inject({ url: '/about/standards/' })).statusCode, 404);
    const empty = { ...trial, document: words(' ') };
    await editor.expect(400, 'POST', '/pages/standards/preview', empty);
  });

  test('moves a standing page with everything that leads to it, and puts pages in order', async () => {
    const editor = await desk.signedIn('editor');
    for (const slug of ['about-us', 'standards'])
      await editor.expect(200, 'PUT', `/pages/${slug}`, { title: slug, position: null, document: words(slug) });
    const values = { navigation: [{ page: 'standards' }], 'policies.ethics': 'standards' };
    await admin.expect(200, 'PATCH', '/settings', { values });
    await editor.expect(400, 'POST', '/pages/standards/slug', { slug: 'about-us' });
    await editor.expect(400, 'POST', '/pages/standards/slug', { slug: 'Our Code' });
    await editor.expect(404, 'POST', '/pages/nowhere/slug', { slug: 'somewhere' });
    await editor.expect(200, 'POST', '/pages/standards/slug', { slug: 'our-code' });
    await editor.expect(200, 'POST', '/pages/our-code/slug', { slug: 'code' });
    for (const old of ['/about/standards/', '/about/our-code/', '/about/standards'])
      assert.match(
        String((await desk.app.inject({ url: old })).headers.location),
        /\/about\/(?:code|standards)\/$/,
        old,
      );
    assert.equal((await desk.app.inject({ url: '/about/standards/' })).headers.location, '/about/code/');
    assert.match(await read('/'), /class="sections"[\s\S]*href="\/about\/code\//);
    assert.match(await read('/about/code/'), /class="kicker"/);
    await editor.expect(409, 'DELETE', '/pages/code');
    await editor.expect(204, 'PUT', '/page-order', { slugs: ['code', 'about-us'] });
    assert.match(await read('/about/code/'), /standing-list[\s\S]*\/about\/code\/[\s\S]*\/about\/about-us\//);
    await editor.expect(409, 'PUT', '/page-order', { slugs: ['code'] });
    const taken = { title: 'Other', position: null, document: words('Other'), onlyNew: true };
    await editor.expect(400, 'PUT', '/pages/code', taken);
    const { entries } = await admin.expect<{ entries: { action: string }[] }>(200, 'GET', '/audit');
    assert.ok(['page moved', 'pages ordered'].every((action) => entries.some((one) => one.action === action)));
  });
});
