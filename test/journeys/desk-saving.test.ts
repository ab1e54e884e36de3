import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type {
  DeskStory,
  HolderAnswer,
  Revisions,
  SavedRevision,
  WholeRevision,
} from '../../src/stories/desk-shapes.ts';
import { plainText } from '../../src/stories/stories.ts';
import { type DeskBrowser, openDesk, type TestDesk } from '../support/desk.ts';
import { heldToDescription } from '../support/desk-document.ts';
import { begin, save } from '../support/desk-stories.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { paragraphs, storyFields } from '../support/stories.ts';

onEachDialect('saving at the desk', (dialect) => {
  let desk: TestDesk;
  let orla: DeskBrowser;
  let teo: DeskBrowser;
  beforeEach(async () => {
    desk = await openDesk(dialect);
    orla = await heldToDescription(await desk.signedIn('reporter', 'Orla'));
    teo = await heldToDescription(await desk.signedIn('editor', 'Teo'));
  });
  afterEach(() => desk.close());

  const read = (browser: DeskBrowser, id: string) => browser.expect<DeskStory>(200, 'GET', `/stories/${id}`);
  const revisions = async (id: string) =>
    (await orla.expect<Revisions>(200, 'GET', `/stories/${id}/revisions`)).revisions;

  test('begins blank in the newsroom’s language, and is its maker’s', async () => {
    const made = await orla.expect<DeskStory>(201, 'POST', '/stories', {});
    assert.deepEqual([made.fields.headline, made.fields.language, made.line.state], ['', 'en-GB', 'draft']);
    assert.equal(made.line.assignee?.name, 'Orla');
    assert.deepEqual(made.may, ['save', 'hand-in']);
    assert.ok(made.problems.some(({ field, weight }) => field === 'headline' && weight === 'must'));
    const other = await orla.expect<DeskStory>(201, 'POST', '/stories', {
      fields: { language: 'ar', headline: 'عنوان' },
      assigneeId: null,
    });
    assert.deepEqual([other.fields.direction, other.line.assignee, other.fields.headline], ['rtl', null, 'عنوان']);
    await orla.expect(404, 'GET', '/stories/01890000-0000-7000-8000-000000000000');
  });

  test('keeps what is based on an older revision as a branch, which waits until it is seen to', async () => {
    const story = await begin(orla);
    const { id } = story.line;
    const first = await save(orla, story, story.revisionId, { headline: 'By Orla' });
    const stale = await save(teo, story, story.revisionId, { headline: 'By Teo' });
    assert.deepEqual([first.isBranch, stale.isBranch], [false, true]);
    const now = await read(teo, id);
    assert.deepEqual([now.fields.headline, now.line.branches], ['By Orla', 1]);
    assert.equal(now.branches[0]?.id, stale.revisionId);
    const branch = await orla.expect<WholeRevision>(200, 'GET', `/stories/${id}/revisions/${stale.revisionId}`);
    assert.deepEqual([branch.fields.headline, branch.revision.savedBy], ['By Teo', 'Teo']);

    // Writing on in the branch stays there, and one branch waits, not a row of them.
    desk.passTime({ minutes: 11 });
    const more = await save(teo, story, stale.revisionId, { headline: 'By Teo again' });
    assert.ok(more.isBranch && more.revisionId !== stale.revisionId);
    assert.deepEqual(
      (await read(teo, id)).branches.map((one) => one.id),
      [more.revisionId],
    );
    await teo.expect(409, 'POST', `/stories/${id}/branches/${first.revisionId}/close`, { how: 'merged' });
    await teo.expect(200, 'POST', `/stories/${id}/branches/${more.revisionId}/close`, { how: 'merged' });
    await teo.expect(409, 'POST', `/stories/${id}/branches/${more.revisionId}/close`, { how: 'merged' });
    assert.equal((await read(teo, id)).line.branches, 0);
    assert.deepEqual(
      (await revisions(id)).map(({ headline, closed }) => [headline, closed]),
      [
        ['By Teo again', 'merged'],
        ['By Teo', 'continued'],
        ['By Orla', null],
        ['Oyster beds reopen after six weeks', null],
      ],
    );
  });

  test('tells everything that cannot be kept at once, and changes nothing', async () => {
    const story = await begin(orla);
    const { id } = story.line;
    const wrong = await orla.expect<{ errors: { field: string; mend: string }[] }>(400, 'PUT', `/stories/${id}`, {
      basedOn: story.revisionId,
      fields: {
        ...storyFields({ headline: 'x'.repeat(600), language: '?!' }),
        document: { type: 'doc', content: [{ type: 'script' }] },
      },
    });
    assert.deepEqual(
      wrong.errors.map(({ field }) => field),
      ['document.content[0]', 'language', 'headline'],
    );
    assert.ok(wrong.errors.every(({ mend }) => mend.length > 5));
    const lacking = await orla.expect<{ errors: { field: string }[] }>(400, 'PUT', `/stories/${id}`, {
      basedOn: 'nothing',
      fields: { headline: 7 },
    });
    assert.ok(lacking.errors.some(({ field }) => field === 'basedOn'));
    assert.ok(lacking.errors.some(({ field }) => field === 'fields.headline'));
    assert.ok(lacking.errors.some(({ field }) => field === 'fields.document'));
    const after = await read(orla, id);
    assert.deepEqual([after.revisionId, after.fields], [story.revisionId, story.fields]);
    await orla.expect(404, 'PUT', '/stories/01890000-0000-7000-8000-000000000000', {
      basedOn: story.revisionId,
      fields: storyFields(),
    });
  });

  test('takes a long text in any script, and one with control characters', async () => {
    const long = 'Довге речення про устриць. '.repeat(60_000);
    const story = await begin(orla, { document: paragraphs(long), headline: 'Tab\u0000bed' });
    assert.equal(plainText(story.fields.document).length, long.length);
    const saved = await save(orla, story, story.revisionId, { note: 'why\u0000so' });
    assert.equal(saved.isBranch, false);
  });

  test('folds autosaves of one person into one revision for ten minutes, and never what anything names', async () => {
    const story = await begin(orla);
    const { id } = story.line;
    let at = story.revisionId;
    const type = async (headline: string, note?: string) => {
      const saved = await save(orla, story, at, { headline, ...(note && { note }) });
      assert.equal(saved.isBranch, false);
      at = saved.revisionId;
      return saved.number;
    };
    const seen = new Set<string>();
    for (let n = 0; n < 30; n += 1) {
      assert.equal(await type(`Typed ${n}`), 2, 'the first revision is named by the story’s log, the second grows');
      assert.ok(!seen.has(at), 'each save has a revision of its own, so that a stale tab is told from a new one');
      seen.add(at);
      desk.passTime({ seconds: 19 });
    }
    desk.passTime({ seconds: 40 });
    assert.equal(await type('After ten minutes'), 3);
    assert.equal(await type('With a note', 'first half done'), 4);
    assert.equal(await type('After a note'), 5);
    assert.equal(await type('And on'), 5);
    await orla.expect(200, 'POST', `/stories/${id}/hand-in`, {});
    assert.equal(await type('After handing in'), 6);
    await teo.expect(200, 'POST', `/stories/${id}/publish`, { revisionId: at });
    assert.equal(await type('After publishing'), 7);
    const stale = await save(teo, story, at, { headline: 'Teo on top' });
    assert.deepEqual([stale.number, stale.isBranch], [8, false]);
    at = stale.revisionId;
    assert.equal(await type('Orla on top of Teo'), 9);
    const branch = await save(teo, story, stale.revisionId, { headline: 'Teo beside it' });
    assert.deepEqual([branch.number, branch.isBranch], [10, true]);
    const list = await revisions(id);
    assert.deepEqual(
      list.map(({ number }) => number),
      [10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
    );
    assert.equal(list.find(({ isPublic }) => isPublic)?.headline, 'After handing in');
    assert.equal(list.find(({ number }) => number === 2)?.headline, 'Typed 29');
  });

  test('does not fold what a branch is based on', async () => {
    const story = await begin(orla);
    const one = await save(orla, story, story.revisionId, { headline: 'One' });
    await teo.expect(200, 'PUT', `/stories/${story.line.id}/holder`, {});
    const branch = await save(orla, story, one.revisionId, { headline: 'Two' });
    assert.equal(branch.isBranch, true);
    await teo.expect(204, 'DELETE', `/stories/${story.line.id}/holder`);
    const three = await save(orla, story, one.revisionId, { headline: 'Three' });
    assert.deepEqual([three.isBranch, three.number], [false, 4]);
    assert.deepEqual(
      (await revisions(story.line.id)).map(({ headline }) => headline),
      ['Three', 'Two', 'One', 'Oyster beds reopen after six weeks'],
    );
  });

  test('makes nothing of the same words sent again, also where the answer was lost', async () => {
    const story = await begin(orla);
    const { id } = story.line;
    const one = await save(orla, story, story.revisionId, { headline: 'One' });
    const two = await save(orla, story, one.revisionId, { headline: 'Two' });
    const again = await save(orla, story, one.revisionId, { headline: 'Two' });
    assert.deepEqual([again.revisionId, again.number, again.isBranch], [two.revisionId, 2, false]);
    await teo.expect(200, 'PUT', `/stories/${id}/holder`, {});
    const lost = await save(orla, story, two.revisionId, { headline: 'Three' });
    const sent = await save(orla, story, two.revisionId, { headline: 'Three' });
    assert.deepEqual([sent.revisionId, sent.isBranch], [lost.revisionId, true]);
    assert.equal((await revisions(id)).length, 3);
  });

  test('lets one have a story at a time; who loses it learns it and loses no word', async () => {
    const story = await begin(orla);
    const { id } = story.line;
    const hold = (browser: DeskBrowser, body = {}) =>
      browser.expect<HolderAnswer>(200, 'PUT', `/stories/${id}/holder`, body);
    assert.deepEqual((await hold(orla)).holder?.isMe, true);
    const since = (await hold(orla)).holder?.since;
    desk.passTime({ seconds: 20 });
    assert.equal((await hold(orla)).holder?.since, since);
    const asked = (await hold(teo)).holder;
    assert.deepEqual([asked?.name, asked?.isMe], ['Orla', false]);
    assert.equal((await read(teo, id)).line.holder?.name, 'Orla');
    const taken = (await hold(teo, { takeOver: true })).holder;
    assert.deepEqual([taken?.name, taken?.isMe], ['Teo', true]);
    assert.equal((await hold(orla)).holder?.name, 'Teo');
    const loser = await save(orla, story, story.revisionId, { headline: 'Orla was still typing' });
    assert.deepEqual([loser.isBranch, loser.holder?.name, loser.holder?.isMe], [true, 'Teo', false]);
    const more = await save(orla, story, loser.revisionId, { headline: 'Orla was still typing this' });
    assert.deepEqual([more.isBranch, more.number], [true, loser.number]);
    const winner = await save(teo, story, story.revisionId, { headline: 'Teo goes on' });
    assert.deepEqual([winner.isBranch, winner.holder?.isMe], [false, true]);
    await orla.expect(409, 'POST', `/stories/${id}/restore`, { revisionId: more.revisionId });
    await orla.expect(204, 'DELETE', `/stories/${id}/holder`);
    assert.equal((await read(orla, id)).line.holder?.name, 'Teo', 'only one’s own hold is let go');
    desk.passTime({ seconds: 61 });
    assert.equal((await read(orla, id)).line.holder, null);
    assert.equal((await hold(orla)).holder?.isMe, true);
    await orla.expect(204, 'DELETE', `/stories/${id}/holder`);
    const restored = await orla.expect<SavedRevision>(200, 'POST', `/stories/${id}/restore`, {
      revisionId: more.revisionId,
    });
    assert.equal(restored.isBranch, false);
    const now = await read(orla, id);
    assert.equal(now.fields.headline, 'Orla was still typing this');
    assert.deepEqual(
      (await revisions(id)).map(({ headline, note }) => [headline, note]),
      [
        ['Orla was still typing this', `Revision ${more.number} again`],
        ['Teo goes on', null],
        ['Orla was still typing this', null],
        ['Oyster beds reopen after six weeks', null],
      ],
    );
  });

  test('of two who save a hundred times at once no word is lost', async () => {
    const story = await begin(orla);
    const { id } = story.line;
    const all: string[] = [];
    const write = async (browser: DeskBrowser, name: string) => {
      let at = story.revisionId;
      const texts: string[] = [];
      for (let n = 0; n < 100; n += 1) {
        const word = `${name}-word-${n}`;
        texts.push(word);
        all.push(word);
        const saved = await save(browser, story, at, { document: paragraphs(...texts) });
        at = saved.revisionId;
        if (n % 20 === 0) desk.passTime({ seconds: 30 });
      }
    };
    await Promise.all([write(orla, 'orla'), write(teo, 'teo')]);
    const rows = await desk.database.db
      .selectFrom('story_revision')
      .select('fields')
      .where('story_id', '=', id)
      .execute();
    const kept = rows.map(({ fields }) => fields).join('\n');
    for (const word of all) assert.ok(kept.includes(`"${word}"`), word);
    assert.equal(all.length, 200);
    const waiting = (await read(orla, id)).branches;
    assert.ok(waiting.length === 1, `${waiting.length} branches wait`);
    const numbers = (await revisions(id)).map(({ number }) => number);
    assert.equal(new Set(numbers).size, numbers.length);
    assert.ok(numbers.length < 10, `${numbers.length} revisions of 200 saves`);
  });

  test('of a burst of saves that all start from one revision every one is kept', async () => {
    const story = await begin(orla);
    const burst = [orla, teo].flatMap((browser, who) =>
      Array.from({ length: 25 }, (_, n) => save(browser, story, story.revisionId, { headline: `Burst ${who}-${n}` })),
    );
    const saved = await Promise.all(burst);
    assert.equal(saved.filter(({ isBranch }) => !isBranch).length, 1);
    const kept = new Set((await revisions(story.line.id)).map(({ headline }) => headline));
    for (const who of [0, 1]) for (let n = 0; n < 25; n += 1) assert.ok(kept.has(`Burst ${who}-${n}`), `${who}-${n}`);
  });
});
