import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { after, before, test } from 'node:test';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { makeApp } from '../../src/app.ts';
import { projectComment } from '../../src/comments/projection.ts';
import { testBaseUrl } from '../support/app.ts';
import { crawl } from '../support/crawl.ts';
import { freshDatabase, onEachDialect, type TestDatabase } from '../support/newsroom.ts';
import { noon, published } from '../support/stories.ts';

const people = 500;

/** An address of which no part is a word that could stand anywhere by itself. */
const addressOf = (n: number) => `Zq${n}Wilhelmina.Postbox${n}@Inbox${n}.Example`;

/** Every form in which systems of this kind have given addresses away. */
function formsOf(address: string): readonly string[] {
  const [local = ''] = address.split('@');
  const spellings = [address, address.toLowerCase(), local, local.toLowerCase()];
  const hashes = [address, address.toLowerCase()].flatMap((spelling) =>
    ['md5', 'sha1', 'sha256'].flatMap((kind) => {
      const digest = createHash(kind).update(spelling).digest();
      const base64 = digest.toString('base64').replace(/=+$/, '');
      return [digest.toString('hex'), digest.toString('hex').toUpperCase(), base64, digest.toString('base64url')];
    }),
  );
  const written = [address, address.toLowerCase()].flatMap((spelling) => [
    encodeURIComponent(spelling),
    spelling.replace('@', '&#64;'),
    spelling.replace('@', '&#x40;'),
    spelling.replace('@', '\\u0040'),
    Buffer.from(spelling).toString('base64').replace(/=+$/, ''),
    Buffer.from(spelling).toString('hex'),
    [...spelling].reverse().join(''),
  ]);
  return [...new Set([...spellings, ...hashes, ...written])];
}

onEachDialect('the address of who has commented', (dialect) => {
  let database: TestDatabase;
  let app: FastifyInstance;
  let clock = noon.add({ hours: 1 });
  const log: string[] = [];
  const paths: string[] = [];
  const answers: LightMyRequestResponse[] = [];
  const addresses = Array.from({ length: people }, (_, n) => addressOf(n));

  const send = async (fields: Readonly<Record<string, string>>) => {
    const answer = await app.inject({
      method: 'POST',
      url: '/comments/',
      headers: { origin: testBaseUrl, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ parent: '', website: '', do: 'send', ...fields }).toString(),
      remoteAddress: '203.0.113.77',
    });
    // Whoever looks at a preview or has made a mistake is shown their own words again, and nobody else is.
    if (answer.statusCode === 303) answers.push(answer);
    return answer;
  };

  before(async () => {
    database = await freshDatabase(dialect);
    const logTo = new Writable({
      write: (piece, _encoding, done) => {
        log.push(String(piece));
        done();
      },
    });
    app = await makeApp({
      configuration: { baseUrl: testBaseUrl, dataFolder: database.place.dataFolder, logLevel: 'info' },
      database,
      now: () => clock,
      logTo,
    });
    const stories = await Promise.all([1, 2, 3].map((n) => published(database.db, { headline: `Story ${n}` })));
    for (const [n, email] of addresses.entries()) {
      const story = stories[n % stories.length];
      // One household may not send five hundred in ten minutes.
      if (n % 8 === 0) clock = clock.add({ minutes: 11 });
      const fields = {
        story: story?.id ?? '',
        name: `Reader ${n}`,
        email,
        text: `What I saw, number ${n}.`,
        answers: 'yes',
      };
      if (n % 50 === 0) await send({ ...fields, do: 'preview' });
      if (n % 50 === 1) await send({ ...fields, text: '' });
      if (n % 50 === 2) await send({ ...fields, email: `${email}@`, name: '' });
      const answer = await send(fields);
      assert.equal(answer.statusCode, 303, answer.body.slice(0, 300));
      const cookie = String(answer.headers['set-cookie']).split(';', 1)[0] ?? '';
      const own = String(answer.headers.location).replace(testBaseUrl, '');
      paths.push(own, `${own}edit/`, `${own}report/`);
      if (n % 25 === 0) answers.push(await app.inject({ url: own, headers: { cookie } }));
    }
    for (const { id, sender_id } of await database.db.selectFrom('comment').select(['id', 'sender_id']).execute()) {
      assert.ok(sender_id !== null);
      // Every ninth stays held: of those there is nothing anywhere.
      if (id.charCodeAt(id.length - 1) % 9 === 0) continue;
      await database.db.updateTable('comment').set({ state: 'shown' }).where('id', '=', id).execute();
      await projectComment(database.db, id);
    }
    for (const { id, path } of stories)
      paths.push(
        `/api/v1/stories/${id}/comments`,
        ...[
          '',
          'feed/',
          'feed/atom/',
          'feed.json',
          'comments/',
          'comments/?order=oldest&page=3',
          'comments/?order=picks',
        ].map((rest) => path + rest),
      );
    paths.push('/comments/feed/', '/comments/feed/atom/', '/comments/feed.json', '/comments/', '/metrics');
  });
  after(async () => {
    await app.close();
    await database.close();
  });

  test('is in no page, feed, answer of the API, header or log line; nor is a part or a hash of it', async () => {
    const needles = addresses.flatMap(formsOf);
    const found = await crawl(app, paths);
    const shown = [...found.values()].filter(({ body }) => body.includes('What I saw, number'));
    assert.ok(shown.length > people, `comments stand in ${shown.length} of ${found.size} answers`);
    const texts = [...found, ...answers.map((answer) => ['a form’s answer', answer] as const)].map(
      ([path, { headers, body, statusCode }]) => ({
        path: `${statusCode} ${path}`,
        text: `${JSON.stringify(headers)}\n${body}`,
      }),
    );
    assertNowhere(needles, [...texts, { path: 'the log', text: log.join('') }]);
    assert.ok(log.length > people, 'the log says something of each request');
  });

  test('is in no file of the data folder', () => {
    const files = readdirSync(database.place.dataFolder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const texts = files.map((path) => ({ path, text: readFileSync(path, 'latin1') }));
    assertNowhere(addresses.flatMap(formsOf), texts);
  });
});

/** Looks for every needle at once, by its first letters: there are thousands, and hundreds of texts. */
function assertNowhere(
  needles: readonly string[],
  texts: readonly { readonly path: string; readonly text: string }[],
): void {
  const width = Math.min(...needles.map(({ length }) => length));
  const codeAt = (text: string, at: number) => {
    let code = 0;
    for (let n = 0; n < width; n += 1) code = (code * 31 + text.charCodeAt(at + n)) & 0xfffff;
    return code;
  };
  const byStart = Map.groupBy(needles, (needle) => needle.slice(0, width));
  const starts = new Uint8Array(0x100000);
  for (const start of byStart.keys()) starts[codeAt(start, 0)] = 1;
  for (const { path, text } of texts)
    for (let at = 0; at + width <= text.length; at += 1) {
      if (starts[codeAt(text, at)] === 0) continue;
      const hit = byStart.get(text.slice(at, at + width))?.find((needle) => text.startsWith(needle, at));
      assert.equal(hit, undefined, `${hit} is in ${path}: ${text.slice(Math.max(at - 80, 0), at + 80)}`);
    }
}
