import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { linkTranslation, publishStory, shelveStory } from '../../src/stories/stories.ts';
import { openServedApp, type ServedApp, testBaseUrl } from '../support/app.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { noon, published } from '../support/stories.ts';

interface Story {
  readonly translations: readonly { readonly language: string; readonly headline: string; readonly self: string }[];
}

const by = { by: 'Orla', now: noon };

onEachDialect('a program that reads a story in two languages', (dialect) => {
  let newsroom: ServedApp;
  before(async () => {
    newsroom = await openServedApp(dialect);
  });
  after(() => newsroom.close());

  test('finds each at the other, as they are now', async () => {
    const { db } = newsroom.database;
    const self = (id: string) => `${testBaseUrl}/api/v1/stories/${id}`;
    const othersOf = async (id: string) => {
      const { translations } = (await (await newsroom.ask(self(id))).json()) as Story;
      return translations.map((other) => [other.language, other.headline, other.self]);
    };
    const en = await published(db, { headline: 'Ferry stops' });
    const ar = await published(db, { headline: 'توقفت العبّارة', language: 'ar' });
    assert.deepEqual(await othersOf(en.id), []);
    assert.ok((await linkTranslation(db, ar.id, en.id, by)).ok);
    assert.deepEqual(await othersOf(en.id), [['ar', 'توقفت العبّارة', self(ar.id)]]);
    assert.deepEqual(await othersOf(ar.id), [['en-GB', 'Ferry stops', self(en.id)]]);
    assert.ok((await shelveStory(db, ar.id, 'withdrawn', { ...by, reason: 'Wrong.' })).ok);
    assert.deepEqual(await othersOf(en.id), []);
    assert.ok((await publishStory(db, ar.id, by)).ok);
    assert.equal((await othersOf(en.id)).length, 1);
  });
});
