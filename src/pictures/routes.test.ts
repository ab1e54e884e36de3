import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import Fastify, { type FastifyInstance } from 'fastify';
import { plainPicture } from '../../test/support/made-pictures.ts';
import { freshDatabase, type TestDatabase } from '../../test/support/newsroom.ts';
import { transaction } from '../db/db.ts';
import { originalPath, renditionPath } from './picture-files.ts';
import { makePendingAvif } from './picture-work.ts';
import { publishPictures, unpublishPictures } from './published.ts';
import { pictureRoutes } from './routes.ts';
import type { Picture } from './shapes.ts';
import { takeIn } from './take-in.ts';

const now = Temporal.Instant.from('2026-11-23T08:00:00Z');

describe('the address of a rendition', () => {
  let database: TestDatabase;
  let app: FastifyInstance;
  let published: Picture;
  let draft: Picture;

  before(async () => {
    database = await freshDatabase();
    const { db, publicDb, place } = database;
    app = Fastify();
    pictureRoutes(app, { db: publicDb, folder: place.dataFolder });
    const take = async (colour: string) => {
      const bytes = await plainPicture(40, 30, colour).png().toBuffer();
      const taken = await takeIn(db, place.dataFolder, { bytes, originalName: 'a.png', by: 'Ada Lind', now });
      assert.ok(taken.ok);
      return taken.picture;
    };
    [published, draft] = [await take('#336699'), await take('#996633')];
    await transaction(db, (trx) => publishPictures(trx, 'story', [published.id]));
    await makePendingAvif(db, place.dataFolder);
  });
  after(async () => {
    await app.close();
    await database.close();
  });

  const get = (file: string, more: object = {}) => app.inject({ url: `/pictures/${file}`, ...more });
  async function files(): Promise<readonly string[]> {
    const rows = await database.publicDb.selectFrom('published_rendition').select('file').execute();
    return rows.map(({ file }) => file);
  }

  test('sends the file with its true type, to be kept for ever', async () => {
    const types = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };
    for (const [ending, type] of Object.entries(types)) {
      const file = (await files()).find((name) => name.endsWith(ending)) ?? '';
      const answer = await get(file);
      assert.equal(answer.statusCode, 200);
      assert.deepEqual(answer.rawPayload, readFileSync(renditionPath(database.place.dataFolder, file)));
      assert.equal(answer.headers['content-type'], type);
      assert.equal(answer.headers['cache-control'], 'public, max-age=31536000, immutable');
      assert.equal(answer.headers['etag'], `"${file.slice(0, 32)}"`);
      assert.equal(answer.headers['content-length'], String(answer.rawPayload.length));
    }
  });

  test('answers HEAD with the same headers and no file', async () => {
    const [file = ''] = await files();
    const [head, whole] = [await get(file, { method: 'HEAD' }), await get(file)];
    assert.deepEqual([head.statusCode, head.rawPayload.length], [200, 0]);
    for (const name of ['content-type', 'content-length', 'etag', 'cache-control']) {
      assert.equal(head.headers[name], whole.headers[name], name);
    }
  });

  test('answers that nothing has changed to whoever has the file', async () => {
    const [file = ''] = await files();
    for (const tag of [`"${file.slice(0, 32)}"`, `W/"${file.slice(0, 32)}"`, `"other", "${file.slice(0, 32)}"`, '*']) {
      const answer = await get(file, { headers: { 'if-none-match': tag } });
      assert.deepEqual([answer.statusCode, answer.rawPayload.length], [304, 0], tag);
      assert.ok(answer.headers['etag']);
    }
    assert.equal((await get(file, { headers: { 'if-none-match': '"other"' } })).statusCode, 200);
  });

  test('is not found for drafts, originals and anything else', async () => {
    const [file = ''] = await files();
    const original =
      originalPath('', published.originalHash ?? '', 'png')
        .split('/')
        .at(-1) ?? '';
    const odd = [
      '..%2f..%2fdateline.sqlite',
      '%2e%2e',
      `${'0'.repeat(32)}.jpg`,
      file.toUpperCase(),
      `${file}/`,
      `${file}%00`,
      '',
    ];
    for (const name of [draft.renditions[0]?.file ?? '', original, ...odd]) {
      assert.equal((await get(name)).statusCode, 404, name);
    }
  });

  test('is not found once no story shows the picture any more', async () => {
    const file = draft.renditions[0]?.file ?? '';
    await transaction(database.db, (trx) => publishPictures(trx, 'short story', [draft.id]));
    assert.equal((await get(file)).statusCode, 200);
    await transaction(database.db, (trx) => unpublishPictures(trx, 'short story'));
    assert.equal((await get(file)).statusCode, 404);
  });
});
