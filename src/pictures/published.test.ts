import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { jpegWith, xmpPacket, xmpSegment } from '../../test/support/made-pictures.ts';
import { freshDatabase, onEachDialect, type TestDatabase } from '../../test/support/newsroom.ts';
import { transaction } from '../db/db.ts';
import { editPicture } from './edit.ts';
import { isPublicRendition, publicPictures, publishPictures, unpublishPictures } from './published.ts';
import type { Picture } from './shapes.ts';
import { makeSlot, takeIn } from './take-in.ts';

const now = Temporal.Instant.from('2026-11-23T08:00:00Z');

onEachDialect('pictures of published stories', (dialect) => {
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase(dialect);
  });
  after(() => database.close());

  async function picture(credit: string = crypto.randomUUID()): Promise<Picture> {
    const bytes = await jpegWith(xmpSegment(xmpPacket(`<photoshop:Credit>${credit}</photoshop:Credit>`)));
    const upload = { bytes, originalName: 'secret-name.jpg', by: 'Ada Lind', now, again: true };
    const taken = await takeIn(database.db, database.place.dataFolder, upload);
    assert.ok(taken.ok);
    return taken.picture;
  }
  const publish = (story: string, ids: readonly string[]) =>
    transaction(database.db, (trx) => publishPictures(trx, story, ids));
  const unpublish = (story: string) => transaction(database.db, (trx) => unpublishPictures(trx, story));
  const shown = async (...pictures: readonly Picture[]) => [
    ...(
      await publicPictures(
        database.publicDb,
        pictures.map(({ id }) => id),
      )
    ).keys(),
  ];
  const fileOf = ({ renditions }: Picture) => renditions[0]?.file ?? '';

  test('are readable with the readers’ connection, and no others', async () => {
    const [used, unused] = [await picture(), await picture()];
    await publish('story-1', [used.id, used.id, 'nobody']);
    assert.deepEqual(await shown(used, unused), [used.id]);
    assert.equal(await isPublicRendition(database.publicDb, fileOf(used)), true);
    assert.equal(await isPublicRendition(database.publicDb, fileOf(unused)), false);
    assert.equal((await publicPictures(database.publicDb, [])).size, 0);
  });

  test('tell nothing that is the newsroom’s own', async () => {
    const used = await picture();
    await publish('story-2', [used.id]);
    const known = (await publicPictures(database.publicDb, [used.id])).get(used.id);
    const fields = [
      'id',
      'state',
      'width',
      'height',
      'focal',
      'colour',
      'alt',
      'caption',
      'creators',
      'credit',
      'creditProbablyCut',
    ];
    const rights = [
      'source',
      'copyright',
      'rightsTerms',
      'rightsUrl',
      'takenAt',
      'place',
      'renditions',
      'crops',
      'digitalSourceType',
      'licensorUrl',
    ];
    assert.deepEqual(Object.keys(known ?? {}).toSorted(), [...fields, ...rights].toSorted());
    for (const secret of ['secret-name', 'Ada Lind', used.originalHash ?? '']) {
      assert.ok(!JSON.stringify(known).includes(secret), secret);
    }
  });

  test('include slots, whose cut credit is told', async () => {
    const slot = await makeSlot(database.db, {
      caption: 'Asked for',
      credit: 'UKRAINIAN PRESIDENTIAL PRESS SER',
      by: 'Ada Lind',
      now,
    });
    await publish('story-3', [slot.id]);
    const known = (await publicPictures(database.publicDb, [slot.id])).get(slot.id);
    assert.deepEqual([known?.state, known?.creditProbablyCut, known?.renditions], ['slot', true, []]);
  });

  test('go when the story drops them or goes itself, unless another story shows them', async () => {
    const [both, dropped] = [await picture(), await picture()];
    await publish('story-4', [both.id, dropped.id]);
    await publish('story-5', [both.id]);
    await publish('story-4', [both.id]);
    assert.deepEqual(await shown(both, dropped), [both.id]);
    assert.equal(await isPublicRendition(database.publicDb, fileOf(dropped)), false);
    await unpublish('story-4');
    assert.deepEqual(await shown(both), [both.id]);
    await unpublish('story-5');
    assert.deepEqual(await shown(both), []);
    assert.equal(await isPublicRendition(database.publicDb, fileOf(both)), false);
  });

  test('keep their files where a twin of the same bytes goes', async () => {
    const [one, twin] = [await picture('Same'), await picture('Same')];
    assert.equal(fileOf(one), fileOf(twin));
    await publish('story-6', [one.id]);
    await publish('story-7', [twin.id]);
    await unpublish('story-6');
    assert.equal(await isPublicRendition(database.publicDb, fileOf(twin)), true);
    await unpublish('story-7');
    assert.equal(await isPublicRendition(database.publicDb, fileOf(twin)), false);
  });

  test('show a change of words when the story is published again, not before', async () => {
    const used = await picture();
    await publish('story-8', [used.id]);
    await editPicture(database.db, database.place.dataFolder, { id: used.id, fields: { credit: 'Corrected' }, now });
    const credit = async () => (await publicPictures(database.publicDb, [used.id])).get(used.id)?.credit;
    assert.equal(await credit(), used.credit);
    await publish('story-8', [used.id]);
    assert.equal(await credit(), 'Corrected');
    assert.equal(
      await isPublicRendition(database.publicDb, fileOf(used)),
      true,
      'pages that are open still name the old file',
    );
  });
});
