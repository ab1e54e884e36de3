import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { noisyPicture, plainPicture } from '../../test/support/made-pictures.ts';
import { freshDatabase, onEachDialect, type TestDatabase } from '../../test/support/newsroom.ts';
import { transaction } from '../db/db.ts';
import { editPicture } from './edit.ts';
import { originalPath } from './picture-files.ts';
import { makePendingAvif, startPictureWork } from './picture-work.ts';
import { isPublicRendition, publicPictures, publishPictures } from './published.ts';
import type { Picture, PublicPicture } from './shapes.ts';
import { findPicture } from './store.ts';
import { makeSlot, takeIn } from './take-in.ts';

const now = Temporal.Instant.from('2026-11-23T08:00:00Z');

onEachDialect('AVIF in the background', (dialect) => {
  let database: TestDatabase;
  let folder: string;
  before(async () => {
    database = await freshDatabase(dialect);
    folder = database.place.dataFolder;
  });
  after(() => database.close());

  async function picture(bytes?: Buffer): Promise<Picture> {
    const upload = {
      bytes: bytes ?? (await noisyPicture(400, 300).png().toBuffer()),
      originalName: 'a',
      by: 'Ada Lind',
      now,
    };
    const taken = await takeIn(database.db, folder, upload);
    assert.ok(taken.ok);
    return taken.picture;
  }
  const publish = (id: string) => transaction(database.db, (trx) => publishPictures(trx, `story of ${id}`, [id]));
  const shown = async (id: string) => (await publicPictures(database.publicDb, [id])).get(id);
  const avifOf = (known: Picture | PublicPicture | null | undefined) =>
    known?.renditions.filter(({ format }) => format === 'avif').map(({ width }) => width);

  test('makes what is missing, at every width, and gives it to readers', async () => {
    await makePendingAvif(database.db, folder);
    const [published, draft] = [await picture(), await picture()];
    await makeSlot(database.db, { caption: '', credit: '', by: 'Ada Lind', now });
    await publish(published.id);
    const { made, last } = await makePendingAvif(database.db, folder);
    assert.equal(made, 2);
    assert.deepEqual(avifOf(await findPicture(database.db, draft.id)), [320, 400]);
    assert.equal(await shown(draft.id), undefined);
    const known = await shown(published.id);
    assert.deepEqual(avifOf(known), [320, 400]);
    for (const { file } of known?.renditions ?? [])
      assert.equal(await isPublicRendition(database.publicDb, file), true);
    assert.deepEqual(await makePendingAvif(database.db, folder), { made: 0, last });
  });

  test('does not show readers words that were changed but not published', async () => {
    const { id } = await picture();
    await publish(id);
    await editPicture(database.db, folder, { id, fields: { alt: 'Not public yet' }, now });
    await makePendingAvif(database.db, folder);
    assert.deepEqual(avifOf(await findPicture(database.db, id)), [320, 400]);
    assert.deepEqual([avifOf(await shown(id)), (await shown(id))?.alt], [[], '']);
    await publish(id);
    assert.deepEqual([avifOf(await shown(id)), (await shown(id))?.alt], [[320, 400], 'Not public yet']);
  });

  test('gives up on one picture and goes on to the next', async () => {
    await makePendingAvif(database.db, folder);
    const [spoilt, gone, fine] = [await picture(), await picture(), await picture()];
    rmSync(originalPath(folder, gone.originalHash ?? '', 'png'));
    writeFileSync(originalPath(folder, spoilt.originalHash ?? '', 'png'), 'no longer a picture');
    const givenUp = new Set<string>();
    assert.equal((await makePendingAvif(database.db, folder, { givenUp })).made, 1);
    assert.deepEqual([...givenUp], [spoilt.id, gone.id]);
    assert.deepEqual(avifOf(await findPicture(database.db, fine.id)), [320, 400]);
  });

  test('runs beside the server until it is stopped', async () => {
    const { id } = await picture(await plainPicture(40, 40).png().toBuffer());
    const failures: unknown[] = [];
    const stop = startPictureWork(database.db, folder, (error) => failures.push(error));
    try {
      const deadline = performance.now() + 15_000;
      while (avifOf(await findPicture(database.db, id))?.length === 0 && performance.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      assert.deepEqual(avifOf(await findPicture(database.db, id)), [40]);
    } finally {
      await stop();
    }
    assert.deepEqual(failures, []);
  });

  test('stops in the middle of a picture without a trace of it', async () => {
    const { id } = await picture(await noisyPicture(1_000, 800).jpeg().toBuffer());
    const stop = startPictureWork(database.db, folder, assert.ifError);
    await new Promise((resolve) => setTimeout(resolve, 150));
    await stop();
    assert.deepEqual(avifOf(await findPicture(database.db, id)), []);
  });
});
