import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { jpegWith, xmpPacket, xmpSegment } from '../../test/support/made-pictures.ts';
import { freshDatabase, onEachDialect, type TestDatabase } from '../../test/support/newsroom.ts';
import { editPicture, type PictureEdit } from './edit.ts';
import { jpegBlocks } from './jpeg-blocks.ts';
import { readBlocks, settleReadings } from './metadata.ts';
import { originalPath, renditionPath } from './picture-files.ts';
import type { Picture } from './shapes.ts';
import { findPicture } from './store.ts';
import { makeSlot, takeIn } from './take-in.ts';

const now = Temporal.Instant.from('2026-11-23T08:00:00Z');
const later = now.add({ minutes: 5 });
const sourceType = 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture';

onEachDialect('editing a picture', (dialect) => {
  let database: TestDatabase;
  let folder: string;
  before(async () => {
    database = await freshDatabase(dialect);
    folder = database.place.dataFolder;
  });
  after(() => database.close());

  const slot = (credit = 'UKRAINIAN PRESIDENTIAL PRESS SER') =>
    makeSlot(database.db, { caption: 'A caption', credit, by: 'Ada Lind', now });

  async function ready(): Promise<Picture> {
    const packet = `<photoshop:Credit>TT</photoshop:Credit><Iptc4xmpExt:DigitalSourceType>${sourceType}</Iptc4xmpExt:DigitalSourceType>`;
    const bytes = await jpegWith(xmpSegment(xmpPacket(packet)));
    const taken = await takeIn(database.db, folder, { bytes, originalName: 'a.jpg', by: 'Ada Lind', now, again: true });
    assert.ok(taken.ok);
    return taken.picture;
  }

  async function edited(edit: Omit<PictureEdit, 'now'>): Promise<Picture> {
    const outcome = await editPicture(database.db, folder, { now: later, ...edit });
    assert.ok(outcome.ok, outcome.ok ? '' : outcome.problem.message);
    assert.deepEqual(await findPicture(database.db, edit.id), outcome.picture);
    return outcome.picture;
  }

  function saidBy(picture: Picture, format: 'jpeg') {
    const file = picture.renditions.find((rendition) => rendition.format === format)?.file ?? '';
    return settleReadings(readBlocks(jpegBlocks(readFileSync(renditionPath(folder, file))), 'en'));
  }

  test('changes what is given and leaves the rest', async () => {
    const known = await slot('TT');
    const picture = await edited({
      id: known.id,
      fields: { alt: ' A  dog ', place: 'Sumy\n' },
      focal: { x: 0.25, y: 0.75 },
    });
    assert.deepEqual(picture, {
      ...known,
      alt: 'A  dog',
      place: 'Sumy',
      focal: { x: 0.25, y: 0.75 },
      updatedAt: '2026-11-23T08:05:00.000Z',
    });
    assert.equal((await edited({ id: known.id, focal: null })).focal, null);
  });

  test('takes a flag away with the fault, not with a save of the same words', async () => {
    const known = await slot();
    assert.equal((await edited({ id: known.id, fields: { credit: known.credit } })).flags.length, 1);
    assert.equal(
      (await edited({ id: known.id, fields: { credit: 'UKRAINIAN PRESIDENTIAL PRESS SERVICE' } })).flags.length,
      0,
    );
  });

  test('takes a flag away where a person confirms the words', async () => {
    const known = await slot();
    assert.deepEqual((await edited({ id: known.id, confirmed: ['credit'] })).flags, []);
  });

  test('refuses what cannot be kept and changes nothing', async () => {
    const known = await slot();
    const refused = async (edit: object) => {
      const outcome = await editPicture(database.db, folder, { id: known.id, now: later, ...edit });
      return outcome.ok ? '' : `${outcome.problem.problem} ${outcome.problem.field}`;
    };
    assert.equal(await refused({ fields: { alt: 'kept?', source: 'x'.repeat(1_001) } }), 'unfit-field source');
    assert.equal(await refused({ focal: { x: 1.2, y: 0 } }), 'unfit-field focal');
    assert.equal(await refused({ focal: { x: Number.NaN, y: 0 } }), 'unfit-field focal');
    assert.equal(await refused({ id: 'nobody' }), 'unknown-picture file');
    assert.deepEqual(await findPicture(database.db, known.id), known);
  });

  test('writes a new credit into the renditions, beside what the file itself says of its making', async () => {
    const known = await ready();
    const picture = await edited({ id: known.id, fields: { credit: 'Зоряна Ткач/TT', creators: ['Зоряна Ткач'] } });
    const { fields, digitalSourceType } = saidBy(picture, 'jpeg');
    assert.deepEqual(
      [fields.credit, fields.creators, digitalSourceType],
      ['Зоряна Ткач/TT', ['Зоряна Ткач'], sourceType],
    );
    assert.deepEqual(
      picture.renditions.map(({ format }) => format),
      ['webp', 'jpeg'],
    );
  });

  test('leaves the renditions alone where they would say the same', async () => {
    const known = await ready();
    const picture = await edited({ id: known.id, fields: { caption: 'New', alt: 'New' } });
    assert.deepEqual(picture.renditions, known.renditions);
  });

  test('of one picture by two people at once loses neither’s words', async () => {
    const known = await ready();
    await Promise.all([
      edited({ id: known.id, fields: { credit: 'First' } }).catch(() => null),
      editPicture(database.db, folder, { id: known.id, fields: { alt: 'Second' }, now: later }),
    ]);
    const picture = await findPicture(database.db, known.id);
    assert.deepEqual([picture?.credit, picture?.alt], ['First', 'Second']);
    assert.equal(picture && saidBy(picture, 'jpeg').fields.credit, 'First');
  });

  test('says so where the original is gone, and keeps what needs no new renditions', async () => {
    const known = await ready();
    rmSync(originalPath(folder, known.originalHash ?? '', 'jpg'));
    const outcome = await editPicture(database.db, folder, { id: known.id, fields: { credit: 'New' }, now: later });
    assert.equal(outcome.ok ? '' : outcome.problem.problem, 'no-original');
    assert.equal((await edited({ id: known.id, fields: { alt: 'A dog' } })).alt, 'A dog');
  });

  test('does not touch pictures that it was not asked for', async () => {
    const other = await slot('Other');
    await edited({ id: (await slot()).id, fields: { caption: 'Mine' } });
    assert.deepEqual(await findPicture(database.db, other.id), other);
  });
});
