import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { DeskPicture } from '../../src/pictures/desk-shapes.ts';
import { testBaseUrl } from '../support/app.ts';
import { type DeskBrowser, openDesk, type TestDesk } from '../support/desk.ts';
import {
  dataSet,
  jpegWith,
  noisyPicture,
  photoshopBlock,
  photoshopSegment,
  plainPicture,
} from '../support/made-pictures.ts';
import { onEachDialect } from '../support/newsroom.ts';

interface Library {
  readonly pictures: readonly DeskPicture[];
  readonly next: string | null;
}

onEachDialect('the library of pictures at the desk', (dialect) => {
  let desk: TestDesk;
  let una: DeskBrowser;
  before(async () => {
    desk = await openDesk(dialect);
    una = await desk.signedIn('reporter', 'Una Seal');
  });
  after(() => desk.close());

  const send = (method: 'POST' | 'PUT', path: string, bytes: Buffer, type = 'image/jpeg') =>
    desk.app.inject({
      method,
      url: `/api/v1/desk${path}`,
      headers: { cookie: una.cookie(), origin: testBaseUrl, 'content-type': type },
      payload: bytes,
    });
  const upload = async (bytes: Buffer, name: string) => {
    const answer = await send('POST', `/pictures?name=${encodeURIComponent(name)}`, bytes);
    assert.equal(answer.statusCode, 201, answer.body);
    return answer.json<DeskPicture>();
  };
  /** A JPEG whose credit stands in the old field of 32 bytes. */
  const credited = (credit: string) => jpegWith(photoshopSegment(photoshopBlock(dataSet(110, credit))));

  test('takes a file in with its own words, once, and shows it to the desk alone', async () => {
    const bytes = await credited('Handout/PRESIDENTIAL PRESS SERVI');
    const picture = await upload(bytes, 'quay at dusk.jpg');
    assert.deepEqual(
      [picture.state, picture.credit, picture.createdBy],
      ['ready', 'Handout/PRESIDENTIAL PRESS SERVI', 'Una Seal'],
    );
    assert.ok(picture.flags.some(({ field, problem }) => field === 'credit' && problem === 'probably-cut'));
    assert.ok(picture.flags.some(({ field, problem }) => field === 'alt' && problem === 'missing'));
    assert.equal((await upload(bytes, 'again.jpg')).id, picture.id);
    const [file] = picture.files;
    assert.ok(file);
    const seen = await desk.app.inject({ url: file.address, headers: { cookie: una.cookie() } });
    assert.deepEqual([seen.statusCode, seen.headers['content-type']], [200, `image/${file.format}`]);
    assert.match(String(seen.headers['cache-control']), /^private/);
    assert.equal((await desk.app.inject({ url: file.address })).statusCode, 401);
    assert.equal((await desk.app.inject({ url: `/pictures/${file.address.split('/').at(-1)}` })).statusCode, 404);
  });

  test('changes words, focal point and rights; what was looked at is flagged no more', async () => {
    const picture = await upload(await credited('A credit that is exactly so long'), 'mast.jpg');
    const before = picture.flags.map(({ field }) => field);
    assert.ok(before.includes('credit'));
    const change = {
      alt: 'A mast against the sky.',
      focal: { x: 0.2, y: 0.8 },
      rightsUntil: '2026-11-18',
      confirmed: ['credit'],
    };
    const changed = await una.expect<DeskPicture>(200, 'PATCH', `/pictures/${picture.id}`, change);
    assert.deepEqual([changed.alt, changed.focal, changed.rightsUntil], [change.alt, change.focal, change.rightsUntil]);
    assert.deepEqual(
      changed.flags.map(({ field, problem }) => [field, problem]),
      [['rightsUntil', 'expired']],
    );
    const wrong = { rightsUrl: 'nowhere', rightsUntil: 'soon' };
    const refused = await una.expect<{ errors: { field: string }[] }>(400, 'PATCH', `/pictures/${picture.id}`, wrong);
    assert.deepEqual(
      refused.errors.map(({ field }) => field),
      ['rightsUntil'],
    );
    const address = await una.expect<{ errors: { field: string }[] }>(400, 'PATCH', `/pictures/${picture.id}`, {
      rightsUrl: 'nowhere',
    });
    assert.deepEqual(
      address.errors.map(({ field }) => field),
      ['rightsUrl'],
    );
    await una.expect(404, 'PATCH', '/pictures/01890000-0000-7000-8000-000000000000', { alt: 'x' });
  });

  test('is found by words in any script, whatever their case and accents, by flags and by the end of rights', async () => {
    const picture = await upload(await noisyPicture(500, 300).jpeg().toBuffer(), 'x.jpg');
    const words = {
      caption: 'Déjà vu on the ФЕРМА',
      credit: 'Ørsted/ عبّارة',
      alt: 'Sheep',
      place: 'Smørhavn',
      rightsUntil: '2027-03-01',
    };
    await una.expect(200, 'PATCH', `/pictures/${picture.id}`, words);
    const found = async (query: string) => {
      const { pictures } = await una.expect<Library>(200, 'GET', `/pictures?${query}`);
      return pictures.some(({ id }) => id === picture.id);
    };
    for (const q of ['deja', 'DÉJÀ VU', 'ферм', 'smorhavn', 'عبارة', 'sheep vu'])
      assert.equal(await found(`q=${encodeURIComponent(q)}`), true, q);
    for (const q of ['heep', 'deja nowhere', '%', '!!'])
      assert.equal(await found(`q=${encodeURIComponent(q)}`), false, q);
    assert.equal(await found('rightsEndBefore=2027-03-02'), true);
    assert.equal(await found('rightsEndBefore=2027-03-01'), false);
    assert.equal(await found('flagged=yes'), false);
    assert.equal(await found('state=slot'), false);
  });

  test('what needs a look is what has a flag, whether that was read from the file, is missing or is over', async () => {
    const ready = { caption: 'x', alt: 'x', credit: 'W. Tollard' };
    const made = async (change: object, size: number) => {
      const picture = await upload(await noisyPicture(200, size).jpeg().toBuffer(), 'look.jpg');
      return una.expect<DeskPicture>(200, 'PATCH', `/pictures/${picture.id}`, { ...ready, ...change });
    };
    const pictures = [
      await made({}, 201),
      await made({ alt: '' }, 202),
      await made({ credit: '' }, 203),
      await made({ rightsUntil: '2026-11-18' }, 204),
      await made({ rightsUntil: '2026-11-19' }, 205),
    ];
    const flagged = await una.expect<Library>(200, 'GET', '/pictures?flagged=yes&limit=100');
    const calm = await una.expect<Library>(200, 'GET', '/pictures?flagged=no&limit=100');
    for (const { id, flags } of pictures) {
      assert.equal(
        flagged.pictures.some((picture) => picture.id === id),
        flags.length > 0,
      );
      assert.equal(
        calm.pictures.some((picture) => picture.id === id),
        flags.length === 0,
      );
    }
    assert.ok(
      flagged.pictures.every(({ flags }) => flags.length > 0) && calm.pictures.every(({ flags }) => flags.length === 0),
    );
    assert.deepEqual(
      pictures.map(({ flags }) => flags.length),
      [0, 1, 1, 1, 0],
    );
  });

  test('goes on page by page', async () => {
    const ids: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const page: Library = await una.expect(200, 'GET', `/pictures?limit=2${next && `&before=${next}`}`);
      ids.push(...page.pictures.map(({ id }) => id));
      next = page.next;
    }
    assert.equal(new Set(ids).size, ids.length);
    assert.equal((await una.expect<Library>(200, 'GET', '/pictures?limit=100')).pictures.length, ids.length);
  });

  test('gives a picture another file and keeps its words', async () => {
    const picture = await upload(await noisyPicture(300, 300).jpeg().toBuffer(), 'small.jpg');
    const words = { caption: 'The quay', credit: 'W. Tollard', alt: 'A quay.', focal: { x: 0, y: 0 } };
    await una.expect(200, 'PATCH', `/pictures/${picture.id}`, words);
    const answer = await send(
      'PUT',
      `/pictures/${picture.id}/file?name=large.png`,
      await plainPicture(900, 600).png().toBuffer(),
      'image/png',
    );
    const replaced = answer.json<DeskPicture>();
    assert.deepEqual(
      [replaced.caption, replaced.credit, replaced.width, replaced.originalName, replaced.focal],
      ['The quay', 'W. Tollard', 900, 'large.png', null],
    );
  });

  test('refuses what is no picture or too much of it, in words, and keeps nothing', async () => {
    const count = async () => (await una.expect<Library>(200, 'GET', '/pictures?limit=100')).pictures.length;
    const had = await count();
    const svg = await send(
      'POST',
      '/pictures',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'image/svg+xml',
    );
    assert.equal(svg.statusCode, 400);
    assert.match(svg.json<{ detail: string }>().detail, /SVG/);
    const page = await send('POST', '/pictures', Buffer.from('<!doctype html><p>no'), 'image/jpeg');
    assert.equal(page.statusCode, 400);
    const huge = await send('POST', '/pictures', Buffer.alloc(50 * 1024 * 1024 + 1), 'application/octet-stream');
    assert.equal(huge.statusCode, 413);
    assert.equal((await send('POST', '/pictures', Buffer.from('{}'), 'application/json')).statusCode, 400);
    assert.equal(await count(), had);
  });
});
