import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { freshDatabase, onEachDialect, type TestDatabase } from '../../test/support/newsroom.ts';
import { draft, noon, published, storyFields } from '../../test/support/stories.ts';
import {
  answerAddress,
  changeSlug,
  correctStory,
  emptyDocument,
  findStory,
  listRevisions,
  listStories,
  publishStory,
  saveStory,
  scheduleStory,
  setEmbargo,
  shelveStory,
} from './stories.ts';

const by = { by: 'Orla', now: noon };
const later = { by: 'Teo', now: noon.add({ hours: 3 }) };

onEachDialect('publishing', (dialect) => {
  let database: TestDatabase;
  before(async () => {
    database = await freshDatabase(dialect);
  });
  after(() => database.close());
  const open = (path: string) => answerAddress(database.publicDb, path);
  const headlines = async () =>
    (await listStories(database.publicDb, { list: 'all', listId: '', limit: 50 })).cards.map((card) => card.headline);

  test('a published story stands at its day and slug, on the list, with all its text', async () => {
    const { path } = await published(database.db, {
      headline: 'The bell on the outer beacon has been silent since August',
    });
    assert.equal(path, '/2026/11/19/the-bell-on-the-outer-beacon-has-been-silent-since-august/');
    const answer = await open(path);
    assert.ok(answer.kind === 'story');
    assert.deepEqual(answer.story.document, storyFields().document);
    assert.equal(answer.story.firstPublishedAt, '2026-11-19T12:00:00.000Z');
    assert.equal(answer.story.wordCount, 14);
    assert.ok((await headlines()).includes('The bell on the outer beacon has been silent since August'));
  });

  test('two stories with one headline on one day have two addresses', async () => {
    const one = await published(database.db, { headline: 'Tide tables' });
    const other = await published(database.db, { headline: 'Tide tables' });
    assert.equal(one.path, '/2026/11/19/tide-tables/');
    assert.equal(other.path, '/2026/11/19/tide-tables-2/');
  });

  test('saving a live story changes nothing for readers until it is published again', async () => {
    const { id, path, revisionId } = await published(database.db, { headline: 'Ice plant to close' });
    const saved = await saveStory(
      database.db,
      { id, basedOn: revisionId },
      storyFields({ headline: 'Ice plant to stay' }),
      later,
    );
    assert.ok(saved.ok);
    const before = await open(path);
    assert.ok(before.kind === 'story' && before.story.headline === 'Ice plant to close');
    assert.ok((await publishStory(database.db, id, later)).ok);
    const after = await open(path);
    assert.ok(after.kind === 'story');
    assert.equal(after.story.headline, 'Ice plant to stay');
    assert.equal(after.story.updatedAt, '2026-11-19T15:00:00.000Z');
    assert.equal(after.story.firstPublishedAt, '2026-11-19T12:00:00.000Z');
  });

  test('words saved on top of an older revision are kept as a branch, never dropped', async () => {
    const { id, revisionId } = await draft(database.db);
    const first = await saveStory(
      database.db,
      { id, basedOn: revisionId },
      storyFields({ headline: 'First to save' }),
      by,
    );
    const second = await saveStory(
      database.db,
      { id, basedOn: revisionId },
      storyFields({ headline: 'Second to save' }),
      later,
    );
    assert.ok(first.ok && !first.isBranch);
    assert.ok(second.ok && second.isBranch);
    assert.equal((await findStory(database.db, id))?.fields.headline, 'First to save');
    const revisions = await listRevisions(database.db, id);
    assert.deepEqual(
      revisions.map(({ number, headline, isBranch, savedBy }) => ({ number, headline, isBranch, savedBy })),
      [
        { number: 3, headline: 'Second to save', isBranch: true, savedBy: 'Teo' },
        { number: 2, headline: 'First to save', isBranch: false, savedBy: 'Orla' },
        { number: 1, headline: 'Oyster beds reopen after six weeks', isBranch: false, savedBy: 'Orla' },
      ],
    );
  });

  test('an old slug leads to the new one, and a slug taken back leads nowhere else', async () => {
    const { id, path } = await published(database.db, { headline: 'Curlew numbers' });
    const changed = await changeSlug(database.db, id, 'curlews-counted', later);
    assert.ok(changed.ok);
    assert.deepEqual(await open(path), { kind: 'moved', storyId: id, path: '/2026/11/19/curlews-counted/' });
    assert.equal((await open('/2026/11/19/curlews-counted/')).kind, 'story');
    assert.ok((await changeSlug(database.db, id, 'curlew-numbers', later)).ok);
    assert.equal((await open(path)).kind, 'story');
    const refused = await changeSlug(database.db, id, 'Not A Slug', later);
    assert.ok(!refused.ok);
    assert.match(refused.problems[0]?.message ?? '', /not-a-slug/);
  });

  test('a withdrawn story leaves its headline and reason and nothing of its text', async () => {
    const { id, path } = await published(database.db, { headline: 'Nets found off Gannet Bank' });
    const refused = await shelveStory(database.db, id, 'withdrawn', later);
    assert.ok(!refused.ok && refused.problems[0]?.field === 'reason');
    assert.ok((await shelveStory(database.db, id, 'withdrawn', { ...later, reason: 'The nets were ours.' })).ok);
    const answer = await open(path);
    assert.ok(answer.kind === 'gone');
    assert.equal(answer.standing, 'withdrawn');
    assert.equal(answer.headline, 'Nets found off Gannet Bank');
    assert.equal(answer.reason, 'The nets were ours.');
    assert.ok(!(await headlines()).includes('Nets found off Gannet Bank'));
    const row = await database.publicDb
      .selectFrom('published_story')
      .select('fields')
      .where('story_id', '=', id)
      .execute();
    assert.deepEqual(row, []);
  });

  for (const standing of ['withheld', 'killed'] as const) {
    test(`a story ${standing} after it was public shows not even its headline, at its old addresses too`, async () => {
      const { id, path } = await published(database.db, { headline: `To be ${standing}` });
      assert.ok((await changeSlug(database.db, id, `renamed-before-${standing}`, later)).ok);
      assert.ok((await shelveStory(database.db, id, standing, later)).ok);
      for (const address of [path, `/2026/11/19/renamed-before-${standing}/`]) {
        const answer = await open(address);
        assert.ok(answer.kind === 'gone');
        assert.equal(answer.standing, standing);
        assert.equal(answer.headline, null);
      }
    });
  }

  test('a killed story stays killed; a withheld one can be published again at its address', async () => {
    const killed = await published(database.db);
    assert.ok((await shelveStory(database.db, killed.id, 'killed', later)).ok);
    const refused = await publishStory(database.db, killed.id, later);
    assert.ok(!refused.ok);
    assert.match(refused.problems[0]?.message ?? '', /killed cannot become published/);
    const withheld = await published(database.db, { headline: 'Held for a day' });
    assert.ok((await shelveStory(database.db, withheld.id, 'withheld', later)).ok);
    assert.ok((await publishStory(database.db, withheld.id, later)).ok);
    assert.equal((await open(withheld.path)).kind, 'story');
  });

  test('a story that was never public is nowhere, in any other state', async () => {
    for (const state of ['draft', 'in_review', 'withheld', 'killed'] as const) {
      const { id } = await draft(database.db, { headline: `Secret in state ${state}` });
      if (state !== 'draft') assert.ok((await shelveStory(database.db, id, state, by)).ok);
      assert.deepEqual(
        await database.publicDb.selectFrom('gone_story').select('story_id').where('story_id', '=', id).execute(),
        [],
      );
    }
    assert.deepEqual(
      (await headlines()).filter((headline) => headline.startsWith('Secret')),
      [],
    );
  });

  test('all problems are told at once, and nothing is changed', async () => {
    const { id } = await draft(database.db, {
      headline: '',
      document: emptyDocument,
      standfirst: null,
      canonicalAtOrigin: true,
      leadPictureId: 'no-such-picture',
    });
    const step = await publishStory(database.db, id, by);
    assert.ok(!step.ok);
    assert.deepEqual(step.problems.map((problem) => problem.field).sort(), [
      'canonical',
      'document',
      'headline',
      'picture',
    ]);
    assert.equal((await findStory(database.db, id))?.state, 'draft');
  });

  test('a section, topic or byline that the newsroom does not have is refused by its name', async () => {
    const { id } = await draft(database.db, { sectionId: 'nope', topicIds: ['nope'], bylineIds: ['nope'] });
    const step = await publishStory(database.db, id, by);
    assert.ok(!step.ok);
    assert.deepEqual(step.problems.map((problem) => problem.field).sort(), ['bylines', 'section', 'topics']);
  });

  test('a standfirst that repeats the headline is refused', async () => {
    const { id } = await draft(database.db, {
      headline: 'Ukraine is bringing war back',
      standfirst: 'Ukraine is bringing war back.',
    });
    const step = await publishStory(database.db, id, by);
    assert.ok(!step.ok && step.problems[0]?.field === 'standfirst');
  });

  test('an embargo holds against publishing and against an earlier schedule', async () => {
    const { id } = await draft(database.db);
    await setEmbargo(database.db, id, noon.add({ hours: 24 }), by);
    const step = await publishStory(database.db, id, by);
    assert.ok(!step.ok && step.problems[0]?.field === 'embargo');
    assert.ok(!(await scheduleStory(database.db, id, '2026-11-20 11:00', by)).ok);
    assert.ok((await scheduleStory(database.db, id, '2026-11-20 12:00', by)).ok);
  });

  test('a correction is dated and shown at once on a live story, newest first', async () => {
    const { id, path } = await published(database.db, { headline: 'Speed at the beacon' });
    assert.ok((await correctStory(database.db, id, { kind: 'correction', text: 'It was nine knots.' }, later)).ok);
    const latest = { by: 'Teo', now: noon.add({ hours: 5 }) };
    assert.ok(
      (await correctStory(database.db, id, { kind: 'clarification', text: 'At the moment of impact.' }, latest)).ok,
    );
    const answer = await open(path);
    assert.ok(answer.kind === 'story');
    assert.deepEqual(
      answer.story.corrections.map(({ kind, text, correctedAt }) => ({ kind, text, correctedAt })),
      [
        { kind: 'clarification', text: 'At the moment of impact.', correctedAt: '2026-11-19T17:00:00.000Z' },
        { kind: 'correction', text: 'It was nine knots.', correctedAt: '2026-11-19T15:00:00.000Z' },
      ],
    );
    assert.equal(answer.story.updatedAt, '2026-11-19T17:00:00.000Z');
  });

  test('a correction stays with its story through every later publication', async () => {
    const { id } = await draft(database.db, { headline: 'Corrected before it was out' });
    assert.ok((await correctStory(database.db, id, { kind: 'update', text: 'The time was added.' }, by)).ok);
    for (const save of [by, later]) {
      const step = await publishStory(database.db, id, save);
      assert.ok(step.ok);
      const answer = await open(step.path ?? '');
      assert.ok(answer.kind === 'story');
      assert.deepEqual(
        answer.story.corrections.map(({ text }) => text),
        ['The time was added.'],
      );
    }
  });

  test('a correction to a story that is not public stays inside', async () => {
    const { id } = await draft(database.db);
    assert.ok((await correctStory(database.db, id, { kind: 'correction', text: 'Not for readers yet.' }, later)).ok);
    const rows = await database.publicDb
      .selectFrom('published_correction')
      .select('text')
      .where('story_id', '=', id)
      .execute();
    assert.deepEqual(rows, []);
  });
});
