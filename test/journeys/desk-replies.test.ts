import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { DeskReply, DeskThread, ThreadModes } from '../../src/comments/thread-shapes.ts';
import type { DeskBrowser } from '../support/desk.ts';
import { type CommentDesk, openCommentDesk } from '../support/desk-comments.ts';
import { heldToDescription } from '../support/desk-document.ts';
import { onEachDialect } from '../support/newsroom.ts';
import { published } from '../support/stories.ts';

onEachDialect('the newsroom among its readers', (dialect) => {
  let desk: CommentDesk;
  let runa: DeskBrowser;
  beforeEach(async () => {
    desk = await openCommentDesk(dialect);
    runa = await heldToDescription(await desk.signedIn('reporter', 'Runa'));
  });
  afterEach(() => desk.close());

  const reply = (by: DeskBrowser, changes: Readonly<Record<string, unknown>> = {}, status = 201) =>
    by.expect<DeskReply>(status, 'POST', '/comments/replies', {
      storyId: desk.story.id,
      parentId: null,
      text: 'Page 14 is on the harbour’s site.',
      badge: 'role',
      ...changes,
    });
  const thread = (by: DeskBrowser = runa) => by.expect<DeskThread>(200, 'GET', `/comments/threads/${desk.story.id}`);

  test('replies under a comment with the role beside the name, or as the newsroom, and readers see it at once', async () => {
    const comment = await desk.sent();
    await reply(runa, { parentId: comment }, 409);
    await desk.decide('show', [comment]);
    const first = await reply(runa, { parentId: comment });
    assert.deepEqual([first.name, first.badge, first.isShown, first.canChange], ['Runa', 'Reporter', true, true]);
    const second = await reply(desk.orla, { badge: 'newsroom' });
    const { comments } = await thread();
    assert.deepEqual(
      comments.map(({ id, parentId, isMine }) => [id, parentId, isMine]),
      [
        [comment, null, false],
        [first.id, comment, true],
        [second.id, null, false],
      ],
    );
    assert.notEqual(second.badge, 'Editor');
    const ukrainian = await published(desk.database.db, { headline: 'Паром спізнився', language: 'uk' });
    assert.equal((await reply(desk.orla, { storyId: ukrainian.id })).badge, 'Редактор');
    await reply(runa, { text: ' \n ' }, 400);
  });

  test('changes and removes its replies, its own or as a moderator, and takes both back', async () => {
    const { id } = await reply(runa);
    desk.passTime({ minutes: 1 });
    const changed = await runa.expect<DeskReply>(200, 'PATCH', `/comments/replies/${id}`, { text: 'Page 15.' });
    assert.deepEqual([changed.text, changed.editedAt !== null], ['Page 15.', true]);
    const removed = await desk.orla.expect<DeskReply>(200, 'DELETE', `/comments/replies/${id}`);
    assert.equal(removed.isShown, false);
    assert.deepEqual((await thread()).comments, []);
    await runa.expect(409, 'PATCH', `/comments/replies/${id}`, { text: 'Page 16.' });
    await runa.expect(200, 'POST', `/comments/replies/${id}/restore`);
    assert.deepEqual(
      (await thread()).comments.map(({ text }) => text),
      ['Page 15.'],
    );
    await runa.expect(409, 'POST', `/comments/replies/${id}/restore`, {});
    const theirs = await reply(desk.orla);
    await runa.expect(409, 'DELETE', `/comments/replies/${theirs.id}`);
    const comment = await desk.sent();
    await desk.orla.expect(404, 'DELETE', `/comments/replies/${comment}`);
    assert.match(await desk.audit(), /reply to readers removed/);
  });

  test('closes and slows the comments of a story, and lists which are not open', async () => {
    const at = `/comments/threads/${desk.story.id}`;
    await desk.orla.expect(200, 'PUT', at, { mode: 'closed' });
    await assert.rejects(desk.sent(), /closed/);
    const listed = await desk.orla.expect<ThreadModes>(200, 'GET', '/comments/threads');
    assert.deepEqual(
      listed.threads.map(({ story, mode }) => [story.headline, mode]),
      [['Ferry late', 'closed']],
    );
    await reply(runa);
    await desk.orla.expect(200, 'PUT', at, { mode: 'open' });
    await desk.sent();
    assert.deepEqual((await desk.orla.expect<ThreadModes>(200, 'GET', '/comments/threads')).threads, []);
    await desk.orla.expect(404, 'PUT', '/comments/threads/01890000-0000-7000-8000-000000000000', { mode: 'open' });
    await runa.expect(403, 'PUT', at, { mode: 'closed' });
    assert.match(await desk.audit(), /comments closed/);
  });
});
