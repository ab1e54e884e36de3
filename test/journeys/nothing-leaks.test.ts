import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { findOrCreateByline } from '../../src/people/people.ts';
import { takeIn } from '../../src/pictures/pictures.ts';
import {
  changeSlug,
  correctStory,
  findOrCreateSection,
  findOrCreateTopic,
  type StoryFields,
  saveStory,
  scheduleStory,
  setEmbargo,
  shelveStory,
} from '../../src/stories/stories.ts';
import { openApp, type TestApp, testBaseUrl } from '../support/app.ts';
import { shownComments } from '../support/comments-shown.ts';
import { crawl } from '../support/crawl.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { draft, noon, paragraphs, published, storyFields } from '../support/stories.ts';

const by = { by: 'Orla', now: noon.add({ hours: 1 }) };

onEachDialect('everything a stranger can reach', (dialect) => {
  let newsroom: TestApp;
  const secrets: string[] = [];
  const paths: string[] = [];

  /** Fields in which every word a reader could see names its own secret. */
  async function secret(name: string): Promise<Partial<StoryFields>> {
    const { db, place } = newsroom.database;
    const word = `zz${name}zz`;
    secrets.push(word);
    const byline = await findOrCreateByline(db, { name: `Byline ${word}`, kind: 'person', about: word }, noon);
    const topic = await findOrCreateTopic(db, { name: `Topic ${word}`, description: word }, noon);
    paths.push(
      `/by/${byline.slug}/`,
      `/topic/${topic.slug}/`,
      `/topic/${topic.slug}/feed/`,
      `/by/${byline.slug}/feed/`,
      `/api/v1/stories?author=${byline.slug}`,
      `/api/v1/stories?topic=${topic.slug}`,
    );
    const bytes = await sharp({
      create: { width: 400, height: 300, channels: 3, background: { r: secrets.length * 9, g: 40, b: 80 } },
    })
      .png()
      .toBuffer();
    const taken = await takeIn(db, place.dataFolder, {
      bytes,
      originalName: `${word}.png`,
      by: 'Orla',
      now: noon,
      fields: { caption: `Caption ${word}`, credit: `Credit ${word}`, alt: word },
    });
    if (!taken.ok) throw new Error(taken.problem.message);
    paths.push(`/api/v1/pictures/${taken.picture.id}`);
    const files = [...taken.picture.renditions, ...taken.picture.crops].map(({ file }) => file);
    paths.push(...files.map((file) => `/pictures/${file}`));
    secrets.push(...files);
    return {
      headline: `Headline ${word}`,
      kicker: `Kicker ${word}`,
      standfirst: `Standfirst ${word}`,
      document: paragraphs(`Text ${word}`),
      dateline: { place: word, date: '2026-11-19', agency: null },
      origin: {
        agency: `Agency ${word}`,
        url: `https://agency.example/${word}`,
        licence: word,
        licenceUrl: null,
        publishedAt: null,
        changes: word,
      },
      bylineIds: [byline.id],
      topicIds: [topic.id],
      leadPictureId: taken.picture.id,
    };
  }

  /** A comment in which every word names its own secret. */
  async function comment(storyId: string, changes: { state?: 'held' | 'second' | 'binned' | 'spam' | 'deleted' }) {
    const word = `zzcomment${secrets.length}zz`;
    secrets.push(word);
    const website = `https://${word}.example/`;
    const words = { name: `Name ${word}`, text: `Text ${word}`, reason: `Reason ${word}`, website };
    return await shownComments(newsroom.database).show(storyId, { ...words, ...changes });
  }

  before(async () => {
    newsroom = await openApp(dialect);
    const { db } = newsroom.database;
    const section = await findOrCreateSection(db, { name: 'Harbour' });
    await published(db, { sectionId: section.id, headline: 'A story for everyone' });

    await draft(db, await secret('draft'));
    const review = await draft(db, await secret('review'));
    await shelveStory(db, review.id, 'in_review', by);
    const planned = await draft(db, await secret('scheduled'));
    assert.ok((await scheduleStory(db, planned.id, '2027-01-01 06:30', by)).ok);
    const embargoed = await draft(db, await secret('embargoed'));
    await setEmbargo(db, embargoed.id, noon.add({ hours: 100 }), by);
    for (const state of ['withheld', 'killed'] as const) {
      const never = await draft(db, await secret(`${state}never`));
      await shelveStory(db, never.id, state, { ...by, note: `zz${state}notezz` });
      const once = await published(db, await secret(`${state}after`));
      await correctStory(db, once.id, { kind: 'correction', text: `zz${state}correctionzz` }, by);
      paths.push(`/comments/${await comment(once.id, {})}/`);
      await changeSlug(db, once.id, `now-called-${state}`, by);
      await shelveStory(db, once.id, state, by);
      secrets.push(`zz${state}notezz`, `zz${state}correctionzz`);
      const now = `/2026/11/19/now-called-${state}/`;
      paths.push(now, `${now}feed/`, `${now}history/`, `${now}history/1/`, `${now}history/2/changes/`);
      paths.push(`/oembed?url=${encodeURIComponent(testBaseUrl + now)}&format=json`);
    }
    for (const { id } of await db.selectFrom('story').select('id').execute())
      paths.push(...['', '/versions', '/versions/1', '/comments'].map((rest) => `/api/v1/stories/${id}${rest}`));
    const withdrawn = await published(db, { ...(await secret('withdrawn')), headline: 'The headline that stays' });
    paths.push(`/comments/${await comment(withdrawn.id, {})}/`);
    await shelveStory(db, withdrawn.id, 'withdrawn', { ...by, reason: 'We got it wrong.' });
    paths.push(withdrawn.path, `${withdrawn.path}history/`, `${withdrawn.path}history/1/`);
    const comments = shownComments(newsroom.database);
    const talked = await published(db, { headline: 'A story that is talked of' });
    await comments.show(talked.id, { text: 'A comment for everyone' });
    for (const state of ['held', 'second', 'binned', 'spam', 'deleted'] as const)
      paths.push(`/comments/${await comment(talked.id, { state })}/`);
    paths.push(...['feed/', 'feed/atom/', 'feed.json'].map((ending) => `/comments/${ending}`));
    secrets.push('secret-mail');
    const live = await published(db, { headline: 'A live story', sectionId: section.id });
    await saveStory(db, { id: live.id, basedOn: live.revisionId }, storyFields(await secret('nextrevision')), {
      ...by,
      note: 'zznotezz',
    });
    secrets.push('zznotezz');
    paths.push(`/api/v1/stories/${live.id}/versions/2`, `/api/v1/stories/${withdrawn.id}/versions/1`);
  });
  after(() => newsroom.close());

  test('holds nothing of a draft, a story in review, scheduled, embargoed, withheld, killed or withdrawn, or of an unpublished revision', async () => {
    const answers = await crawl(newsroom.app, paths);
    assert.ok(answers.size > 30, `${answers.size} addresses`);
    for (const [path, answer] of answers) {
      const whole = `${JSON.stringify(answer.headers)}\n${answer.body}`;
      for (const word of secrets) assert.ok(!whole.includes(word), `${word} is in ${answer.statusCode} ${path}`);
      // The desk's own page says 503 where it has not been built; what it shows comes by the API.
      assert.ok(answer.statusCode < 500 || path === '/desk/', `${answer.statusCode} ${path}`);
    }
    for (const words of ['A story for everyone', 'A comment for everyone'])
      assert.ok([...answers.values()].some((answer) => answer.body.includes(words)));
  });

  test('cannot be searched for any of it', async () => {
    const words = secrets.filter((secret) => secret.startsWith('zz'));
    assert.ok(words.length > 10);
    for (const word of [...words, 'zz', '"the headline that stays"']) {
      for (const order of ['best', 'newest']) {
        const answer = await newsroom.app.inject({ url: '/search', query: { q: word, order } });
        assert.equal(answer.statusCode, 200);
        assert.match(answer.body, /No results/, word);
        assert.doesNotMatch(answer.body, /class="entry"/, word);
        const found = await newsroom.app.inject({ url: '/api/v1/search', query: { q: word, order } });
        assert.deepEqual(found.json(), { results: [], next: null, total: 0 }, word);
      }
    }
    const all = await newsroom.app.inject({ url: '/search', query: { q: 'story' } });
    assert.match(all.body, /A <\/span><mark>story<\/mark><span> for everyone/);
    const results = await newsroom.app.inject({ url: '/api/v1/search', query: { q: 'story' } });
    assert.match(results.body, /A story for everyone/);
    for (const word of words) assert.ok(!`${all.body} ${results.body}`.includes(word), word);
  });

  test('tells of a withdrawn story its headline and the reason, with 410', async () => {
    const answer = await newsroom.app.inject({
      url: paths.find((path) => path.includes('the-headline-that-stays')) ?? '',
    });
    assert.equal(answer.statusCode, 410);
    assert.match(answer.body, /The headline that stays/);
    assert.match(answer.body, /We got it wrong\./);
  });
});
