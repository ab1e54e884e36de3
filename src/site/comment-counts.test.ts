import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { openServedApp, type ServedApp } from '../../test/support/app.ts';
import { shownComments } from '../../test/support/comments-shown.ts';
import { onEachDialect } from '../../test/support/newsroom.ts';
import { noon, published } from '../../test/support/stories.ts';
import { wordsFor } from '../messages/messages.ts';
import { setSettings } from '../newsroom/newsroom.ts';
import { findOrCreateByline } from '../people/people.ts';
import { findOrCreateSection, findOrCreateTag, findOrCreateTopic } from '../stories/stories.ts';

onEachDialect('how many comments a story has', (dialect) => {
  let newsroom: ServedApp;
  let story = { id: '', path: '' };
  before(async () => {
    newsroom = await openServedApp(dialect);
    const { db } = newsroom.database;
    const fields = {
      sectionId: (await findOrCreateSection(db, { name: 'Harbour' })).id,
      topicIds: [(await findOrCreateTopic(db, { name: 'Sea wall' }, noon)).id],
      tagIds: [(await findOrCreateTag(db, 'Quay')).id],
      bylineIds: [(await findOrCreateByline(db, { name: 'Orla', kind: 'person' }, noon)).id],
    };
    for (const headline of ['Ferry one', 'Ferry two']) story = await published(db, { headline, ...fields });
  });
  after(() => newsroom.close());

  const pages = ['/', '/section/harbour/', '/topic/sea-wall/', '/by/orla/', '/tag/quay/', '/search?q=ferry'];
  async function told(page: string): Promise<readonly (readonly [string | null, string | null])[]> {
    const { document } = parseHTML(await (await newsroom.ask(page)).text());
    return [...document.querySelectorAll('a.comment-count')].map((link) => [
      link.textContent,
      link.getAttribute('href'),
    ]);
  }

  test('stands in every list that shows it, on the next request after one came or went', async () => {
    const { show, change } = shownComments(newsroom.database);
    const expect = async (words: string | null) => {
      const expected = words === null ? [] : [[words, `${story.path}#comments`]];
      for (const page of pages) assert.deepEqual(await told(page), expected, page);
    };
    // The second time it is answered from what is kept.
    for (const _ of [1, 2]) await expect(null);
    const first = await show(story.id);
    for (const _ of [1, 2]) await expect('1 comment');
    await show(story.id);
    await expect('2 comments');
    await change(first, { state: 'binned' });
    await expect('1 comment');
    await show(story.id, { state: 'held' });
    await expect('1 comment');
    const { db } = newsroom.database;
    await setSettings(db, { 'comments.areOn': false }, { now: noon, lookUp: null });
    await expect(null);
    await setSettings(db, { 'comments.areOn': true }, { now: noon, lookUp: null });
    await expect('1 comment');
  });
});

describe('the words for a number of comments', () => {
  test('are right in every language', () => {
    const said = (language: string, ...counts: readonly number[]) =>
      counts.map((count) => wordsFor(language).commentCount({ count }));
    assert.deepEqual(said('en', 1, 2, 1234), ['1 comment', '2 comments', '1,234 comments']);
    assert.deepEqual(said('uk', 1, 2, 5, 11, 21, 22, 37), [
      '1 коментар',
      '2 коментарі',
      '5 коментарів',
      '11 коментарів',
      '21 коментар',
      '22 коментарі',
      '37 коментарів',
    ]);
    assert.deepEqual(said('ar', 1, 2, 3, 11, 100), ['تعليق واحد', 'تعليقان', '3 تعليقات', '11 تعليقًا', '100 تعليق']);
  });
});
