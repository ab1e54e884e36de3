import assert from 'node:assert/strict';
import { after, before, mock, test } from 'node:test';
import { setSettings } from '../../src/newsroom/newsroom.ts';
import { findOrCreateSection, findStory, publishStory, saveStory, shelveStory } from '../../src/stories/stories.ts';
import { tellNumbers } from '../../src/views/telling.ts';
import { openServedApp, type ServedApp } from '../support/app.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { noon, published } from '../support/stories.ts';
import { viewSums } from '../support/view-sums.ts';

/** Compressed, an answer says the same and takes longer to compare. */
const plain = { 'accept-encoding': 'identity' };

onEachDialect('what tells of views and is kept ready', (dialect) => {
  let newsroom: ServedApp;
  let compared = 0;
  before(async () => {
    // What is kept for so long is judged by the clock of the machine.
    mock.timers.enable({ apis: ['Date'], now: noon.epochMilliseconds });
    newsroom = await openServedApp(dialect);
  });
  after(async () => {
    mock.timers.reset();
    await newsroom.close();
  });

  const save = (minutes: number) => ({ by: 'Orla', now: noon.add({ minutes }), reason: 'It was not so.' });

  /** What would be answered from memory must be what a fresh making gives; the rest is made, and kept for next time. */
  async function compare(paths: readonly string[], after: string): Promise<void> {
    // Any request brings what is kept up to date.
    await newsroom.ask('/healthz');
    for (const path of paths) {
      const isKept = newsroom.cache.find(path, 0) !== undefined;
      const ready = await newsroom.ask(path, plain);
      const body = await ready.text();
      if (!isKept) continue;
      compared += 1;
      const fresh = await newsroom.app.inject({ url: path });
      assert.deepEqual([ready.status, body], [fresh.statusCode, fresh.body], `${path} is stale after ${after}`);
    }
    // Twice asked is kept.
    for (const path of paths) await newsroom.ask(path, plain);
  }

  test('is the one that would be made now, after every telling and whatever becomes of the stories', async () => {
    const { db } = newsroom.database;
    const sums = viewSums(db);
    const harbour = await findOrCreateSection(db, { name: 'Harbour' });
    const courts = await findOrCreateSection(db, { name: 'Courts' });
    const { id, path } = await published(db, { headline: 'Much read', sectionId: harbour.id });
    const other = await published(db, { headline: 'Read less', sectionId: harbour.id });
    const lists = ['/api/v1/most-read', '/api/v1/most-read?section=harbour&span=week'];
    const paths = ['/', '/section/harbour/', '/section/courts/', path, other.path, ...lists];
    const tell = (minutes: number) => tellNumbers(db, noon.add({ minutes }));
    const front = async () => (await newsroom.ask('/')).text();
    const isListed = /class="ranks".*Much read/;
    const move = async (sectionId: string) => {
      const story = await findStory(db, id);
      assert.ok(story);
      const fields = { ...story.fields, sectionId };
      assert.ok((await saveStory(db, { id, basedOn: story.revisionId }, fields, save(10))).ok);
      assert.ok((await publishStory(db, id, save(11))).ok);
    };
    const switched = (areTold: boolean) => setSettings(db, { 'views.areTold': areTold }, { now: noon, lookUp: null });
    const steps: readonly (readonly [after: string, step: () => Promise<unknown>])[] = [
      ['nothing', async () => undefined],
      ['views that are not told yet', () => sums.count(id, 40, noon)],
      ['the first telling', () => tell(1)],
      ['a number from another system', () => sums.bring(id, 1_000).then(() => tell(2))],
      ['another order', () => sums.count(other.id, 41, noon).then(() => tell(3))],
      ['a withdrawal', () => shelveStory(db, id, 'withdrawn', save(4))],
      ['its return before the next telling', () => publishStory(db, id, save(5))],
      ['another withdrawal', () => shelveStory(db, id, 'withdrawn', save(6)).then(() => tell(7))],
      ['another return', () => publishStory(db, id, save(8)).then(() => tell(9))],
      ['another section', () => move(courts.id)],
      ['the section of before', () => move(harbour.id)],
      ['another section, told', () => move(courts.id).then(() => tell(12))],
      ['a day without a view', () => tell(25 * 60)],
      ['views that are not told', () => switched(false)],
      ['views that are told again', () => switched(true)],
      ['a week without a view', () => tell(8 * 24 * 60)],
    ];
    for (const [after, step] of steps) {
      await step();
      await compare(paths, after);
      if (after === 'another order') assert.match(await front(), isListed);
      if (after === 'a withdrawal') assert.doesNotMatch(await front(), isListed);
    }
    assert.ok(compared > 20, `${compared} kept answers compared`);
  });
});
