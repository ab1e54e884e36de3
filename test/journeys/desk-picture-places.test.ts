import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import * as storyPictures from '../../src/db/migrations/0018-story-pictures.ts';
import type { DeskPicture } from '../../src/pictures/desk-shapes.ts';
import type { PictureFound } from '../../src/pictures/found-shapes.ts';
import { makeSlot } from '../../src/pictures/pictures.ts';
import type { StepDone } from '../../src/stories/desk-shapes.ts';
import type { PictureUses } from '../../src/stories/desk-uses-shapes.ts';
import type { StoryDocument, StoryFields } from '../../src/stories/stories.ts';
import { testBaseUrl } from '../support/app.ts';
import { type DeskBrowser, openDesk, type TestDesk } from '../support/desk.ts';
import { heldToDescription } from '../support/desk-document.ts';
import { begin, save } from '../support/desk-stories.ts';
import {
  dataSet,
  jpegWith,
  noisyPicture,
  photoshopBlock,
  photoshopSegment,
  plainPicture,
  xmpPacket,
  xmpSegment,
} from '../support/made-pictures.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { paragraphs } from '../support/stories.ts';

onEachDialect('a picture and the stories that show it', (dialect) => {
  let desk: TestDesk;
  let orla: DeskBrowser;
  let teo: DeskBrowser;
  beforeEach(async () => {
    desk = await openDesk(dialect);
    orla = await heldToDescription(await desk.signedIn('reporter', 'Orla'));
    teo = await heldToDescription(await desk.signedIn('editor', 'Teo'));
  });
  afterEach(() => desk.close());

  const send = (by: DeskBrowser, method: 'POST' | 'PUT', path: string, bytes: Buffer) =>
    desk.app.inject({
      method,
      url: `/api/v1/desk${path}`,
      headers: { cookie: by.cookie(), origin: testBaseUrl, 'content-type': 'application/octet-stream' },
      payload: bytes,
    });
  const upload = async (bytes: Buffer, words: Readonly<Record<string, unknown>> = {}) => {
    const answer = await send(orla, 'POST', '/pictures?name=quay.jpg', bytes);
    assert.equal(answer.statusCode, 201, answer.body);
    const { id } = answer.json<DeskPicture>();
    return orla.expect<DeskPicture>(200, 'PATCH', `/pictures/${id}`, words);
  };
  const usesOf = (id: string) => orla.expect<PictureUses>(200, 'GET', `/pictures/${id}/uses`);
  const showing = (id: string): StoryDocument => {
    const { content = [] } = paragraphs('The quay at dusk.');
    return { type: 'doc', content: [...content, { type: 'figure', attrs: { picture: id, alt: null } }] };
  };
  const publish = (id: string) => teo.expect<StepDone>(200, 'POST', `/stories/${id}/publish`, {});
  const page = async (path: string | null) => (await desk.app.inject({ url: path ?? '' })).body;
  const ready = { caption: 'The quay', alt: 'A quay at dusk.', credit: 'W. Tollard' };

  test('it is told where it stands: in newest words, before readers, and as the lead', async () => {
    const picture = await upload(await noisyPicture(300, 200).jpeg().toBuffer(), ready);
    const other = await upload(await noisyPicture(300, 201).jpeg().toBuffer(), ready);
    assert.deepEqual(await usesOf(picture.id), { uses: [], total: 0 });
    const inText = await begin(orla, { headline: 'In the text', document: showing(picture.id) });
    desk.passTime({ minutes: 1 });
    const leading = await begin(orla, { headline: 'In the lead', leadPictureId: picture.id });
    assert.deepEqual(
      (await usesOf(picture.id)).uses.map(({ headline, isLead, isNewest, isPublic }) => [
        headline,
        isLead,
        isNewest,
        isPublic,
      ]),
      [
        ['In the lead', true, true, false],
        ['In the text', false, true, false],
      ],
    );

    const { path } = await publish(inText.line.id);
    // Readers go on seeing it in words that are newer only at the desk, also where the save folds into the one before.
    const next = await save(orla, inText, inText.revisionId, { document: showing(other.id) });
    const state = 'published';
    const seen = {
      id: inText.line.id,
      headline: 'In the text',
      language: 'en-GB',
      direction: 'ltr',
      isLead: false,
      path,
      state,
    };
    assert.deepEqual((await usesOf(picture.id)).uses[0], { ...seen, isPublic: true, isNewest: false });
    assert.deepEqual((await usesOf(other.id)).uses[0], { ...seen, path: null, isPublic: false, isNewest: true });
    const folded = await save(orla, inText, next.revisionId, { document: paragraphs('No picture at all.') });
    assert.equal(folded.number, next.number);
    assert.equal((await usesOf(other.id)).total, 0);

    await teo.expect(200, 'POST', `/stories/${inText.line.id}/withdraw`, { reason: 'It was wrong.' });
    const left = await usesOf(picture.id);
    assert.deepEqual([left.total, left.uses[0]?.headline, left.uses[0]?.state], [1, 'In the lead', leading.line.state]);
    await orla.expect(404, 'GET', '/pictures/01890000-0000-7000-8000-000000000000/uses');
  });

  test('a branch that nobody has taken into the story is no place of it', async () => {
    const picture = await upload(await noisyPicture(300, 200).jpeg().toBuffer(), ready);
    const story = await begin(orla);
    await save(orla, story, story.revisionId, { headline: 'Newer' });
    const branch = await save(teo, story, story.revisionId, { leadPictureId: picture.id });
    assert.equal(branch.isBranch, true);
    assert.equal((await usesOf(picture.id)).total, 0);
  });

  test('stories from before it was noted are found by their newest words', async () => {
    const { db } = desk.database;
    const picture = await upload(await noisyPicture(300, 200).jpeg().toBuffer(), ready);
    const fields: Partial<StoryFields> = { leadPictureId: picture.id, document: showing(picture.id) };
    const { line } = await begin(orla, fields);
    await begin(orla, { document: showing(picture.id) });
    await begin(orla);
    const noted = () => db.selectFrom('story_picture').selectAll().orderBy('story_id').execute();
    const before = await noted();
    assert.equal(before.length, 2);
    assert.equal(before.find(({ story_id }) => story_id === line.id)?.is_lead, 1);
    await db.schema.dropTable('story_picture').execute();
    await storyPictures.up(db);
    assert.deepEqual(await noted(), before);
  });

  test('another file is before readers at once, with the words as they were published', async () => {
    const picture = await upload(await noisyPicture(400, 300).jpeg().toBuffer(), ready);
    const { line } = await begin(orla, { leadPictureId: picture.id });
    const { path } = await publish(line.id);
    const old = picture.files.at(-1)?.address.split('/').at(-1) ?? '';
    for (let asked = 0; asked < 3; asked += 1) assert.ok((await page(path)).includes(old));
    await orla.expect(200, 'PATCH', `/pictures/${picture.id}`, { caption: 'The quay, not yet published' });

    const file = await noisyPicture(640, 360).jpeg().toBuffer();
    const refused = await send(orla, 'PUT', `/pictures/${picture.id}/file`, file);
    assert.equal(refused.statusCode, 403);
    assert.match(refused.json<{ detail: string }>().detail, /somebody who may publish/);
    assert.ok((await page(path)).includes(old));

    const answer = await send(teo, 'PUT', `/pictures/${picture.id}/file?name=better.jpg`, file);
    const replaced = answer.json<DeskPicture>();
    assert.deepEqual([replaced.id, replaced.width, replaced.originalName], [picture.id, 640, 'better.jpg']);
    const body = await page(path);
    const fresh =
      replaced.files
        .find(({ format }) => format === 'jpeg')
        ?.address.split('/')
        .at(-1) ?? '';
    assert.ok(body.includes(fresh) && body.includes('width="640"'));
    assert.ok(body.includes('The quay') && !body.includes('not yet published'));
    assert.equal((await desk.app.inject({ url: `/pictures/${fresh}` })).statusCode, 200);
    assert.equal((await usesOf(picture.id)).total, 1);
    const deeds = desk.database.db.selectFrom('audit_entry').select(['action', 'object']).where('by', '=', 'Teo');
    assert.ok((await deeds.execute()).some(({ action }) => action === 'picture file replaced'));
  });

  test('a slot that readers see has its file once it is described for those who cannot see it', async () => {
    const slot = await makeSlot(desk.database.db, {
      caption: 'The light',
      credit: 'Keeper',
      by: 'Orla',
      now: desk.now(),
    });
    const { line } = await begin(orla, { leadPictureId: slot.id });
    const { path } = await publish(line.id);
    const bytes = await noisyPicture(400, 300).jpeg().toBuffer();
    const filled = (await send(teo, 'PUT', `/pictures/${slot.id}/file`, bytes)).json<DeskPicture>();
    const file =
      filled.files
        .find(({ format }) => format === 'jpeg')
        ?.address.split('/')
        .at(-1) ?? '';
    assert.deepEqual([filled.state, filled.credit], ['ready', 'Keeper']);
    assert.ok(!(await page(path)).includes(file));
    await teo.expect(200, 'PATCH', `/pictures/${slot.id}`, { alt: 'A lighthouse.' });
    await publish(line.id);
    assert.match(await page(path), /alt="A lighthouse\."/);
  });

  test('words that people have set stay when the file is replaced, and the new file’s flags come with it', async () => {
    const said = (credit: string) => jpegWith(photoshopSegment(photoshopBlock(dataSet(110, credit))));
    const picture = await upload(await said('Somebody'), { credit: 'Reuters', alt: 'A quay.' });
    const longer = await jpegWith(
      xmpSegment(xmpPacket('<photoshop:Credit>Reuters/Somebody Else</photoshop:Credit>')),
      photoshopSegment(photoshopBlock(dataSet(90, 'A town whose name fills the field'.slice(0, 32)))),
    );
    const replaced = (await send(orla, 'PUT', `/pictures/${picture.id}/file`, longer)).json<DeskPicture>();
    assert.deepEqual([replaced.credit, replaced.alt], ['Reuters', 'A quay.']);
    assert.deepEqual(
      replaced.flags.map(({ field, problem }) => [field, problem]),
      [['place', 'probably-cut']],
    );
    // Only a credit that is known to be cut gives way to the one that goes on.
    const cut = await upload(await said('Sound Coastguard Press and Photo'), { alt: 'x' });
    assert.ok(cut.flags.some(({ field }) => field === 'credit'));
    const whole = 'Sound Coastguard Press and Photo Service';
    const file = await jpegWith(xmpSegment(xmpPacket(`<photoshop:Credit>${whole}</photoshop:Credit>`)));
    const mended = (await send(orla, 'PUT', `/pictures/${cut.id}/file`, file)).json<DeskPicture>();
    assert.deepEqual([mended.credit, mended.flags], [whole, []]);
  });

  test('its file’s own words are told as found, with where they stand, and how a cut credit goes on', async () => {
    const bytes = await jpegWith(
      xmpSegment(
        xmpPacket(
          '<photoshop:Source>Sound Coastguard Press Service</photoshop:Source><photoshop:City>Saltmarsh</photoshop:City>',
        ),
      ),
      photoshopSegment(
        photoshopBlock(
          Buffer.concat([
            dataSet(80, 'Orla Wintergill'),
            dataSet(80, 'Teo Sandvoss'),
            dataSet(110, 'Handout/SOUND COASTGUARD PRESS S'),
          ]),
        ),
      ),
    );
    const picture = await upload(bytes, { caption: 'Typed' });
    const found = await orla.expect<PictureFound>(200, 'GET', `/pictures/${picture.id}/found`);
    assert.deepEqual(found, {
      fields: [
        {
          field: 'credit',
          said: [{ from: 'iim', property: '2:110', texts: ['Handout/SOUND COASTGUARD PRESS S'], isCut: true }],
        },
        {
          field: 'creators',
          said: [{ from: 'iim', property: '2:80', texts: ['Orla Wintergill', 'Teo Sandvoss'], isCut: false }],
        },
        {
          field: 'source',
          said: [
            { from: 'xmp', property: 'photoshop:Source', texts: ['Sound Coastguard Press Service'], isCut: false },
          ],
        },
        {
          field: 'place',
          said: [{ from: 'xmp', property: 'photoshop:City', texts: ['Saltmarsh'], isCut: false }],
        },
      ],
      fullCredit: 'Handout/Sound Coastguard Press Service',
    });
    const mended = await orla.expect<DeskPicture>(200, 'PATCH', `/pictures/${picture.id}`, {
      credit: found.fullCredit ?? '',
    });
    assert.ok(!mended.flags.some(({ field }) => field === 'credit'));
    const bare = await upload(await plainPicture(80, 60).png().toBuffer());
    const nothing = { fields: [], fullCredit: null };
    assert.deepEqual(await orla.expect(200, 'GET', `/pictures/${bare.id}/found`), nothing);
    const slot = await makeSlot(desk.database.db, { caption: '', credit: '', by: 'Orla', now: desk.now() });
    assert.deepEqual(await orla.expect(200, 'GET', `/pictures/${slot.id}/found`), nothing);
    await orla.expect(404, 'GET', '/pictures/01890000-0000-7000-8000-000000000000/found');
  });
});
