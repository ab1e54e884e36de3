import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { isDemo, openDemo } from '../../src/cli/demo.ts';
import { readNewsroom, setNewsroom } from '../../src/newsroom/newsroom.ts';
import { listAllStories, type StoryState } from '../../src/stories/stories.ts';
import { type DemoNewsroom, demoAnswers, madeDemo, openDemoNewsroom } from '../support/demo.ts';
import { freshDatabase, onEachDialect } from '../support/newsroom.ts';
import { noon } from '../support/stories.ts';

const quiet = { out: () => undefined, err: () => undefined, environment: {} };

describe('the demo newsroom', () => {
  let demo: DemoNewsroom;
  let pages: ReadonlyMap<string, LightMyRequestResponse>;

  before(async () => {
    demo = await openDemoNewsroom();
    pages = await demoAnswers();
  });
  after(() => demo.close());
  const inState = async (state: StoryState) => (await listAllStories(demo.database.db, { state, limit: 500 })).length;

  test('has a story in every state, and two dozen for readers', async () => {
    assert.ok((await inState('published')) >= 24);
    for (const state of ['draft', 'in_review', 'scheduled', 'withheld', 'killed', 'withdrawn'] as const)
      assert.ok((await inState(state)) >= 1, state);
    assert.ok(await isDemo(demo.database.place));
    assert.ok(!existsSync(`${(await madeDemo()).dataFolder}.being-made`));
  });

  test('has no page that fails, and no dead link', () => {
    const broken = [...pages].filter(([path, answer]) => answer.statusCode >= 400 && !guessed.has(path));
    assert.deepEqual(
      broken.map(([path, answer]) => `${answer.statusCode} ${path}`),
      [],
    );
    assert.ok(pages.size > 100, `${pages.size} addresses`);
  });
  const guessed = new Set([
    '/404-not-here',
    '/section/',
    '/topic/',
    '/tag/',
    '/by/',
    '/pictures/',
    '/assets/',
    '/api/v1/',
    '/desk/',
  ]);

  test('shows a republished story, a correction, an Arabic and a Ukrainian story, and the whole of the cut credit', () => {
    const bodies = [...pages.values()].map((answer) => answer.body);
    assert.ok(bodies.some((body) => /Republished from/.test(body)));
    assert.ok(bodies.some((body) => /Correction/.test(body)));
    assert.ok(bodies.some((body) => /<html[^>]*lang="ar"[^>]*dir="rtl"/.test(body)));
    assert.ok(bodies.some((body) => /<html[^>]*lang="uk"/.test(body)));
    assert.ok(bodies.some((body) => body.includes('Illustration: Wren Tollard for The Saltmarsh Courier')));
    assert.ok(bodies.every((body) => !/Illustration: Wren Tollard for T[^h]/.test(body)));
  });

  test('keeps the words of its unpublished stories to itself', () => {
    for (const word of ['Phalarope', 'diaphone', 'Schedule C', 'Mossop', 'Narwhal']) {
      for (const [path, answer] of pages) assert.ok(!answer.body.includes(word), `${word} in ${path}`);
    }
  });

  test('is never made over data that came into use meanwhile', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'dateline-demo-'));
    const place = { dataFolder: join(parent, 'used'), databaseUrl: null };
    const making = openDemo(place, quiet);
    mkdirSync(place.dataFolder);
    writeFileSync(join(place.dataFolder, 'mine.txt'), 'mine');
    await assert.rejects(openDemo(place, quiet), /already serves/);
    await assert.rejects(making, /came into use/);
    assert.equal(readFileSync(join(place.dataFolder, 'mine.txt'), 'utf8'), 'mine');
    rmSync(parent, { recursive: true });
  });

  test('says on its about page that all of it is invented', () => {
    assert.match(pages.get('/about/about/')?.body ?? '', /invented/);
  });
});

onEachDialect('a start with a new data folder', (dialect) => {
  if (dialect !== 'postgres') return;
  test('leaves the newsroom that its database already holds as it is', async () => {
    const database = await freshDatabase(dialect);
    await setNewsroom(database.db, { name: 'The Real Paper' }, noon);
    const parent = mkdtempSync(join(tmpdir(), 'dateline-demo-'));
    await openDemo({ ...database.place, dataFolder: join(parent, 'data') }, quiet);
    assert.equal((await readNewsroom(database.db)).name, 'The Real Paper');
    assert.deepEqual(await listAllStories(database.db, { limit: 1 }), []);
    assert.ok(existsSync(join(parent, 'data')));
    await database.close();
    rmSync(parent, { recursive: true });
  });
});
