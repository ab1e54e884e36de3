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
import { openApp, type TestApp } from '../support/app.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { noon, paragraphs, published, storyFields } from '../support/stories.ts';

const at = (minutes: number) => ({ by: 'Orla', now: noon.add({ minutes }) });

onEachDialect('the history of a story, to its readers', (dialect) => {
  let newsroom: TestApp;
  before(async () => {
    newsroom = await openApp(dialect);
  });
  after(() => newsroom.close());

  const open = async (url: string) => {
    const { statusCode, body, headers } = await newsroom.app.inject({ url });
    return { status: statusCode, body, location: headers.location };
  };
  /** Publishes these states of one story ten minutes apart, and gives its id and path. */
  async function story(...states: readonly (Partial<StoryFields> & { note?: string; isMinor?: boolean })[]) {
    const { db } = newsroom.database;
    const [first = {}, ...later] = states.map(({ note: _, isMinor: __, ...fields }) => fields);
    const made = await published(db, first);
    let basedOn = made.revisionId;
    for (const [index, fields] of later.entries()) {
      const { note = null, isMinor = false } = states[index + 1] ?? {};
      const save = { ...at(10 * (index + 1)), note: 'zz internal zz' };
      const saved = await saveStory(db, { id: made.id, basedOn }, storyFields(fields), save);
      assert.ok(saved.ok);
      basedOn = saved.revisionId;
      assert.ok((await publishStory(db, made.id, { ...save, publicNote: note, isMinor })).ok);
    }
    return { id: made.id, path: made.path };
  }

  test('lists every version with its note and its extent, and never the newsroom’s own note or who saved it', async () => {
    const { path, id } = await story(
      { headline: 'Speed at the beacon', document: paragraphs('It was an average of nine knots.') },
      {
        headline: 'Speed at the beacon told',
        document: paragraphs('It was at least nine knots.'),
        note: 'The chair’s remarks.',
      },
    );
    assert.ok(
      (await correctStory(newsroom.database.db, id, { kind: 'correction', text: 'It was no average.' }, at(30))).ok,
    );
    const { status, body } = await open(`${path}history/`);
    assert.equal(status, 200);
    const order = ['It was no average.', 'The chair’s remarks.', 'First published'].map((words) => body.indexOf(words));
    assert.ok(
      order.every((place, index) => place > (order[index - 1] ?? 0)),
      String(order),
    );
    assert.match(body, /Headline, text, 3 words added, 3 words taken out/);
    assert.doesNotMatch(body, /zz internal zz|Orla/);
    assert.match(body, /within 30 minutes of each other/, 'the rule of folding is printed');
    const page = (await open(path)).body;
    assert.match(page, /history\/">History<\/a>/);
    assert.match(page, /3 versions, last changed 19 November 2026 at 12:30/);
  });

  test('opens a version as it was, says so on top, and sends search engines to the story of today', async () => {
    const { path } = await story(
      { document: paragraphs('The older words.') },
      { document: paragraphs('Newer words.') },
    );
    const { status, body } = await open(`${path}history/1/`);
    assert.equal(status, 200);
    assert.match(body, /The older words\./);
    assert.doesNotMatch(body, /Newer words/);
    assert.match(body, /Version 1 of 2<\/b>, published 19 November 2026 at 12:00\. The story has changed since\./);
    assert.match(body, /<meta name="robots" content="noindex"\/>/);
    assert.ok(body.includes(`<link rel="canonical" href="http://news.test${path}"/>`));
    assert.equal((await open(`${path}history/3/`)).status, 404);
  });

  test('compares a version with the one before it, and any two', async () => {
    const { path } = await story(
      { headline: 'One', document: paragraphs('The log says six knots, and the radar nine.') },
      { headline: 'Two', document: paragraphs('The log says six knots, and the radar at least nine.') },
      { headline: 'Three', document: paragraphs('The log says seven knots, and the radar at least nine.') },
    );
    const seen = (body: string) =>
      [...body.matchAll(/<(ins|del)><span[^>]*>[^<]*<\/span>([^<]*)/g)].map(
        ([, tag, words]) => `${tag} ${words?.trim()}`,
      );
    assert.deepEqual(seen((await open(`${path}history/2/changes/`)).body), ['del One', 'ins Two', 'ins at least']);
    const whole = await open(`${path}history/3/changes/?from=1`);
    assert.deepEqual(seen(whole.body), ['del One', 'ins Three', 'del six', 'ins seven', 'ins at least']);
    assert.deepEqual(seen((await open(`${path}history/1/changes/?from=3`)).body), seen(whole.body));
    assert.match(whole.body, /<option value="1" selected="">/);
    for (const wrong of ['1/changes/', '2/changes/?from=2', '2/changes/?from=9', '2/changes/?from=x', '0/', '01/']) {
      assert.equal((await open(`${path}history/${wrong}`)).status, 404, wrong);
    }
  });

  test('shows small changes close to each other as one line that opens into each', async () => {
    const { path } = await story(
      { document: paragraphs('The harbuor was closed') },
      { document: paragraphs('The harbour was closed') },
      { document: paragraphs('The harbour was closed.') },
    );
    const { body } = await open(`${path}history/`);
    assert.match(body, /2 small changes<?[^<]*, <bdi>12:10 to 12:20<\/bdi>/);
    for (const number of [2, 3]) assert.ok(body.includes(`href="${path}history/${number}/changes/"`), String(number));
  });

  test('shows a picture that was taken off the site by its words alone, as they were', async () => {
    const { db } = newsroom.database;
    const picture = await makeSlot(db, { caption: 'The lifeboat at dawn.', credit: 'Wren Tollard', ...at(0) });
    const { path } = await story({ leadPictureId: picture.id }, { leadPictureId: null });
    assert.doesNotMatch((await open(path)).body, /The lifeboat at dawn/);
    const older = (await open(`${path}history/1/`)).body;
    assert.match(older, /The lifeboat at dawn\./);
    assert.match(older, /Wren Tollard/);
    assert.match(
      (await open(`${path}history/2/changes/`)).body,
      /Lead picture[\s\S]*The lifeboat at dawn\.[\s\S]*none/,
    );
  });

  test('moves with the story’s address, and goes with the story', async () => {
    const { db } = newsroom.database;
    const { id, path } = await story({ headline: 'Curlews' }, { headline: 'Curlews counted' });
    const moved = await changeSlug(db, id, 'curlews-were-counted', at(30));
    assert.ok(moved.ok && moved.path);
    for (const rest of ['history/', 'history/1/', 'history/2/changes/', 'history/2/changes/?from=1']) {
      assert.deepEqual(await open(path + rest), { status: 301, body: '', location: moved.path + rest });
    }
    for (const rest of ['history', 'history/1', 'history/2/changes?from=1']) {
      const { status, location } = await open(moved.path + rest);
      assert.deepEqual([status, location], [301, `${moved.path}${rest.replace(/(\?|$)/, '/$1')}`]);
    }
    assert.ok((await shelveStory(db, id, 'withdrawn', { ...at(40), reason: 'The count was wrong.' })).ok);
    for (const rest of ['history/', 'history/1/', 'history/2/changes/']) {
      const gone = await open(moved.path + rest);
      assert.equal(gone.status, 410);
      assert.match(gone.body, /The count was wrong\./);
      assert.doesNotMatch(gone.body, /<ins>|beds on the eastern flats/);
    }
    assert.ok((await publishStory(db, id, at(50))).ok);
    assert.match((await open(`${moved.path}history/`)).body, /Published again after it had been taken off the site/);
  });

  test('goes on behind “Earlier versions” where a story changed more often than one page holds', async () => {
    const states = Array.from({ length: 34 }, (_, n) => ({ headline: `Count: ${n + 1}` }));
    const { path } = await story(...states);
    const first = (await open(`${path}history/`)).body;
    assert.match(first, /id="version-34"/);
    assert.doesNotMatch(first, /id="version-4"/);
    const link = /href="([^"]*\?before=\d+)"/.exec(first)?.[1] ?? '';
    const second = (await open(link)).body;
    assert.match(second, /id="version-4"[\s\S]*id="version-1"/);
    assert.doesNotMatch(second, /before=/);
  });
});
