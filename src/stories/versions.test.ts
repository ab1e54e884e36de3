import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { freshDatabase, onEachDialect, type TestDatabase } from '../../test/support/newsroom.ts';
import { draft, noon, paragraphs, published, storyFields } from '../../test/support/stories.ts';
import { up } from '../db/migrations/0008-versions.ts';
import { editPicture, makeSlot } from '../pictures/pictures.ts';
import {
  answerAddress,
  correctStory,
  listVersions,
  publishStory,
  type StoryFields,
  saveStory,
  shelveStory,
} from './stories.ts';

const at = (hours: number) => ({ by: 'Orla', now: noon.add({ hours }) });

onEachDialect('the public history of a story', (dialect) => {
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase(dialect);
  });
  after(() => database.close());

  const versions = (id: string) => listVersions(database.publicDb, id, { limit: 50 });
  const lines = async (id: string) =>
    (await versions(id)).map(({ number, kind, note, fields }) => ({ number, kind, note, headline: fields.headline }));
  async function change(story: { id: string; revisionId: string }, headline: string, note?: string) {
    const { id, revisionId: basedOn } = story;
    const save = { ...at(1), note: 'internal words' };
    const saved = await saveStory(database.db, { id, basedOn }, storyFields({ headline }), save);
    assert.ok(saved.ok && !saved.isBranch);
    const step = await publishStory(database.db, id, { ...save, publicNote: note ?? null });
    assert.ok(step.ok);
    return saved.revisionId;
  }

  test('has each published change with its kind and the note to readers, and no other save or note', async () => {
    const first = await published(database.db, { headline: 'One' });
    const { id, path } = first;
    const second = await change(first, 'Two', '  The chair’s\n remarks. ');
    assert.ok((await correctStory(database.db, id, { kind: 'correction', text: 'It was two.' }, at(2))).ok);
    const saved = await saveStory(database.db, { id, basedOn: second }, storyFields({ headline: 'Unseen' }), at(3));
    assert.ok(saved.ok);
    assert.deepEqual(await lines(id), [
      { number: 3, kind: 'correction', note: null, headline: 'Two' },
      { number: 2, kind: 'update', note: 'The chair’s remarks.', headline: 'Two' },
      { number: 1, kind: 'first', note: null, headline: 'One' },
    ]);
    const answer = await answerAddress(database.publicDb, path);
    assert.ok(answer.kind === 'story');
    assert.equal(answer.story.versions, 3);
    const [newest] = await versions(id);
    assert.equal(newest?.correctionId, answer.story.corrections[0]?.id);
    assert.doesNotMatch(JSON.stringify(await versions(id)), /internal words|Unseen|Orla/);
  });

  test('gains nothing from publishing again what readers see already, unless the newsroom has something to say', async () => {
    const { id } = await published(database.db, { headline: 'Same' });
    assert.ok((await publishStory(database.db, id, at(1))).ok);
    assert.equal((await versions(id)).length, 1);
    assert.ok((await publishStory(database.db, id, { ...at(2), publicNote: 'We have checked this again.' })).ok);
    assert.equal((await versions(id)).length, 2);
  });

  test('gains nothing from words being put on the record, and holds no mark of a statement', async () => {
    const first = await published(database.db, { document: paragraphs('The ferry was late.') });
    const marks = [{ type: 'statement', attrs: { id: '0199aaaa-0000-7000-8000-000000000001' } }];
    const content = [
      { type: 'text', text: 'The ' },
      { type: 'text', text: 'ferry was', marks },
      { type: 'text', text: ' late.' },
    ];
    const onRecord = { type: 'doc' as const, content: [{ type: 'paragraph', content }] };
    const put = async (basedOn: string, document: StoryFields['document'], hours: number) => {
      const saved = await saveStory(database.db, { id: first.id, basedOn }, storyFields({ document }), at(hours));
      assert.ok(saved.ok && !saved.isBranch && saved.revisionId !== basedOn);
      assert.ok((await publishStory(database.db, first.id, at(hours))).ok);
      return saved.revisionId;
    };
    const second = await put(first.revisionId, onRecord, 1);
    assert.equal((await versions(first.id)).length, 1);
    const answer = await answerAddress(database.publicDb, first.path);
    assert.ok(answer.kind === 'story');
    assert.equal(answer.story.updatedAt, answer.story.firstPublishedAt);
    const longer = { ...onRecord, content: [...onRecord.content, ...(paragraphs('By an hour.').content ?? [])] };
    await put(second, longer, 2);
    const [newest, ...older] = await versions(first.id);
    assert.equal(older.length, 1);
    assert.deepEqual(newest?.fields.document, paragraphs('The ferry was late.', 'By an hour.'));
  });

  test('gains nothing when only more files were made of a picture that it shows', async () => {
    const { db } = database;
    const picture = await makeSlot(db, { caption: 'The lifeboat.', credit: 'Wren Tollard', ...at(0) });
    const { id } = await published(db, { headline: 'Launch, again', leadPictureId: picture.id });
    const crop = { shape: '1x1', format: 'jpeg', width: 1200, height: 1200, bytes: 1, file: `${'c'.repeat(32)}.jpg` };
    const made = { crops: JSON.stringify([crop]), digital_source_type: 'http://cv.iptc.org/x/digitalCapture' };
    await db.updateTable('picture').set(made).where('id', '=', picture.id).execute();
    assert.ok((await publishStory(db, id, at(1))).ok);
    assert.deepEqual(
      (await versions(id)).map(({ number }) => number),
      [1],
    );
  });

  test('says the hour of the last change that readers can see, and no later one', async () => {
    const { id, path } = await published(database.db, { headline: 'As it was' });
    assert.ok((await publishStory(database.db, id, at(1))).ok);
    const answer = await answerAddress(database.publicDb, path);
    assert.ok(answer.kind === 'story');
    assert.equal(answer.story.updatedAt, answer.story.firstPublishedAt);
    assert.ok((await publishStory(database.db, id, { ...at(2), publicNote: 'Checked.' })).ok);
    const later = await answerAddress(database.publicDb, path);
    assert.ok(later.kind === 'story');
    assert.equal(later.story.updatedAt, '2026-11-19T14:00:00.000Z');
  });

  test('is out of sight while the story is withdrawn or withheld, and whole again when it returns', async () => {
    for (const standing of ['withdrawn', 'withheld'] as const) {
      const first = await published(database.db, { headline: `Before it was ${standing}` });
      const { id } = first;
      await change(first, `Changed, then ${standing}`);
      assert.ok((await shelveStory(database.db, id, standing, { ...at(2), reason: 'Wrong.' })).ok);
      assert.deepEqual(await versions(id), []);
      assert.ok((await publishStory(database.db, id, at(3))).ok);
      assert.deepEqual(
        (await lines(id)).map(({ number, kind }) => [number, kind]),
        [
          [3, 'return'],
          [2, 'update'],
          [1, 'first'],
        ],
      );
    }
  });

  test('of a killed story is gone, and a story that was never public has none', async () => {
    const { id } = await published(database.db, { headline: 'To be killed' });
    assert.ok((await shelveStory(database.db, id, 'killed', at(1))).ok);
    assert.deepEqual(await versions(id), []);
    assert.deepEqual(await versions((await draft(database.db)).id), []);
  });

  test('keeps the words of a picture as they were published, though they are changed later', async () => {
    const picture = await makeSlot(database.db, { caption: 'The lifeboat.', credit: 'Wren Tollard', ...at(0) });
    const { id } = await published(database.db, { headline: 'Launch', leadPictureId: picture.id });
    const edited = await editPicture(database.db, database.place.dataFolder, {
      id: picture.id,
      fields: { caption: 'The pilot boat.' },
      ...at(1),
    });
    assert.ok(edited.ok);
    assert.ok((await publishStory(database.db, id, at(1))).ok);
    const captions = (await versions(id)).map(({ pictures }) => pictures?.map(({ caption }) => caption));
    assert.deepEqual(captions, [['The pilot boat.'], ['The lifeboat.']]);
  });

  test('refuses a note to readers that is no note but a story', async () => {
    const { id } = await draft(database.db);
    const step = await publishStory(database.db, id, { ...at(0), publicNote: 'x'.repeat(501) });
    assert.ok(!step.ok && step.problems[0]?.field === 'public note');
    assert.match(step.problems[0].message, /under 500 characters; it has 501/);
  });

  test('is made from the log for stories that were published before versions were kept', async () => {
    const earlier = await freshDatabase(dialect);
    const { db, publicDb } = earlier;
    const live = await published(db, { headline: 'One', document: paragraphs('One.') });
    const fields = storyFields({ headline: 'Two' });
    const saved = await saveStory(db, { id: live.id, basedOn: live.revisionId }, fields, at(1));
    assert.ok(saved.ok);
    assert.ok((await publishStory(db, live.id, { ...at(1), note: 'internal' })).ok);
    assert.ok((await correctStory(db, live.id, { kind: 'clarification', text: 'Two is one.' }, at(2))).ok);
    assert.ok((await shelveStory(db, live.id, 'withheld', at(3))).ok);
    assert.ok((await correctStory(db, live.id, { kind: 'correction', text: 'Unseen then.' }, at(4))).ok);
    assert.ok((await publishStory(db, live.id, at(5))).ok);
    const gone = await published(db, { headline: 'Gone' });
    assert.ok((await shelveStory(db, gone.id, 'withdrawn', { ...at(1), reason: 'Wrong.' })).ok);
    const known = (await listVersions(publicDb, live.id, { limit: 9 })).map((one) => ({ ...one, pictures: null }));

    await sql`drop table story_version`.execute(db);
    await sql`drop table published_version`.execute(db);
    if (dialect === 'postgres') await sql`drop function note_published_version`.execute(db);
    await db.transaction().execute((trx) => up(trx, dialect));

    const made = await listVersions(db, live.id, { limit: 9 });
    assert.deepEqual(made, known);
    assert.deepEqual(
      made.map(({ number, kind, fields: { headline } }) => [number, kind, headline]),
      [
        [4, 'return', 'Two'],
        [3, 'clarification', 'Two'],
        [2, 'update', 'Two'],
        [1, 'first', 'One'],
      ],
    );
    assert.deepEqual(await listVersions(db, gone.id, { limit: 9 }), []);
    assert.ok((await publishStory(db, gone.id, at(6))).ok);
    assert.deepEqual(
      (await listVersions(db, gone.id, { limit: 9 })).map(({ kind }) => kind),
      ['return', 'first'],
    );
    await earlier.close();
  });
});
