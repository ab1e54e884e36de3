import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import {
  dataSet,
  inUtf8,
  jpegWith,
  noisyPicture,
  photoshopBlock,
  photoshopSegment,
  plainPicture,
  xmpPacket,
  xmpSegment,
} from '../../test/support/made-pictures.ts';
import { freshDatabase, onEachDialect, type TestDatabase } from '../../test/support/newsroom.ts';
import { originalPath, renditionPath, sweepIncoming } from './picture-files.ts';
import type { Picture, PictureOutcome } from './shapes.ts';
import { findPicture, listPictures } from './store.ts';
import { fillSlot, makeSlot, takeIn } from './take-in.ts';

const now = Temporal.Instant.from('2026-11-23T08:00:00Z');
const by = 'Ada Lind';
const whole = 'UKRAINIAN PRESIDENTIAL PRESS SERVICE/AFP via Getty Images';

function pictureOf(outcome: PictureOutcome): Picture {
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.problem.message);
  return outcome.picture;
}

function problemOf(outcome: PictureOutcome): string {
  assert.ok(!outcome.ok);
  return `${outcome.problem.problem} ${outcome.problem.field}`;
}

async function creditedJpeg(credit = whole): Promise<Buffer> {
  return jpegWith(
    xmpSegment(xmpPacket(`<photoshop:Credit>${credit}</photoshop:Credit><photoshop:City>Kyiv</photoshop:City>`)),
  );
}

