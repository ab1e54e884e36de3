import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { AuditPage } from '../../src/people/audit-shapes.ts';
import { takeIn } from '../../src/pictures/pictures.ts';
import type { DeskStory, StepDone } from '../../src/stories/desk-shapes.ts';
import {
  blankFields,
  createStory,
  findOrCreateSection,
  findOrCreateTopic,
  findStory,
  saveStory,
} from '../../src/stories/stories.ts';
import { openDesk, type TestDesk } from '../support/desk.ts';
import { begin, save } from '../support/desk-stories.ts';
import { noisyPicture } from '../support/made-pictures.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { party, onRecord as putOnRecord } from '../support/record-stories.ts';
import { noon, paragraphs, published } from '../support/stories.ts';

onEachDialect('a preview', (dialect) => {
  let desk: TestDesk;
  let id = '';
  const by = { by: 'Una Seal', now: noon };
  beforeEach(async () => {
    desk = await openDesk(dialect);
    const { db, place } = desk.database;
    const bytes = await noisyPicture(400, 300).jpeg().toBuffer();
    const taken = await takeIn(db, place.dataFolder, {
      bytes,
      originalName: 'x.jpg',
      ...by,
      fields: { credit: 'W. Tollard', alt: 'A quay' },
    });
    assert.ok(taken.ok);
    const saved = await createStory(
      db,
      { ...blankFields('en-GB'), headline: 'Not yet told', leadPictureId: taken.picture.id },
      by,
    );
    assert.ok(saved.ok);
    ({ id } = saved);
  });
  afterEach(() => desk.close());
  const look = (address: string) => desk.app.inject({ url: address.replace('http://news.test', '') });

  test('shows a draft with its pictures to whoever has the link, and to nobody else', async () => {
    const una = await desk.signedIn('reporter');
    const { link } = await una.expect<{ link: string }>(201, 'POST', `/stories/${id}/previews`, {});
    const page = await look(link);
    assert.equal(page.statusCode, 200);
    assert.match(page.body, /<h1[^>]*>[^<]*Not yet told/);
    assert.match(page.body, /This is a preview/);
    assert.match(page.body, /W\. Tollard/);
    assert.match(page.body, /<meta name="robots" content="noindex/);
    assert.doesNotMatch(page.body, /rel="canonical"|og:title|application\/ld\+json/);
    assert.deepEqual(
      ['cache-control', 'referrer-policy', 'x-robots-tag'].map((name) => page.headers[name]),
      ['no-store', 'no-referrer', 'noindex, nofollow, noarchive'],
    );
    const file = /\/pictures\/preview\/[^\s"]+\.webp/.exec(page.body)?.[0] ?? '';
    const seen = await look(file);
    assert.deepEqual([seen.statusCode, seen.headers['content-type']], [200, 'image/webp']);
    assert.equal((await look(file.replace(/preview\/[^/]+\//, ''))).statusCode, 404);
    assert.equal((await look(`${file.slice(0, 20)}${file[20] === 'x' ? 'y' : 'x'}${file.slice(21)}`)).statusCode, 404);
    assert.equal((await look('/')).body.includes('Not yet told'), false);
  });

  test('shows what is on the record as readers will see it, and publishes none of it', async () => {
    const { db, publicDb } = desk.database;
    const una = await desk.signedIn('reporter');
    const story = await findStory(db, id);
    assert.ok(story);
    const document = paragraphs('She made nine knots, the mate said.', 'The horn was silent, they said.');
    assert.ok((await saveStory(db, { id, basedOn: story.revisionId }, { ...story.fields, document }, by)).ok);
    await putOnRecord(db, id, 'She made nine knots', { speakerId: await party(db, 'Tern Line') });
    await putOnRecord(db, id, 'The horn was silent', { state: 'suggested' });
    const { link } = await una.expect<{ link: string }>(201, 'POST', `/stories/${id}/previews`, {});
    const { body } = await look(link);
    assert.match(body, /One statement from one source/);
    assert.match(body, /Tern Line/);
    assert.equal(body.match(/The horn was silent/g)?.length, 1, 'it stands in the text alone');
    for (const table of ['published_statement', 'published_record', 'published_party'] as const)
      assert.deepEqual(await publicDb.selectFrom(table).selectAll().execute(), [], table);
    const { first_shown_at } = await db
      .selectFrom('statement')
      .select('first_shown_at')
      .where('state', '=', 'confirmed')
      .executeTakeFirstOrThrow();
    assert.equal(first_shown_at, null);
  });

  test('follows the story, and ends with its day or at a word', async () => {
    const una = await desk.signedIn('reporter');
    const { link } = await una.expect<{ link: string }>(201, 'POST', `/stories/${id}/previews`, { days: 2 });
    const story = await findStory(desk.database.db, id);
    assert.ok(story);
    const target = { id, basedOn: story.revisionId };
    assert.ok((await saveStory(desk.database.db, target, { ...story.fields, headline: 'Said better' }, by)).ok);
    assert.match((await look(link)).body, /Said better/);
    desk.passTime({ hours: 49 });
    assert.equal((await look(link)).statusCode, 404);
    const second = await una.expect<{ link: string }>(201, 'POST', `/stories/${id}/previews`, {});
    assert.equal((await look(second.link)).statusCode, 200);
    await una.expect(204, 'DELETE', `/stories/${id}/previews`);
    assert.equal((await look(second.link)).statusCode, 404);
    await una.expect(400, 'POST', `/stories/${id}/previews`, { days: 31 });
    await una.expect(404, 'POST', '/stories/01890000-0000-7000-8000-000000000000/previews', {});
  });

  test('may be framed by the desk alone, and so may the word that it has ended; no other page may', async () => {
    const una = await desk.signedIn('reporter');
    const { link } = await una.expect<{ link: string }>(201, 'POST', `/stories/${id}/previews`, {});
    const framedBy = async (address: string) => {
      const { headers } = await look(address);
      const [who] = /frame-ancestors [^;]+/.exec(String(headers['content-security-policy'])) ?? [];
      return [who, headers['x-frame-options']];
    };
    const ours = ["frame-ancestors 'self'", 'SAMEORIGIN'];
    const nobodys = ["frame-ancestors 'none'", 'DENY'];
    assert.deepEqual(await framedBy(link), ours);
    assert.deepEqual(await framedBy(`${link}?as=print`), ours);
    for (const address of ['/', '/nowhere/', '/search/', '/desk/', '/api/v1/stories', '/preview/short/'])
      assert.deepEqual(await framedBy(address), nobodys, address);
    await una.expect(204, 'DELETE', `/stories/${id}/previews`);
    const ended = await look(link);
    assert.equal(ended.statusCode, 404);
    assert.doesNotMatch(ended.body, /Not yet told|W\. Tollard/);
    assert.deepEqual(await framedBy(link), ours);
  });

  test('shows light, dark or paper by its address, with the readers’ own rules and nothing else changed', async () => {
    const una = await desk.signedIn('reporter');
    const { link } = await una.expect<{ link: string }>(201, 'POST', `/stories/${id}/previews`, {});
    const sheetIn = (body: string) => /<link rel="stylesheet" href="([^"]+)"/.exec(body)?.[1] ?? '';
    const { body: usual } = await look(link);
    const without = (body: string) => body.replaceAll(sheetIn(body), '');
    const sheets = new Map<string, string>();
    for (const asked of ['theme=light', 'theme=dark', 'as=print']) {
      const { body } = await look(`${link}?${asked}`);
      assert.equal(without(body), without(usual), asked);
      assert.notEqual(sheetIn(body), sheetIn(usual));
      const sheet = await look(sheetIn(body));
      assert.deepEqual([sheet.statusCode, sheet.headers['content-type']], [200, 'text/css; charset=utf-8']);
      sheets.set(asked, sheet.body);
    }
    assert.match(sheets.get('theme=dark') ?? '', /@media all\{:root\{--paper:#0f1417/);
    assert.match(sheets.get('theme=light') ?? '', /@media not all\{:root\{--paper:#0f1417/);
    assert.match(sheets.get('as=print') ?? '', /@media all\{:root\{padding:18mm 16mm 20mm\}/);
    for (const sheet of sheets.values()) assert.doesNotMatch(sheet, /prefers-color-scheme/);
    for (const nonsense of ['theme=pink', 'as=fax', 'theme=dark&theme=light', 'theme[]=dark'])
      assert.equal((await look(`${link}?${nonsense}`)).body, usual, nonsense);
    const front = await look('/');
    assert.equal((await look('/?theme=dark')).body, front.body);
  });

  test('is given to the same session again, where it is asked for so, and ended by itself', async () => {
    const [una, teo] = [await desk.signedIn('reporter'), await desk.signedIn('editor')];
    type Link = { readonly id: string; readonly link: string; readonly expiresAt: string };
    const again = (who: typeof una, status: number) =>
      who.expect<Link>(status, 'POST', `/stories/${id}/previews`, { again: true });
    const first = await again(una, 201);
    desk.passTime({ hours: 5 });
    assert.deepEqual(await again(una, 200), first);
    const teos = await again(teo, 201);
    const another = await una.expect<Link>(201, 'POST', `/stories/${id}/previews`, {});
    assert.equal(new Set([first.link, teos.link, another.link]).size, 3);
    await una.expect(204, 'DELETE', `/stories/${id}/previews/${another.id}`);
    assert.deepEqual(
      await Promise.all([first, teos, another].map(async ({ link }) => (await look(link)).statusCode)),
      [200, 200, 404],
    );
    desk.passTime({ hours: 24 * 7 });
    assert.equal((await look(first.link)).statusCode, 404);
    assert.notEqual((await again(una, 201)).link, first.link);
    const { entries } = await (await desk.signedIn('admin')).expect<AuditPage>(200, 'GET', '/audit');
    const noted = entries.filter(({ object }) => object === 'Not yet told');
    assert.deepEqual(
      noted.map(({ action }) => action),
      ['preview link made', 'preview link ended', 'preview link made', 'preview link made', 'preview link made'],
    );
    assert.ok([first, teos, another].every(({ link }) => !JSON.stringify(noted).includes(link.slice(-44, -1))));
  });

  test('is what readers then get, but for one line, their comments and views, and what is said to machines', async () => {
    const { db } = desk.database;
    const topic = await findOrCreateTopic(db, { name: 'The ferry', description: null }, noon);
    const section = await findOrCreateSection(db, { name: 'Harbour', description: null });
    const filed = { topicIds: [topic.id], sectionId: section.id };
    for (const hour of [1, 2, 3])
      await published(db, { ...filed, headline: `Hour ${hour}` }, noon.subtract({ hours: hour }));
    const una = await desk.signedIn('editor');
    const story = await begin(una, { ...filed, headline: 'The ferry is back' });
    const { link } = await una.expect<{ link: string }>(201, 'POST', `/stories/${story.line.id}/previews`, {});
    const main = (body: string) =>
      /<main id="main">([\s\S]*)<\/main>/
        .exec(body)?.[1]
        ?.replace(/<p class="version-line">.*?<\/p>/, '')
        .replace(/<section class="block comments".*<\/section>/, '')
        .replace(/<div class="views".*?<\/div>/, '')
        .replace(/<script[^>]*><\/script>/, '');
    const mainAt = async (address: string) => main((await look(address)).body);
    const before = await mainAt(link);
    assert.match(before ?? '', /on-topic-this[\s\S]*Hour 1/);
    const publish = async () => {
      const { line } = await una.expect<DeskStory>(200, 'GET', `/stories/${story.line.id}`);
      return una.expect<StepDone>(200, 'POST', `/stories/${line.id}/publish`, { revisionId: line.revisionId });
    };
    const line = await publish();
    assert.equal(await mainAt(line.path ?? ''), before);
    desk.passTime({ hours: 2 });
    assert.equal(await mainAt(link), before);
    await save(una, story, line.revisionId, { headline: 'The ferry is back at last' });
    const changed = await mainAt(link);
    assert.match(changed ?? '', /back at last[\s\S]*history-line/);
    await publish();
    assert.equal(await mainAt(line.path ?? ''), changed);
  });
});
