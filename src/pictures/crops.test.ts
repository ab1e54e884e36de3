import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import sharp from 'sharp';
import { jpegWith, plainPicture, xmpPacket, xmpSegment } from '../../test/support/made-pictures.ts';
import { freshDatabase, onEachDialect, type TestDatabase } from '../../test/support/newsroom.ts';
import { transaction } from '../db/db.ts';
import { plannedCrops } from './crop-shapes.ts';
import { editPicture } from './edit.ts';
import { findBlocks } from './find-blocks.ts';
import { readBlocks, settleReadings } from './metadata.ts';
import { renditionPath } from './picture-files.ts';
import { makePendingAvif, makePendingCrops } from './picture-work.ts';
import { isPublicRendition, publicPictures, publishPictures } from './published.ts';
import type { CropShape, Picture, PublicPicture } from './shapes.ts';
import { findPicture } from './store.ts';
import { takeIn } from './take-in.ts';

const now = Temporal.Instant.from('2026-11-23T08:00:00Z');

describe('the crops of a picture', () => {
  test('are of the sizes that other sites ask for, smaller where the picture is', () => {
    assert.deepEqual(plannedCrops(4000, 3000).map(text), [
      'share 1200×630',
      '16x9 1200×675',
      '4x3 1200×900',
      '1x1 1200×1200',
    ]);
    assert.deepEqual(plannedCrops(600, 400).map(text), ['share 600×315', '16x9 600×337', '4x3 533×400', '1x1 400×400']);
    assert.deepEqual(plannedCrops(310, 160).map(text), ['share 304×160']);
    assert.deepEqual(plannedCrops(299, 4000), []);
  });

  test('are never larger than the picture, and keep their shape', () => {
    const ratios: Record<CropShape, number> = { share: 1200 / 630, '16x9': 16 / 9, '4x3': 4 / 3, '1x1': 1 };
    const side = fc.integer({ min: 1, max: 12_000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        for (const crop of plannedCrops(width, height)) {
          assert.ok(crop.width <= width && crop.height <= height);
          assert.ok(Math.abs(crop.width / crop.height - ratios[crop.shape]) < 0.02, text(crop));
        }
      }),
    );
  });
});

