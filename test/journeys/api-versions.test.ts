import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeSlot } from '../../src/pictures/pictures.ts';
import {
  changeSlug,
  correctStory,
  publishStory,
  type StoryFields,
  saveStory,
  shelveStory,
} from '../../src/stories/stories.ts';
import { openServedApp, type ServedApp } from '../support/app.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { noon, paragraphs, published, storyFields } from '../support/stories.ts';

interface Version {
  readonly number: number;
  readonly self: string;
  readonly url: string;
  readonly changesUrl: string | null;
  readonly publishedAt: string;
  readonly kind: string;
  readonly minor: boolean;
  readonly note: string | null;
  readonly folded: boolean;
}
interface Page {
  readonly versions: readonly Version[];
  readonly next: string | null;
}
interface Whole extends Version {
  readonly story: {
    readonly headline: string;
    readonly text: string;
    readonly corrections: readonly { readonly text: string }[];
    readonly pictures: readonly { readonly caption: string | null; readonly renditions: readonly unknown[] }[];
  };
}

const at = (minutes: number) => ({ by: 'Orla', now: noon.add({ minutes }) });

onEachDialect('a program that reads a story’s past', (dialect) => {
  let newsroom: ServedApp;
  before(async () => {
    newsroom = await openServedApp(dialect);
  });
  after(() => newsroom.close());

  const get = async <T>(path: string): Promise<T> => (await newsroom.ask(path)).json() as Promise<T>;
  const pathOf = (id: string) => `/api/v1/stories/${id}/versions`;

  /** Publishes these states of one story, each after so many minutes, and gives its id and path. */
  async function story(
    ...states: readonly (Partial<StoryFields> & { minutes?: number; note?: string; isMinor?: boolean })[]
  ) {
    const { db } = newsroom.database;
    let made: Awaited<ReturnType<typeof published>> | null = null;
    let basedOn = '';
    for (const [index, { minutes = 10 * index, note = null, isMinor = false, ...fields }] of states.entries()) {
      const save = { ...at(minutes), note: 'zz internal zz' };
      if (made === null) made = await published(db, fields);
      else {
        const saved = await saveStory(db, { id: made.id, basedOn }, storyFields(fields), save);
        assert.ok(saved.ok);
        assert.ok((await publishStory(db, made.id, { ...save, publicNote: note, isMinor })).ok);
        basedOn = saved.revisionId;
      }
      basedOn ||= made.revisionId;
    }
    return made ?? assert.fail();
  }

  test('finds each version with its note and the pages that show it, and nothing that is the newsroom’s own', async () => {
    const { id } = await story({}, { headline: 'Beds reopen', note: 'The chair’s remarks.' });
    assert.ok((await correctStory(newsroom.database.db, id, { kind: 'correction', text: 'Six weeks.' }, at(30))).ok);
    const { versions: address } = await get<{ versions: string }>(`/api/v1/stories/${id}`);
    const { versions, next } = await get<Page>(address);
    assert.deepEqual(
      versions.map(({ number, publishedAt, kind, minor, note }) => [number, publishedAt, kind, minor, note]),
      [
        [3, '2026-11-19T12:30:00.000Z', 'correction', false, 'Six weeks.'],
        [2, '2026-11-19T12:10:00.000Z', 'update', false, 'The chair’s remarks.'],
        [1, '2026-11-19T12:00:00.000Z', 'first', false, null],
      ],
    );
    assert.equal(next, null);
    assert.doesNotMatch(JSON.stringify(versions), /zz internal zz|Orla/);
    for (const { self, url, changesUrl } of versions)
      for (const path of [self, url, changesUrl]) {
        if (path !== null) assert.equal((await newsroom.ask(path)).status, 200, path);
      }
  });

  test('gets a version as it was published: words, corrections by then, and a picture that is gone by its words', async () => {
    const { db } = newsroom.database;
    const picture = await makeSlot(db, { caption: 'The beds at dawn.', credit: 'Wren Tollard', ...at(0) });
    const { id } = await story(
      { headline: 'One', document: paragraphs('The older words.'), leadPictureId: picture.id },
      { headline: 'Two', document: paragraphs('Newer words.') },
    );
    assert.ok((await correctStory(db, id, { kind: 'correction', text: 'It was five.' }, at(30))).ok);
    const [one, two, three] = await Promise.all([1, 2, 3].map((number) => get<Whole>(`${pathOf(id)}/${number}`)));
    assert.deepEqual([one?.story.headline, one?.story.text], ['One', 'The older words.']);
    assert.deepEqual([two?.story.headline, two?.story.text], ['Two', 'Newer words.']);
    assert.deepEqual(
      [one, two, three].map((version) => version?.story.corrections.map(({ text }) => text)),
      [[], [], ['It was five.']],
    );
    assert.deepEqual(
      one?.story.pictures.map(({ caption, renditions }) => [caption, renditions]),
      [['The beds at dawn.', []]],
    );
    assert.deepEqual(two?.story.pictures, []);
    assert.equal((await newsroom.ask(`${pathOf(id)}/4`)).status, 404);
  });

  test('is told which changes share a line, the same however the list is cut into pages', async () => {
    const { id, path } = await story(
      { document: paragraphs('The harbuor was closed') },
      { document: paragraphs('The harbour was closed') },
      { document: paragraphs('The harbour was closed.') },
      { document: paragraphs('The harbour was closed today.') },
      { document: paragraphs('The harbour was closed today .'), isMinor: true, minutes: 90 },
    );
    for (const limit of [1, 2, 3, 100]) {
      const versions: Version[] = [];
      for (let next: string | null = `${pathOf(id)}?limit=${limit}`; next !== null; ) {
        const page: Page = await get<Page>(next);
        assert.ok(page.versions.length <= limit && page.versions.length > 0);
        versions.push(...page.versions);
        next = page.next;
      }
      assert.deepEqual(
        versions.map(({ number, folded }) => [number, folded]),
        [
          [5, false],
          [4, false],
          [3, true],
          [2, true],
          [1, false],
        ],
        `pages of ${limit}`,
      );
    }
    assert.match(await (await newsroom.ask(`${path}history/`)).text(), /2 small changes/);
  });

  test('finds the notice instead while the story is taken back, by whatever address it went, and all of it afterwards', async () => {
    const { db } = newsroom.database;
    const { id } = await story({ document: paragraphs('The secret count.') }, { headline: 'Counted' });
    assert.ok((await changeSlug(db, id, 'curlews-were-counted', at(20))).ok);
    const paths = [pathOf(id), `${pathOf(id)}/1`, `${pathOf(id)}/2`];
    for (const path of paths) assert.equal((await newsroom.ask(path)).status, 200);
    for (const [to, status, minutes] of [
      ['withdrawn', 410, 40],
      ['withheld', 404, 50],
      ['killed', 410, 60],
    ] as const) {
      assert.ok((await shelveStory(db, id, to, { ...at(minutes), reason: 'The count was wrong.' })).ok);
      for (const path of paths) {
        const answer = await newsroom.ask(path);
        const body = await answer.text();
        assert.equal(answer.status, status, `${to} ${path}`);
        assert.match(body, /The count was wrong\./);
        assert.doesNotMatch(body, /secret count/);
      }
      if (to !== 'killed') assert.ok((await publishStory(db, id, at(minutes + 5))).ok);
    }
  });
});