onEachDialect('taking pictures in', (dialect) => {
  let database: TestDatabase;
  let folder: string;
  before(async () => {
    database = await freshDatabase(dialect);
    folder = database.place.dataFolder;
  });
  after(() => database.close());

  const upload = (bytes: Buffer, originalName = 'picture.jpg') => ({ bytes, originalName, by, now });
  const take = (bytes: Buffer, more: object = {}) => takeIn(database.db, folder, { ...upload(bytes), ...more });
  const files = (kind: string): string[] =>
    (existsSync(join(folder, 'pictures', kind))
      ? readdirSync(join(folder, 'pictures', kind), { recursive: true, withFileTypes: true })
      : []
    )
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));

  describe('a new picture', () => {
    test('is in the library with its words, its original and its renditions', async () => {
      const bytes = await creditedJpeg('Ada Lind/TT');
      const picture = pictureOf(await take(bytes));
      assert.deepEqual(await findPicture(database.db, picture.id), picture);
      const { credit, place, state, width, height, format, createdBy, createdAt, bytes: length } = picture;
      assert.deepEqual(
        { credit, place, state, width, height, format, createdBy, createdAt, length },
        {
          credit: 'Ada Lind/TT',
          place: 'Kyiv',
          state: 'ready',
          width: 64,
          height: 48,
          format: 'jpeg',
          createdBy: by,
          createdAt: '2026-11-23T08:00:00.000Z',
          length: bytes.length,
        },
      );
      assert.match(picture.colour ?? '', /^#[0-9a-f]{6}$/);
      assert.deepEqual(readFileSync(originalPath(folder, picture.originalHash ?? '', 'jpg')), bytes);
      assert.deepEqual(
        picture.renditions.map(({ format, width }) => [format, width]),
        [
          ['webp', 64],
          ['jpeg', 64],
        ],
      );
      for (const { file, bytes } of picture.renditions) {
        const content = readFileSync(renditionPath(folder, file));
        assert.equal(content.length, bytes);
        assert.equal(file.slice(0, 32), createHash('sha256').update(content).digest('hex').slice(0, 32));
      }
      assert.deepEqual(files('incoming'), []);
    });

    test('that is there already is returned as it is, and made again only when asked', async () => {
      const bytes = await creditedJpeg('Once');
      const first = pictureOf(await take(bytes));
      const originals = files('originals').length;
      assert.equal(pictureOf(await take(bytes, { originalName: 'other.jpg' })).id, first.id);
      const second = pictureOf(await take(bytes, { again: true, fields: { alt: 'A brown field' } }));
      assert.notEqual(second.id, first.id);
      assert.equal(second.alt, 'A brown field');
      assert.equal(files('originals').length, originals);
    });

    test('sent twice at the same moment is kept once', async () => {
      const bytes = await creditedJpeg('Twice');
      const [one, other] = await Promise.all([take(bytes), take(bytes)]);
      assert.equal(pictureOf(one).id, pictureOf(other).id);
    });

    test('takes given words before those in the file', async () => {
      const fields = { credit: 'Bo Ek/TT', caption: '  A storm\r\nat sea ', creators: ['Bo Ek', ' '] };
      const picture = pictureOf(await take(await creditedJpeg('In the file'), { fields }));
      assert.deepEqual(
        [picture.credit, picture.caption, picture.creators, picture.place],
        ['Bo Ek/TT', 'A storm\nat sea', ['Bo Ek'], 'Kyiv'],
      );
    });

    test('completes a given credit that was cut from the one in the file', async () => {
      const picture = pictureOf(
        await take(await creditedJpeg(), { again: true, fields: { credit: whole.slice(0, 32) } }),
      );
      assert.deepEqual([picture.credit, picture.flags], [whole, []]);
    });

    test('keeps the flags of what its file leaves open', async () => {
      const iim = Buffer.concat([inUtf8, dataSet(110, whole.slice(0, 32)), dataSet(90, 'x'.repeat(32))]);
      const { flags } = pictureOf(await take(await jpegWith(photoshopSegment(photoshopBlock(iim)))));
      assert.deepEqual(flags.map(({ field, problem }) => `${field} ${problem}`).toSorted(), [
        'credit probably-cut',
        'place probably-cut',
      ]);
    });
  });

  describe('a picture that cannot be taken', () => {
    test('leaves nothing behind', async () => {
      const before = [
        files('originals'),
        files('renditions'),
        (await listPictures(database.db, { limit: 100 })).length,
      ];
      const jpeg = await noisyPicture(90, 90).jpeg().toBuffer();
      assert.equal(problemOf(await take(Buffer.from('<svg/>'))), 'svg file');
      assert.equal(problemOf(await take(jpeg.subarray(0, 900))), 'broken file');
      assert.equal(problemOf(await take(Buffer.concat([jpeg, Buffer.from('<script>')]))), 'passenger file');
      assert.deepEqual(
        [files('originals'), files('renditions'), (await listPictures(database.db, { limit: 100 })).length],
        before,
      );
      assert.deepEqual(files('incoming'), []);
    });

    test('is told which field cannot be kept', async () => {
      const jpeg = await plainPicture(9, 9).jpeg().toBuffer();
      assert.equal(problemOf(await take(jpeg, { fields: { credit: 'x'.repeat(1_001) } })), 'unfit-field credit');
      assert.equal(problemOf(await take(jpeg, { fields: { caption: 'x'.repeat(10_001) } })), 'unfit-field caption');
      assert.equal(
        problemOf(await take(jpeg, { fields: { rightsUrl: 'javascript:alert(1)' } })),
        'unfit-field rightsUrl',
      );
      assert.equal(problemOf(await take(jpeg, { fields: { creators: Array(51).fill('A') } })), 'unfit-field creators');
    });
  });

  describe('a slot', () => {
    const typed = { caption: 'The president in Kyiv.', credit: 'Handout/UKRAINIAN PRESIDENTIAL PRESS SER', by, now };

    test('asks for its file and flags a credit that looks cut', async () => {
      const slot = await makeSlot(database.db, typed);
      assert.deepEqual(await findPicture(database.db, slot.id), slot);
      assert.deepEqual([slot.state, slot.width, slot.renditions.length], ['slot', 0, 0]);
      assert.deepEqual(
        slot.flags.map(({ field, problem }) => [field, problem]),
        [['credit', 'probably-cut']],
      );
      assert.match(slot.flags[0]?.message ?? '', /Handout\/UKRAINIAN PRESIDENTIAL PRESS SER/);
      assert.deepEqual((await makeSlot(database.db, { ...typed, credit: 'Handout' })).flags, []);
    });

    test('cuts what no field can hold, and says so', async () => {
      const slot = await makeSlot(database.db, {
        ...typed,
        credit: 'TT',
        caption: 'x'.repeat(10_050),
        rightsUrl: 'nowhere',
      });
      assert.deepEqual([slot.caption.length, slot.rightsUrl], [10_000, '']);
      assert.deepEqual(
        slot.flags.map(({ field }) => field),
        ['caption'],
      );
    });

    test('that gets its file keeps what was typed and the whole credit of the file', async () => {
      const slot = await makeSlot(database.db, typed);
      const filled = pictureOf(await fillSlot(database.db, folder, { id: slot.id, ...upload(await creditedJpeg()) }));
      assert.deepEqual(await findPicture(database.db, slot.id), filled);
      const { id, state, caption, credit, place, flags, width } = filled;
      assert.deepEqual(
        { id, state, caption, credit, place, flags, width },
        {
          id: slot.id,
          state: 'ready',
          caption: typed.caption,
          credit: `Handout/${whole}`,
          place: 'Kyiv',
          flags: [],
          width: 64,
        },
      );
    });

    test('keeps its flag where the file knows no more', async () => {
      const slot = await makeSlot(database.db, typed);
      const { credit, flags } = pictureOf(
        await fillSlot(database.db, folder, { id: slot.id, ...upload(await creditedJpeg('Reuters')) }),
      );
      assert.deepEqual([credit, flags.map(({ problem }) => problem)], [typed.credit, ['probably-cut']]);
    });

    test('is filled once, and only where there is one', async () => {
      const slot = await makeSlot(database.db, typed);
      const bytes = await creditedJpeg('Filled once');
      pictureOf(await fillSlot(database.db, folder, { id: slot.id, ...upload(bytes) }));
      assert.equal(problemOf(await fillSlot(database.db, folder, { id: slot.id, ...upload(bytes) })), 'has-file file');
      assert.equal(
        problemOf(await fillSlot(database.db, folder, { id: 'nobody', ...upload(bytes) })),
        'unknown-picture file',
      );
    });
  });

  test('the library lists the newest first, page by page, slots apart', async () => {
    for (const caption of ['one', 'two']) await makeSlot(database.db, { caption, credit: 'TT', by, now });
    await take(await creditedJpeg('In the list'));
    const all = await listPictures(database.db, { limit: 1_000 });
    const ids = all.map((picture) => picture.id);
    assert.deepEqual(ids, ids.toSorted().toReversed());
    const [first, second] = await listPictures(database.db, { limit: 2 });
    assert.deepEqual(await listPictures(database.db, { limit: 1, before: first?.id ?? '' }), [second]);
    const slots = await listPictures(database.db, { limit: 1_000, state: 'slot' });
    assert.ok(slots.length > 0 && slots.length < all.length && slots.every((picture) => picture.state === 'slot'));
  });

  test('what a crash left half taken in goes after a day, and not before', async () => {
    const incoming = join(folder, 'pictures', 'incoming');
    mkdirSync(incoming, { recursive: true });
    const [old, fresh] = ['old', 'fresh'].map((name) => join(incoming, name));
    assert.ok(old && fresh);
    for (const file of [old, fresh]) writeFileSync(file, 'half a picture');
    const moment = Temporal.Instant.fromEpochMilliseconds(Math.round(statSync(fresh).mtimeMs));
    utimesSync(old, new Date(), new Date(moment.subtract({ hours: 25 }).epochMilliseconds));
    await sweepIncoming(folder, moment.add({ minutes: 1 }));
    assert.deepEqual([existsSync(old), existsSync(fresh)], [false, true]);
    rmSync(fresh);
  });
});
