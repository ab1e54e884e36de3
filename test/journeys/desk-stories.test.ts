import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { DeskStories, DeskStoryLine } from '../../src/stories/desk-shapes.ts';
import type { BylineChoices, Choices, Colleagues, DeskByline, FiledUnder } from '../../src/stories/filing-shapes.ts';
import type { StoryState } from '../../src/stories/stories.ts';
import { type DeskBrowser, openDesk, type TestDesk } from '../support/desk.ts';
import { heldToDescription } from '../support/desk-document.ts';
import { begin, idsOf, save } from '../support/desk-stories.ts';
import { onEachDialect } from '../support/newsroom.ts';

onEachDialect('the desk’s list of stories', (dialect) => {
  let desk: TestDesk;
  let orla: DeskBrowser;
  let teo: DeskBrowser;
  beforeEach(async () => {
    desk = await openDesk(dialect);
    orla = await heldToDescription(await desk.signedIn('reporter', 'Orla'));
    teo = await heldToDescription(await desk.signedIn('editor', 'Teo'));
  });
  afterEach(() => desk.close());

  const list = (browser: DeskBrowser, query: Readonly<Record<string, string>> = {}) =>
    browser.expect<DeskStories>(200, 'GET', `/stories?${new URLSearchParams(query)}`);
  const headlines = ({ stories }: DeskStories) => stories.map(({ headline }) => headline);

  test('tells of each story what an editor asks of it', async () => {
    const section = await teo.expect<FiledUnder>(200, 'POST', '/sections', { name: 'Harbour' });
    const byline = await orla.expect<DeskByline>(200, 'POST', '/bylines', { name: 'Orla Wintergill' });
    const agency = await orla.expect<DeskByline>(200, 'POST', '/bylines', { name: 'Tide Wire', kind: 'organisation' });
    const story = await begin(orla, { sectionId: section.id, bylineIds: [agency.id, byline.id] });
    const { id } = story.line;
    const { colleagues } = await orla.expect<Colleagues>(200, 'GET', '/colleagues');
    assert.deepEqual(
      colleagues.map(({ name }) => name),
      ['Ada Adminson', 'Orla', 'Teo'],
    );
    const toTeo = colleagues.find(({ name }) => name === 'Teo')?.id ?? '';
    await teo.expect(200, 'POST', `/stories/${id}/embargo`, { until: '2026-11-20 09:00' });
    await orla.expect(200, 'PATCH', `/stories/${id}`, { assigneeId: toTeo, deadline: '2026-11-19 18:30' });
    await teo.expect(200, 'PUT', `/stories/${id}/holder`, {});
    const [line] = (await list(orla)).stories;
    const { revisionId, updatedAt, holder, assignee, ...rest } = line as DeskStoryLine;
    assert.deepEqual(rest, {
      id,
      state: 'draft',
      headline: 'Oyster beds reopen after six weeks',
      language: 'en-GB',
      direction: 'ltr',
      section: { id: section.id, name: 'Harbour' },
      bylines: ['Tide Wire', 'Orla Wintergill'],
      deadline: '2026-11-19T18:30:00.000Z',
      planned: null,
      embargoUntil: '2026-11-20T09:00:00.000Z',
      firstPublishedAt: null,
      updatedBy: 'Orla',
      hasUnpublishedChanges: false,
      branches: 0,
      isHeld: false,
      path: null,
      publicAt: null,
    });
    assert.deepEqual([holder?.name, holder?.isMe, assignee], ['Teo', false, { id: toTeo, name: 'Teo' }]);
    assert.equal(revisionId, story.revisionId);
    assert.equal(updatedAt, desk.now().toString({ smallestUnit: 'millisecond' }));

    await teo.expect(200, 'POST', `/stories/${id}/embargo`, { until: null });
    const planned = await teo.expect<DeskStoryLine>(200, 'POST', `/stories/${id}/schedule`, { at: '2026-11-21 06:30' });
    assert.deepEqual(planned.planned, {
      at: '2026-11-21T06:30:00.000Z',
      wall: '2026-11-21T06:30:00',
      zone: 'UTC',
      isNewest: true,
      isMissed: false,
    });
    const public_ = await teo.expect<DeskStoryLine>(200, 'POST', `/stories/${id}/publish`, {});
    assert.equal(public_.path, '/2026/11/19/oyster-beds-reopen-after-six-weeks/');
    await save(teo, story, story.revisionId, { headline: 'Better words, not public yet' });
    const [changed] = (await list(orla)).stories;
    assert.deepEqual(
      [changed?.hasUnpublishedChanges, changed?.headline, changed?.updatedBy, changed?.path],
      [true, 'Better words, not public yet', 'Teo', public_.path],
    );
  });

  test('is narrowed by state, section, person, change, plan and words in any script', async () => {
    const section = await teo.expect<FiledUnder>(200, 'POST', '/sections', { name: 'Harbour' });
    const oyster = await begin(orla, { headline: 'Élan of the OYSTER growers', sectionId: section.id });
    desk.passTime({ minutes: 1 });
    const ferry = await begin(teo, { headline: 'Пором до Ґанновці спізнився' });
    desk.passTime({ minutes: 1 });
    const port = await begin(teo, { headline: '港口重新開放' });
    const straße = await begin(teo, { headline: 'STRASSE 100%_gesperrt' });
    await orla.expect(200, 'POST', `/stories/${oyster.line.id}/hand-in`, {});
    await teo.expect(200, 'POST', `/stories/${ferry.line.id}/schedule`, { at: '2026-11-25 23:30' });
    const at = desk.now();

    const all = await list(orla);
    assert.equal(all.stories.length, 4);
    assert.deepEqual(all.counts, {
      draft: 2,
      in_review: 1,
      scheduled: 1,
      published: 0,
      withheld: 0,
      killed: 0,
      withdrawn: 0,
    });
    assert.deepEqual(headlines(await list(orla, { state: 'in_review' })), [oyster.fields.headline]);
    assert.equal((await list(orla, { state: 'in_review,scheduled' })).stories.length, 2);
    const inSection = await list(orla, { section: section.id });
    assert.deepEqual([headlines(inSection), inSection.counts.draft], [[oyster.fields.headline], 0]);
    assert.deepEqual(headlines(await list(orla, { assignee: 'me' })), [oyster.fields.headline]);
    assert.equal((await list(orla, { assignee: ferry.line.assignee?.id ?? '' })).stories.length, 3);
    assert.deepEqual(headlines(await list(orla, { assignee: 'nobody' })), []);
    for (const [words, found] of [
      ['elan oyst', oyster],
      ['GROWERS', oyster],
      ['порόм', null],
      ['ганновці', ferry],
      ['重新', port],
      ['straße', straße],
      ['100%', straße],
      ['%', null],
      ['oyster ferry', null],
    ] as const) {
      const got = await list(orla, { words });
      if (words === '%') assert.equal(got.stories.length, 4, 'a sign alone is no word');
      else assert.deepEqual(headlines(got), found === null ? [] : [found.fields.headline], words);
    }
    assert.deepEqual(headlines(await list(orla, { plannedFrom: '2026-11-23', plannedTo: '2026-11-25' })), [
      ferry.fields.headline,
    ]);
    assert.deepEqual(headlines(await list(orla, { plannedFrom: '2026-11-23', plannedTo: '2026-11-24' })), []);
    desk.passTime({ minutes: 1 });
    await save(orla, port, port.revisionId, { kicker: 'Port' });
    assert.deepEqual(headlines(await list(orla, { changedSince: at.add({ seconds: 1 }).toString() })), [
      port.fields.headline,
    ]);
    for (const wrong of [{ state: 'draft,lost' }, { order: 'size' }, { changedSince: 'noon' }, { section: 'x' }])
      await orla.expect(400, 'GET', `/stories?${new URLSearchParams(wrong)}`);
    await orla.expect(400, 'GET', '/stories?changedSince=2026-99-99T00:00:00Z');
    await orla.expect(400, 'GET', '/stories?after=somewhere');
  });

  test('has those that are late, and none that is on its way, and tells in which direction each is written', async () => {
    const arabic = await begin(orla, { headline: 'توقفت العبّارة', language: 'ar', direction: 'rtl' });
    const handedIn = await begin(orla, { headline: 'Handed in, not out' });
    const planned = await begin(teo, { headline: 'On its way' });
    const inTime = await begin(orla, { headline: 'Time is left' });
    await begin(orla, { headline: 'By no time' });
    const due = desk.now().add({ minutes: 30 }).toString();
    for (const { line } of [arabic, handedIn, planned])
      await teo.expect(200, 'PATCH', `/stories/${line.id}`, { deadline: due });
    const later = desk.now().add({ hours: 3 }).toString();
    await teo.expect(200, 'PATCH', `/stories/${inTime.line.id}`, { deadline: later });
    await orla.expect(200, 'POST', `/stories/${handedIn.line.id}/hand-in`, {});
    await teo.expect(200, 'POST', `/stories/${planned.line.id}/schedule`, { at: '2026-11-21 06:30' });
    assert.deepEqual(idsOf((await list(orla, { late: 'true' })).stories), []);
    desk.passTime({ hours: 1 });
    const late = await list(orla, { late: 'true', order: 'deadline' });
    assert.deepEqual(idsOf(late.stories).toSorted(), [arabic.line.id, handedIn.line.id].toSorted());
    assert.deepEqual([late.counts.draft, late.counts.in_review, late.counts.scheduled], [1, 1, 0]);
    assert.deepEqual(headlines(await list(orla, { late: 'true', state: 'in_review' })), ['Handed in, not out']);
    assert.equal((await list(orla, { late: 'false' })).stories.length, 5);
    await orla.expect(400, 'GET', '/stories?late=very');
    const directions = new Map((await list(orla)).stories.map(({ id, direction }) => [id, direction]));
    assert.deepEqual([directions.get(arabic.line.id), directions.get(inTime.line.id)], ['rtl', 'ltr']);
    await save(orla, arabic, arabic.revisionId, { headline: 'The ferry has stopped', direction: 'ltr' });
    assert.equal((await list(orla, { state: 'draft' })).stories[0]?.direction, 'ltr');
  });

  test('goes on by key in each order, and shows each story once', async () => {
    const states: readonly StoryState[] = ['draft', 'scheduled'];
    for (let n = 0; n < 9; n += 1) {
      const { line } = await begin(teo, { headline: `Story ${n}` });
      if (n % 3 === 0) await teo.expect(200, 'PATCH', `/stories/${line.id}`, { deadline: `2026-11-2${9 - n} 10:00` });
      if (n % 2 === 0) await teo.expect(200, 'POST', `/stories/${line.id}/schedule`, { at: `2026-12-0${n + 1} 10:00` });
      if (n % 4 === 0) desk.passTime({ seconds: 1 });
    }
    for (const order of ['changed', 'deadline', 'planned'] as const) {
      const seen: DeskStoryLine[] = [];
      let after: string | null = null;
      do {
        const page: DeskStories = await list(orla, {
          limit: '2',
          order,
          state: states.join(),
          ...(after !== null && { after }),
        });
        seen.push(...page.stories);
        after = page.next;
      } while (after !== null);
      assert.equal(new Set(idsOf(seen)).size, 9, order);
      const keys = seen.map((line) =>
        order === 'changed' ? line.updatedAt : ((order === 'deadline' ? line.deadline : line.planned?.at) ?? '9'),
      );
      const sorted = keys.toSorted();
      assert.deepEqual(keys, order === 'changed' ? sorted.reverse() : sorted, order);
    }
  });

  test('finds words in headlines of stories from before they were folded', async () => {
    await begin(orla, { headline: 'Żółw in the harbour' });
    await desk.database.db.updateTable('story').set({ headline_key: null }).execute();
    assert.equal((await list(orla, { words: 'zolw' })).stories.length, 1);
  });

  test('has sections, topics, tags and bylines to choose from, each made once', async () => {
    for (const path of ['topics', 'tags', 'bylines'] as const) {
      const made = await orla.expect<FiledUnder>(200, 'POST', `/${path}`, { name: ' Øyster  beds ' });
      assert.equal(made.name, 'Øyster beds');
      const again = await teo.expect<FiledUnder>(200, 'POST', `/${path}`, { name: 'Øyster beds' });
      assert.equal(again.id, made.id);
      await orla.expect(200, 'POST', `/${path}`, { name: 'Гавань' });
      const found = await orla.expect<Choices>(200, 'GET', `/${path}?words=oyst`);
      assert.deepEqual(
        found.choices.map(({ name }) => name),
        ['Øyster beds'],
      );
      assert.equal((await orla.expect<Choices>(200, 'GET', `/${path}`)).choices.length, 2);
      await orla.expect(400, 'POST', `/${path}`, { name: ' !! ' });
    }
    const { choices } = await orla.expect<BylineChoices>(200, 'GET', '/bylines?words=гав');
    assert.deepEqual([choices[0]?.name, choices[0]?.kind, choices[0]?.role], ['Гавань', 'person', null]);
    await orla.expect(403, 'POST', '/sections', { name: 'Council' });
    await teo.expect(200, 'POST', '/sections', { name: 'Council' });
    assert.equal((await orla.expect<Choices>(200, 'GET', '/sections')).choices.length, 1);
  });
});
