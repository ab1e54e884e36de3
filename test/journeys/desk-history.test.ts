import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { RevisionChanges } from '../../src/history/desk-shapes.ts';
import type { Revisions, WholeRevision } from '../../src/stories/desk-shapes.ts';
import { type DeskBrowser, openDesk, type TestDesk } from '../support/desk.ts';
import { heldToDescription } from '../support/desk-document.ts';
import { begin, save } from '../support/desk-stories.ts';
import { onEachDialect } from '../support/newsroom.ts';

onEachDialect('a story’s history at the desk', (dialect) => {
  let desk: TestDesk;
  let orla: DeskBrowser;
  let teo: DeskBrowser;
  beforeEach(async () => {
    desk = await openDesk(dialect);
    orla = await heldToDescription(await desk.signedIn('reporter', 'Orla'));
    teo = await heldToDescription(await desk.signedIn('editor', 'Teo'));
  });
  afterEach(() => desk.close());

  test('gives a revision with the names of what it is filed under', async () => {
    const made = async (kind: string, name: string) =>
      (await teo.expect<{ id: string }>(200, 'POST', `/${kind}`, { name })).id;
    const [section, topic, tag] = [
      await made('sections', 'Harbour'),
      await made('topics', 'Oysters'),
      await made('tags', 'tests'),
    ];
    const story = await begin(orla, { sectionId: section, topicIds: [topic], tagIds: [tag, 'gone-since'] });
    const path = `/stories/${story.line.id}/revisions/${story.revisionId}`;
    const { names, fields } = await orla.expect<WholeRevision>(200, 'GET', path);
    assert.deepEqual(names, { [section]: 'Harbour', [topic]: 'Oysters', [tag]: 'tests' });
    assert.equal(fields.sectionId, section);
  });

  test('tells a changed direction, index choice and canonical address, and the newer one’s language', async () => {
    const story = await begin(orla);
    const next = await save(orla, story, story.revisionId, {
      note: 'For readers of Arabic',
      language: 'ar',
      direction: 'rtl',
      indexChoice: 'noindex',
      canonicalAtOrigin: true,
    });
    const path = `/stories/${story.line.id}/revisions/${next.revisionId}/changes`;
    const changes = await orla.expect<RevisionChanges>(200, 'GET', path);
    assert.deepEqual([changes.language, changes.direction], ['ar', 'rtl']);
    assert.deepEqual(changes.fields, [
      { kind: 'value', field: 'language', from: 'en-GB', to: 'ar' },
      { kind: 'setting', field: 'direction', from: 'ltr', to: 'rtl' },
      { kind: 'setting', field: 'indexChoice', from: 'index', to: 'noindex' },
      { kind: 'setting', field: 'canonicalAtOrigin', from: 'false', to: 'true' },
    ]);
  });

  test('marks the revision that is planned, the one that readers see and the newest', async () => {
    const story = await begin(teo);
    const { id } = story.line;
    await teo.expect(200, 'POST', `/stories/${id}/schedule`, { at: '2026-11-20T06:30', revisionId: story.revisionId });
    await save(teo, story, story.revisionId, { headline: 'Later words', note: 'After planning' });
    const marks = async () => {
      const { revisions } = await teo.expect<Revisions>(200, 'GET', `/stories/${id}/revisions`);
      return revisions.map(({ number, isNewest, isPlanned, isPublic }) => ({ number, isNewest, isPlanned, isPublic }));
    };
    assert.deepEqual(await marks(), [
      { number: 2, isNewest: true, isPlanned: false, isPublic: false },
      { number: 1, isNewest: false, isPlanned: true, isPublic: false },
    ]);
    await teo.expect(200, 'POST', `/stories/${id}/publish`, {});
    assert.deepEqual(
      (await marks()).map(({ isPlanned, isPublic }) => [isPlanned, isPublic]),
      [
        [false, true],
        [false, false],
      ],
    );
  });
});
