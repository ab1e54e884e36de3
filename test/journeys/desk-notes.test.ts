import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { DeskStory, DeskStoryLine, Revisions } from '../../src/stories/desk-shapes.ts';
import type { NoteAnchor, StoryNote, StoryNotes } from '../../src/stories/note-shapes.ts';
import { type DeskBrowser, openDesk, type TestDesk } from '../support/desk.ts';
import { heldToDescription } from '../support/desk-document.ts';
import { begin } from '../support/desk-stories.ts';
import { onEachDialect } from '../support/newsroom.ts';

interface Problem {
  readonly detail: string;
  readonly errors?: readonly { readonly field: string }[];
}

const passage: NoteAnchor = { exact: 'nine knots', prefix: 'at about ', suffix: ' in fog', block: 2, offset: 40 };

onEachDialect('notes to colleagues', (dialect) => {
  let desk: TestDesk;
  let orla: DeskBrowser;
  let teo: DeskBrowser;
  let id: string;
  beforeEach(async () => {
    desk = await openDesk(dialect);
    orla = await heldToDescription(await desk.signedIn('reporter', 'Orla'));
    teo = await heldToDescription(await desk.signedIn('editor', 'Teo'));
    ({ id } = (await begin(orla, { headline: 'Ferry late' })).line);
  });
  afterEach(() => desk.close());

  const at = () => `/stories/${id}/notes`;
  const leave = (by: DeskBrowser, text: string, anchor: NoteAnchor | null = null) =>
    by.expect<StoryNote>(201, 'POST', at(), { text, anchor });
  const listed = async (by: DeskBrowser) => (await by.expect<StoryNotes>(200, 'GET', at())).notes;
  const deeds = async () => {
    const noted = desk.database.db.selectFrom('audit_entry').select(['by', 'action', 'object', 'detail']).orderBy('id');
    return (await noted.execute()).filter(({ action }) => action.startsWith('note '));
  };

  test('are left on a passage, answered by a colleague and resolved, and each keeps its name and time', async () => {
    const note = await leave(teo, 'Whose radar is this?', passage);
    assert.deepEqual([note.by.name, note.isMine, note.anchor, note.resolved], ['Teo', true, passage, null]);
    assert.equal(note.at, desk.now().toString({ smallestUnit: 'millisecond' }));
    desk.passTime({ minutes: 5 });
    const answered = await orla.expect<StoryNote>(201, 'POST', `${at()}/${note.id}/answers`, {
      text: 'The harbour’s.',
    });
    assert.deepEqual(
      answered.answers.map(({ by, isMine, text }) => [by.name, isMine, text]),
      [['Orla', true, 'The harbour’s.']],
    );
    assert.equal(answered.isMine, false);
    const resolved = await orla.expect<StoryNote>(200, 'PATCH', `${at()}/${note.id}`, { isResolved: true });
    assert.equal(resolved.resolved?.by, 'Orla');
    assert.equal((await teo.expect<DeskStory>(200, 'GET', `/stories/${id}`)).notes, 0);
    const open = await teo.expect<StoryNote>(200, 'PATCH', `${at()}/${note.id}`, { isResolved: false });
    assert.equal(open.resolved, null);
    assert.deepEqual(await listed(teo), [open]);
    assert.equal((await teo.expect<DeskStory>(200, 'GET', `/stories/${id}`)).notes, 1);
    assert.deepEqual(
      (await deeds()).map(({ by, action, object }) => [by, action, object]),
      [
        ['Teo', 'note left', 'Ferry late'],
        ['Orla', 'note answered', 'Ferry late'],
        ['Orla', 'note resolved', 'Ferry late'],
        ['Teo', 'note reopened', 'Ferry late'],
      ],
    );
  });

  test('come in the order in which they were left, and are of their story alone', async () => {
    const texts = ['First', 'Second', 'Third'];
    for (const text of texts) await leave(orla, text);
    const other = await begin(orla, { headline: 'Another story' });
    assert.deepEqual(
      (await listed(teo)).map(({ text }) => text),
      texts,
    );
    const [first] = await listed(teo);
    const elsewhere = `/stories/${other.line.id}/notes`;
    assert.deepEqual(await teo.expect(200, 'GET', elsewhere), { notes: [] });
    for (const [method, rest] of [
      ['PATCH', ''],
      ['DELETE', ''],
      ['POST', '/answers'],
    ] as const) {
      const body = { PATCH: { isResolved: true }, DELETE: {}, POST: { text: 'Yes' } }[method];
      await teo.expect(404, method, `${elsewhere}/${first?.id}${rest}`, body);
    }
  });

  test('are changed and deleted by their authors only, and not deleted once they are answered', async () => {
    const note = await leave(orla, 'Is this rigth?');
    const refused = await teo.expect<Problem>(409, 'PATCH', `${at()}/${note.id}`, { text: 'No', isResolved: true });
    assert.match(refused.detail, /The note is Orla’s\. Answer it instead\./);
    assert.deepEqual(await listed(orla), [note]);
    assert.match((await teo.expect<Problem>(409, 'DELETE', `${at()}/${note.id}`)).detail, /Orla’s\. Resolve it/);
    desk.passTime({ minutes: 1 });
    const mended = await orla.expect<StoryNote>(200, 'PATCH', `${at()}/${note.id}`, { text: 'Is this right?' });
    assert.deepEqual([mended.text, mended.at, mended.editedAt !== null], ['Is this right?', note.at, true]);
    await teo.expect(201, 'POST', `${at()}/${note.id}/answers`, { text: 'It is.' });
    assert.match((await orla.expect<Problem>(409, 'DELETE', `${at()}/${note.id}`)).detail, /has been answered/);
    const another = await leave(orla, 'Never mind');
    await orla.expect(204, 'DELETE', `${at()}/${another.id}`);
    await orla.expect(404, 'DELETE', `${at()}/${another.id}`);
    assert.deepEqual(
      (await listed(orla)).map(({ text }) => text),
      ['Is this right?'],
    );
    const written = await deeds();
    assert.ok(written.some(({ by, action }) => by === 'Orla' && action === 'note deleted'));
    assert.ok(
      written.every(({ detail }) => !detail.includes('Never mind')),
      'what was deleted is kept nowhere',
    );
  });

  test('follow their passage where whoever writes says it is now, which is nobody’s deed', async () => {
    const note = await leave(orla, 'Check', passage);
    const before = (await deeds()).length;
    const moved = { ...passage, exact: 'ten knots', block: 3 };
    const told = await teo.expect<StoryNote>(200, 'PATCH', `${at()}/${note.id}`, { anchor: moved });
    assert.deepEqual([told.anchor, told.text, told.editedAt], [moved, 'Check', null]);
    assert.equal((await deeds()).length, before);
  });

  test('keep their lines and every script, and lose what cannot be shown', async () => {
    const { text } = await leave(orla, '  Перевірте\r\nخبر 🚢\u0000\u0007 \ud800 <b>x</b>\n ');
    assert.equal(text, 'Перевірте\nخبر 🚢   \ufffd <b>x</b>');
    const broken = { ...passage, exact: 'a \ud83d', prefix: '\u0000', suffix: '🚢'.repeat(64) };
    assert.deepEqual((await leave(orla, 'On half a sign', broken)).anchor, broken);
  });

  test('that cannot be kept are refused with the mend, by the names of their fields', async () => {
    const refusal = async (body: Readonly<Record<string, unknown>>) => {
      const { errors } = await orla.expect<Problem>(400, 'POST', at(), body);
      return errors?.map(({ field }) => field);
    };
    assert.deepEqual(await refusal({ text: ' \n ' }), ['text']);
    assert.deepEqual(await refusal({ text: 'x'.repeat(2_001) }), ['text']);
    assert.deepEqual(await refusal({ anchor: null }), ['text']);
    assert.deepEqual(await refusal({ text: 'x', anchor: { ...passage, exact: ' ', prefix: 'x'.repeat(65) } }), [
      'anchor.exact',
      'anchor.prefix',
      'anchor',
    ]);
    assert.deepEqual(await refusal({ text: 'x', anchor: { ...passage, block: -1 } }), ['anchor.block', 'anchor']);
    await leave(orla, '🚢'.repeat(2_000), { ...passage, exact: 'x'.repeat(4_000) });
    await orla.expect(404, 'GET', '/stories/01890000-0000-7000-8000-000000000000/notes');
    await orla.expect(404, 'POST', '/stories/01890000-0000-7000-8000-000000000000/notes', { text: 'x' });
  });

  test('have an end: 200 open ones on a story, and 100 answers to one', async () => {
    const { db } = desk.database;
    const of = { account_id: 'a', by: 'Una', at: '2026-11-01T00:00:00.000Z', text: 'x' };
    const many = Array.from({ length: 200 }, (_, index) => ({
      id: `01890000-0000-7000-8000-${index}`,
      story_id: id,
      ...of,
    }));
    await db.insertInto('story_note').values(many).execute();
    assert.match((await orla.expect<Problem>(409, 'POST', at(), { text: 'One more' })).detail, /200 open notes/);
    await db.updateTable('story_note').set({ resolved_at: of.at, resolved_by: 'Una' }).execute();
    const note = await leave(orla, 'One more');
    const answers = Array.from({ length: 100 }, (_, index) => ({ id: `${index}`, note_id: note.id, ...of }));
    await db.insertInto('story_note_answer').values(answers).execute();
    const refused = await orla.expect<Problem>(409, 'POST', `${at()}/${note.id}/answers`, { text: 'And' });
    assert.match(refused.detail, /100 answers/);
  });

  test('change neither the story nor its history', async () => {
    const before = await orla.expect<DeskStoryLine>(200, 'GET', `/stories/${id}`);
    desk.passTime({ minutes: 1 });
    const note = await leave(teo, 'Check', passage);
    await teo.expect(200, 'PATCH', `${at()}/${note.id}`, { isResolved: true });
    assert.deepEqual(await orla.expect(200, 'GET', `/stories/${id}`), before);
    const { revisions } = await orla.expect<Revisions>(200, 'GET', `/stories/${id}/revisions`);
    assert.equal(revisions.length, 1);
  });
});
