import assert from 'node:assert/strict';
import { after, before, mock, test } from 'node:test';
import { putStandingPage, setNewsroom, setSettings } from '../../src/newsroom/newsroom.ts';
import { findOrCreateByline } from '../../src/people/people.ts';
import { makeSlot } from '../../src/pictures/pictures.ts';
import { arrange } from '../../src/stories/arranging.ts';
import {
  changeSlug,
  correctStory,
  findOrCreateSection,
  findOrCreateTag,
  findOrCreateTopic,
  findStory,
  linkTranslation,
  publishDue,
  publishStory,
  type StoryFields,
  saveStory,
  scheduleStory,
  shelveStory,
  unlinkTranslation,
} from '../../src/stories/stories.ts';
import { openServedApp, type ServedApp } from '../support/app.ts';
import { shownComments } from '../support/comments-shown.ts';
import { keptAnswers, searches } from '../support/kept-answers.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { draft, noon, paragraphs, published } from '../support/stories.ts';

onEachDialect('an answer kept ready', (dialect) => {
  let newsroom: ServedApp;
  let filed: Pick<StoryFields, 'sectionId' | 'topicIds' | 'tagIds' | 'bylineIds' | 'leadPictureId'>;
  const { known, compared, look, compare } = keptAnswers(() => newsroom);
  const save = (minutes: number) => ({ by: 'Orla', now: noon.add({ minutes }) });

  before(async () => {
    // What is kept for so long is judged by the clock of the machine.
    mock.timers.enable({ apis: ['Date'], now: noon.epochMilliseconds });
    newsroom = await openServedApp(dialect);
    const { db } = newsroom.database;
    await setNewsroom(db, { name: 'The Courier', contactEmail: 'desk@courier.example' }, noon);
    const picture = await makeSlot(db, { caption: 'The quay', credit: 'W. Tollard', by: 'Orla', now: noon });
    filed = {
      sectionId: (await findOrCreateSection(db, { name: 'Harbour' })).id,
      topicIds: [(await findOrCreateTopic(db, { name: 'The sea wall' }, noon)).id],
      tagIds: [(await findOrCreateTag(db, 'Quay')).id],
      bylineIds: [(await findOrCreateByline(db, { name: 'Orla Wintergill', kind: 'person' }, noon)).id],
      leadPictureId: picture.id,
    };
    for (let n = 0; n < 3; n += 1)
      await published(db, { headline: `Story ${n}`, ...filed }, noon.subtract({ hours: n }));
    const about = { slug: 'about', title: 'About us', document: paragraphs('We are here.'), position: 1 };
    await putStandingPage(db, about, noon);
  });
  after(async () => {
    mock.timers.reset();
    await newsroom.close();
  });

  test('is the one that would be made now, after every kind of change', async () => {
    const { db } = newsroom.database;
    await compare('nothing');
    await look();
    const { id, path } = await published(db, { headline: 'Fresh from the quay', ...filed }, noon.add({ minutes: 1 }));
    assert.match(await (await newsroom.ask('/')).text(), /Fresh from the quay/);
    await compare('a publication');
    await look();

    const story = await findStory(db, id);
    assert.ok(story);
    const changed = { ...story.fields, headline: 'Said better', document: paragraphs('Other words.') };
    const saved = await saveStory(db, { id, basedOn: story.revisionId }, changed, save(2));
    assert.ok(saved.ok);
    await compare('a save that is not published');
    assert.doesNotMatch(await (await newsroom.ask(path)).text(), /Said better/);
    await publishStory(db, id, save(3));
    assert.match(await (await newsroom.ask(path)).text(), /Said better/);
    await compare('an update');

    await correctStory(db, id, { kind: 'correction', text: 'It was nine knots.' }, save(4));
    assert.match(await (await newsroom.ask(path)).text(), /It was nine knots/);
    await compare('a correction');

    const moved = await changeSlug(db, id, 'said-better', save(5));
    assert.ok(moved.ok && moved.path);
    assert.equal((await newsroom.ask(path)).headers.get('location'), moved.path);
    await compare('another address');
    await look();
    await changeSlug(db, id, 'said-best', save(6));
    await compare('yet another address');

    const planned = await draft(db, { headline: 'Planned', ...filed }, noon);
    assert.ok((await scheduleStory(db, planned.id, '2026-11-19 13:00', save(7))).ok);
    await compare('a plan');
    await publishDue(db, noon.add({ hours: 1 }));
    assert.match(await (await newsroom.ask('/')).text(), /Planned/);
    await compare('a scheduled publication');
    await look();

    for (const [to, minutes] of [['withheld', 70] as const, ['killed', 80] as const]) {
      const gone = await published(db, { headline: `To be ${to}`, ...filed }, noon.add({ minutes }));
      await compare('a publication');
      await look();
      await shelveStory(db, gone.id, to, { ...save(minutes + 1), reason: 'Wrong' });
      assert.doesNotMatch(await (await newsroom.ask('/')).text(), new RegExp(`To be ${to}`));
      await compare(to);
    }
    await shelveStory(db, id, 'withdrawn', { ...save(90), reason: 'It was not so.' });
    assert.match(await (await newsroom.ask('/2026/11/19/said-best/')).text(), /It was not so/);
    await compare('a withdrawal');
    await publishStory(db, id, save(91));
    await compare('a return');
    const comparisons = compared.values().reduce((sum, times) => sum + times, 0);
    assert.ok(comparisons > 100, `${comparisons} kept answers compared`);
    for (const search of searches) assert.ok((compared.get(search) ?? 0) > 1, `${search} was not compared`);
  });

  test('follows the newsroom’s own name, sections, topics, authors and pages', async () => {
    const { db } = newsroom.database;
    await look();
    await setNewsroom(db, { name: 'The New Courier', tagline: 'Again.' }, noon);
    await compare('another name');
    await findOrCreateSection(db, { name: 'Courts' });
    await compare('a new section');
    await look();
    await db.updateTable('topic').set({ name: 'The wall', description: 'Eleven centimetres.' }).execute();
    await compare('another topic name');
    await db.updateTable('byline').set({ name: 'O. Wintergill', about: 'Reporter.' }).execute();
    await compare('another byline');
    await db.updateTable('tag').set({ name: 'The quay' }).execute();
    await compare('another tag');
    for (const [kind, id] of [
      ['section', filed.sectionId],
      ['topic', filed.topicIds[0]],
      ['tag', filed.tagIds[0]],
      ['byline', filed.bylineIds[0]],
    ] as const) {
      const change = { name: `Another ${kind}`, slug: `another-${kind}` };
      const arranged = await arrange(db, { kind, id: id ?? '' }, change, noon);
      assert.ok(arranged.ok);
      await compare(`another name and address of a ${kind}`);
      await look();
      const { name, slug } = arranged.before;
      assert.ok((await arrange(db, { kind, id: id ?? '' }, { name, slug }, noon)).ok);
      await compare(`the former name and address of a ${kind}`);
    }
    const about = { slug: 'about', title: 'Who we are', document: paragraphs('We moved.'), position: 1 };
    await putStandingPage(db, about, noon);
    await compare('a standing page');
    const { picture } = await db.selectFrom('published_picture').select('picture').executeTakeFirstOrThrow();
    const otherWords = { ...(JSON.parse(picture) as object), caption: 'The quay at dusk' };
    await db
      .updateTable('published_picture')
      .set({ picture: JSON.stringify(otherWords) })
      .execute();
    await compare('a picture');
  });

  test('follows translations, whatever month each was published in', async () => {
    const { db } = newsroom.database;
    const en = await published(db, { headline: 'The ferry stops', ...filed }, noon.add({ minutes: 150 }));
    const older = noon.subtract({ hours: 24 * 40 });
    const uk = await published(db, { headline: 'Пором став', language: 'uk', ...filed }, older);
    await look();
    assert.ok((await linkTranslation(db, uk.id, en.id, save(151))).ok);
    const page = async () => (await newsroom.ask(uk.path)).text();
    assert.match(await page(), /hreflang="en-GB" href="[^"]*\/the-ferry-stops\/"/);
    await compare('a link between translations');
    assert.ok((await changeSlug(db, en.id, 'the-ferry-has-stopped', save(152))).ok);
    assert.match(await page(), /the-ferry-has-stopped/);
    await compare('another address of a translation');
    assert.ok((await unlinkTranslation(db, uk.id, save(153))).ok);
    assert.doesNotMatch(await page(), /hreflang/);
    await compare('a link that is taken away');
  });

  test('follows comments, wherever they are counted or read', async () => {
    const { db } = newsroom.database;
    const { show, change } = shownComments(newsroom.database);
    const { id, path } = await published(db, { headline: 'Talked of', ...filed }, noon.add({ minutes: 160 }));
    await look();
    const feeds = ['/comments/feed/', `${path}feed/`, `${path}feed/atom/`, `${path}feed.json`];
    for (const feed of feeds) assert.ok(known.has(feed), feed);
    const first = await show(id, { text: 'The first of them.' });
    for (const feed of feeds) assert.match(await (await newsroom.ask(feed)).text(), /The first of them/);
    assert.match(await (await newsroom.ask('/')).text(), /1 comment</);
    await compare('a comment');
    const answer = await show(id, { parent_id: first });
    await compare('an answer');
    await change(first, { state: 'binned', reason: 'Rude.' });
    await compare('a comment that is gone');
    await change(first, { state: 'shown', is_pick: 1 });
    await compare('a comment that is back');
    await change(answer, { text: 'Said better.', edited_at: '2026-11-19T15:30:00.000Z' });
    await compare('a comment that was edited');
    await db.updateTable('published_thread').set({ mode: 'closed' }).where('story_id', '=', id).execute();
    await compare('a thread that is closed');
    await changeSlug(db, id, 'much-talked-of', save(161));
    await compare('another address of a story with comments');
    await look();
    await shelveStory(db, id, 'withdrawn', { ...save(162), reason: 'It was not so.' });
    await compare('a withdrawal of a story with comments');
    await publishStory(db, id, save(163));
    await compare('its return');
    await setSettings(db, { 'comments.areOn': false }, { now: noon, lookUp: null });
    await compare('switching comments off');
    await setSettings(db, { 'comments.areOn': true }, { now: noon, lookUp: null });
    await compare('switching comments on');
  });

  test('is never older than the editor’s answer, under load too', async () => {
    const { db } = newsroom.database;
    const { id, path } = await published(db, { headline: 'Count 0', ...filed }, noon.add({ minutes: 200 }));
    const pages = [path, '/', '/feed/', '/section/harbour/', '/topic/the-sea-wall/', '/by/orla-wintergill/'];
    let acknowledged = 0;
    let isDone = false;
    let asked = 0;
    const readers = pages.flatMap((page) =>
      [1, 2].map(async () => {
        while (!isDone) {
          const atLeast = acknowledged;
          const text = await (await newsroom.ask(page, { 'accept-encoding': 'br' })).text();
          const shown = Number(/Count (\d+)/.exec(text)?.[1]);
          assert.ok(shown >= atLeast, `${page} shows ${shown} after ${atLeast} was acknowledged`);
          asked += 1;
        }
      }),
    );
    const began = performance.now();
    try {
      for (let count = 1; count <= 60; count += 1) {
        const story = await findStory(db, id);
        assert.ok(story);
        const fields = { ...story.fields, headline: `Count ${count}` };
        assert.ok((await saveStory(db, { id, basedOn: story.revisionId }, fields, save(200))).ok);
        assert.ok((await publishStory(db, id, save(201))).ok);
        acknowledged = count;
        // Fifty a second, each acknowledged before the next begins.
        const due = began + count * 20;
        await new Promise((next) => setTimeout(next, Math.max(0, due - performance.now())));
      }
    } finally {
      // Else they would go on reading for ever after a failure.
      isDone = true;
    }
    await Promise.all(readers);
    assert.ok(asked > 50, `${asked} pages read`);
    await compare('sixty updates');
  });
});