onEachDialect('pictures for other sites', (dialect) => {
  let database: TestDatabase;
  let folder: string;
  before(async () => {
    database = await freshDatabase(dialect);
    folder = database.place.dataFolder;
  });
  after(() => database.close());

  async function take(bytes: Buffer): Promise<Picture> {
    const upload = { bytes, originalName: 'a.png', by: 'Ada Lind', now, again: true };
    const taken = await takeIn(database.db, folder, { ...upload, fields: { credit: 'Wren Tollard' } });
    assert.ok(taken.ok);
    return taken.picture;
  }
  const publish = (id: string) => transaction(database.db, (trx) => publishPictures(trx, `story of ${id}`, [id]));
  const shown = async (id: string) => (await publicPictures(database.publicDb, [id])).get(id);
  const known = (id: string) => findPicture(database.db, id);
  const shapes = (picture: Picture | PublicPicture | null | undefined) =>
    picture?.crops.map(({ shape }) => shape).toSorted();
  const fileOf = (picture: Picture | null | undefined, shape: CropShape) =>
    readFileSync(renditionPath(folder, picture?.crops.find((crop) => crop.shape === shape)?.file ?? ''));

  test('have the one that links are shared with at once, and the others soon, which readers get as they are made', async () => {
    const { id, crops } = await take(await halves(900, 600));
    assert.deepEqual(crops.map(text), ['share 900×472']);
    await publish(id);
    await makePendingCrops(database.db, folder);
    assert.deepEqual(shapes(await known(id)), ['16x9', '1x1', '4x3', 'share']);
    const reader = await shown(id);
    assert.deepEqual(shapes(reader), ['16x9', '1x1', '4x3', 'share']);
    for (const crop of reader?.crops ?? []) {
      assert.equal(await isPublicRendition(database.publicDb, crop.file), true);
      const { width, height, format } = await sharp(renditionPath(folder, crop.file)).metadata();
      assert.deepEqual([width, height, format], [crop.width, crop.height, 'jpeg']);
    }
    assert.equal((await makePendingCrops(database.db, folder)).made, 0);
  });

  test('are cut around the focal point, and anew when it is moved', async () => {
    const { id } = await take(await halves(1600, 400));
    await editPicture(database.db, folder, { id, focal: { x: 0.95, y: 0.5 }, now });
    await makePendingCrops(database.db, folder);
    assert.ok(isNear(await colourOf(fileOf(await known(id), '1x1')), blue));
    assert.ok(isNear(await colourOf(fileOf(await known(id), 'share')), blue));
    const before = await known(id);
    await editPicture(database.db, folder, { id, focal: { x: 0.1, y: 0.5 }, now });
    const moved = await known(id);
    assert.deepEqual([shapes(moved), moved?.renditions], [['share'], before?.renditions]);
    assert.ok(isNear(await colourOf(fileOf(moved, 'share')), red));
  });

  test('carry who made them', async () => {
    const { id } = await take(await halves(900, 600));
    await makePendingCrops(database.db, folder);
    for (const shape of ['share', '1x1'] as const) {
      const blocks = await findBlocks(fileOf(await known(id), shape), 'jpeg');
      assert.equal(settleReadings(readBlocks(blocks, 'en')).fields.credit, 'Wren Tollard');
    }
  });

  test('are made anew under words that were changed, which readers do not see before they are published', async () => {
    const { id } = await take(await halves(900, 600));
    await makePendingCrops(database.db, folder);
    await publish(id);
    const before = await shown(id);
    await editPicture(database.db, folder, { id, fields: { credit: 'Somebody else' }, now });
    await makePendingCrops(database.db, folder);
    assert.deepEqual(await shown(id), before);
    await publish(id);
    assert.deepEqual(shapes(await shown(id)), ['16x9', '1x1', '4x3', 'share']);
    assert.notDeepEqual((await shown(id))?.crops, before?.crops);
  });

  test('lose nothing to the AVIF that is made beside them', async () => {
    const { id } = await take(await halves(900, 600));
    await Promise.all([makePendingCrops(database.db, folder), makePendingAvif(database.db, folder)]);
    const picture = await known(id);
    assert.equal(shapes(picture)?.length, 4);
    assert.ok(picture?.renditions.some(({ format }) => format === 'avif'));
  });

  test('are given to those that came in before there were any', async () => {
    const { id } = await take(await halves(900, 600));
    await publish(id);
    const older = { crops: '[]', digital_source_type: '', licensor_url: '' };
    await database.db.updateTable('picture').set(older).where('id', '=', id).execute();
    const { crops, digitalSourceType, licensorUrl, ...rest } = (await shown(id)) as PublicPicture;
    const column = { picture: JSON.stringify(rest) };
    await database.db.updateTable('published_picture').set(column).where('picture_id', '=', id).execute();
    assert.deepEqual((await shown(id))?.crops, []);
    await makePendingCrops(database.db, folder);
    assert.equal(shapes(await shown(id))?.length, 4);
  });

  test('keep what their file says of how they were made and where they are licensed', async () => {
    const type = 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture';
    const licensor = (url: string) =>
      `<plus:Licensor xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorName>Northwater</plus:LicensorName><plus:LicensorURL>${url}</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>`;
    const file = (url: string) =>
      jpegWith(
        xmpSegment(xmpPacket(`<Iptc4xmpExt:DigitalSourceType>${type}</Iptc4xmpExt:DigitalSourceType>${licensor(url)}`)),
      );
    const { id, digitalSourceType, licensorUrl, crops } = await take(await file('https://northwater.example/buy'));
    assert.deepEqual([digitalSourceType, licensorUrl, crops], [type, 'https://northwater.example/buy', []]);
    await publish(id);
    assert.equal((await shown(id))?.licensorUrl, 'https://northwater.example/buy');
    assert.equal((await take(await file('javascript:alert(1)'))).licensorUrl, '');
  });

  test('have none where they are too small to be shown by anybody', async () => {
    const { last } = await makePendingCrops(database.db, folder);
    const { crops } = await take(await plainPicture(120, 80).png().toBuffer());
    assert.deepEqual(crops, []);
    const { made } = await makePendingCrops(database.db, folder, { after: last });
    assert.equal(made, 0);
  });
});

const red = [200, 20, 20];
const blue = [20, 20, 200];

/** Red on the left, blue on the right. */
async function halves(width: number, height: number): Promise<Buffer> {
  const right = await plainPicture(Math.floor(width / 2), height, `rgb(${blue})`)
    .png()
    .toBuffer();
  const left = plainPicture(width, height, `rgb(${red})`);
  return left
    .composite([{ input: right, gravity: 'east' }])
    .png()
    .toBuffer();
}

async function colourOf(file: Buffer): Promise<readonly number[]> {
  const { width, height } = await sharp(file).metadata();
  const middle = { left: width >> 1, top: height >> 1, width: 1, height: 1 };
  return [...(await sharp(file).extract(middle).raw().toBuffer()).subarray(0, 3)];
}

function isNear(actual: readonly number[], wanted: readonly number[]): boolean {
  return actual.every((part, index) => Math.abs(part - (wanted[index] ?? 0)) < 30);
}

function text({ shape, width, height }: { shape: CropShape; width: number; height: number }): string {
  return `${shape} ${width}×${height}`;
}
