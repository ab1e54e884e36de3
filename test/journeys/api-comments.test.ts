import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setSettings } from '../../src/newsroom/newsroom.ts';
import { shelveStory } from '../../src/stories/stories.ts';
import { openServedApp, type ServedApp, testBaseUrl } from '../support/app.ts';
import { shownComments } from '../support/comments-shown.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { noon, published } from '../support/stories.ts';

interface Comment {
  readonly id: string;
  readonly text: string | null;
}
interface Page {
  readonly count: number;
  readonly comments: readonly Comment[];
  readonly next: string | null;
}

onEachDialect('a program that reads a story’s comments', (dialect) => {
  let newsroom: ServedApp;
  let comments: ReturnType<typeof shownComments>;
  before(async () => {
    newsroom = await openServedApp(dialect);
    comments = shownComments(newsroom.database);
  });
  after(() => newsroom.close());

  const get = async <T>(path: string): Promise<T> => (await newsroom.ask(path)).json() as Promise<T>;
  const listOf = (id: string) => `/api/v1/stories/${id}/comments`;

  test('is led there by the story, and is given each with every field by its name', async () => {
    const { id } = await published(newsroom.database.db);
    const story = await get<{ comments: string }>(`/api/v1/stories/${id}`);
    assert.equal(story.comments, testBaseUrl + listOf(id));
    const first = await comments.show(id, { name: 'Wilf', website: 'http://wilf.example', text: 'One.\n\nTwo <b>.' });
    const answer = await comments.show(id, {
      parent_id: first,
      name: 'Orla',
      text: 'Yes.',
      badge: 'Reporter',
      is_pick: 1,
      edited_at: '2026-11-19T15:00:00.000Z',
    });
    const { writtenAt: _, ...orla } = (await get<Page>(story.comments)).comments[0] as Comment & { writtenAt: string };
    assert.deepEqual(orla, {
      id: answer,
      url: `${testBaseUrl}/comments/${answer}/`,
      parentId: first,
      name: 'Orla',
      website: null,
      text: 'Yes.',
      badge: 'Reporter',
      language: 'en-GB',
      editedAt: '2026-11-19T15:00:00.000Z',
      isPick: true,
      gone: null,
      goneReason: null,
    });
    await comments.change(first, { state: 'binned', reason: 'Off the subject.' });
    const whole = await (await newsroom.ask(listOf(id))).text();
    const { count, comments: both } = JSON.parse(whole) as Page;
    assert.equal(count, 1);
    assert.deepEqual(both[1], {
      ...both[1],
      id: first,
      name: null,
      website: null,
      text: null,
      gone: 'removed',
      goneReason: 'Off the subject.',
    });
    assert.doesNotMatch(whole, /Wilf|wilf|secret-mail|One\./);
  });

  test('goes through all of them by `next`, in the order of time, whatever comes meanwhile', async () => {
    const { id } = await published(newsroom.database.db);
    for (const text of ['1', '2', '3', '4', '5']) await comments.show(id, { text, is_pick: Number(text) % 2 });
    const read = async (query: string, meanwhile = async () => {}) => {
      const texts: string[] = [];
      for (let next: string | null = `${listOf(id)}?limit=2&${query}`; next !== null; ) {
        const answer = await newsroom.ask(next);
        const page = (await answer.json()) as Page;
        assert.equal(answer.headers.get('link')?.includes('rel="next"'), page.next !== null);
        texts.push(...page.comments.map(({ text }) => text ?? ''));
        next = page.next;
        await meanwhile();
      }
      return texts.join('');
    };
    assert.equal(await read('order=oldest'), '12345');
    assert.equal(await read('order=picks'), '531');
    assert.equal(await read('order=newest', async () => void (await comments.show(id, { text: '6' }))), '54321');
  });

  test('is told of a new one, of one that is held no more and of one that is binned on the next request', async () => {
    const { id } = await published(newsroom.database.db);
    const texts = async () => (await get<Page>(listOf(id))).comments.map(({ text }) => text);
    assert.deepEqual(await texts(), []);
    const held = await comments.show(id, { text: 'Wait.', state: 'held' });
    assert.deepEqual(await texts(), []);
    await comments.change(held, { state: 'shown' });
    assert.deepEqual(await texts(), ['Wait.']);
    await comments.change(held, { state: 'spam' });
    assert.deepEqual(await texts(), []);
  });

  test('finds none of a story that was taken back, nor where comments are switched off', async () => {
    const { db } = newsroom.database;
    const { id } = await published(db);
    const kept = await published(db);
    for (const story of [id, kept.id]) await comments.show(story, { text: 'It was not so.' });
    assert.equal((await get<Page>(listOf(id))).count, 1);
    await shelveStory(db, id, 'withdrawn', { by: 'Orla', now: noon, reason: 'Wrong.' });
    const gone = await newsroom.ask(listOf(id));
    assert.equal(gone.status, 410);
    assert.doesNotMatch(await gone.text(), /It was not so/);
    assert.equal((await get<Page>(listOf(kept.id))).count, 1);
    await setSettings(db, { 'comments.areOn': false }, { now: noon, lookUp: null });
    assert.deepEqual(await get<Page>(listOf(kept.id)), { count: 0, comments: [], next: null });
    await setSettings(db, { 'comments.areOn': true }, { now: noon, lookUp: null });
    assert.equal((await get<Page>(listOf(kept.id))).count, 1);
  });
});
