import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { takeIn } from '../../src/pictures/pictures.ts';
import { blankFields, createStory, findStory, saveStory } from '../../src/stories/stories.ts';
import { openDesk, type TestDesk } from '../support/desk.ts';
import { noisyPicture } from '../support/made-pictures.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { noon } from '../support/stories.ts';

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
    assert.equal((await look(`${file.slice(0, 20)}x${file.slice(21)}`)).statusCode, 404);
    assert.equal((await look('/')).body.includes('Not yet told'), false);
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
});
