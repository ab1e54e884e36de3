import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeskStory, SavedRevision } from '../../src/stories/desk-shapes.ts';
import { type DeskBrowser, openDesk } from '../support/desk.ts';
import { begin, save } from '../support/desk-stories.ts';
import { onEachDialect } from '../support/newsroom.ts';

onEachDialect('open editors of a story', (dialect) => {
  test('lets an editor go on that never heard the answer to its last save, and no other', async () => {
    const desk = await openDesk(dialect);
    const orla = await desk.signedIn('reporter', 'Orla');
    const teo = await desk.signedIn('editor', 'Teo');
    const read = (browser: DeskBrowser, id: string) => browser.expect<DeskStory>(200, 'GET', `/stories/${id}`);
    const story = await begin(orla);
    const { id } = story.line;
    const write = (browser: DeskBrowser, writer: string, headline: string, basedOn = story.revisionId) =>
      browser.expect<SavedRevision>(200, 'PUT', `/stories/${id}`, {
        basedOn,
        writer,
        fields: { ...story.fields, headline },
      });
    const editor = 'editor-of-orla-0001';
    await write(orla, editor, 'One');
    assert.equal((await write(orla, editor, 'One two')).isBranch, false);
    assert.equal((await read(orla, id)).fields.headline, 'One two');
    // The same person in another tab is another editor, and has not seen those words.
    const beside = await write(orla, 'editor-of-orla-0002', 'Other');
    assert.equal(beside.isBranch, true);
    assert.equal((await write(orla, 'editor-of-orla-0002', 'Other words')).isBranch, true);
    const now = await read(orla, id);
    assert.deepEqual([now.fields.headline, now.branches.map(({ headline }) => headline)], ['One two', ['Other words']]);
    // Once somebody else has saved, it is no longer a matter of a lost answer.
    await save(teo, now, now.revisionId, { headline: 'By Teo' });
    assert.equal((await write(orla, editor, 'One two three')).isBranch, true);
    assert.equal((await read(orla, id)).fields.headline, 'By Teo');
    await desk.close();
  });

  test('takes words for saved that are, though their sender never heard so and another has saved on top', async () => {
    const desk = await openDesk(dialect);
    const orla = await desk.signedIn('reporter', 'Orla');
    const teo = await desk.signedIn('editor', 'Teo');
    const story = await begin(orla);
    const { id } = story.line;
    const writer = 'editor-of-orla-0001';
    const write = (headline: string, basedOn: string) =>
      orla.expect<SavedRevision>(200, 'PUT', `/stories/${id}`, {
        basedOn,
        writer,
        fields: { ...story.fields, headline },
      });
    const lost = await write('One', story.revisionId);
    await save(teo, story, lost.revisionId, { headline: 'One, and Teo' });
    const again = await write('One', story.revisionId);
    assert.deepEqual([again.revisionId, again.isBranch], [lost.revisionId, false]);
    assert.equal((await teo.expect<DeskStory>(200, 'GET', `/stories/${id}`)).branches.length, 0);
    // What she writes from there is beside the story, and its basis is what both of them know.
    const beside = await write('One two', again.revisionId);
    assert.equal(beside.isBranch, true);
    const { branches } = await teo.expect<DeskStory>(200, 'GET', `/stories/${id}`);
    assert.equal(branches[0]?.basedOn, lost.revisionId);
    await desk.close();
  });

  test('does not leave an editor beside the story because the same words wait in a branch', async () => {
    const desk = await openDesk(dialect);
    const orla = await desk.signedIn('reporter', 'Orla');
    const story = await begin(orla);
    const { id } = story.line;
    const one = await save(orla, story, story.revisionId, { headline: 'One' });
    const beside = await save(orla, story, story.revisionId, { headline: 'Two' });
    assert.equal(beside.isBranch, true);
    const two = await save(orla, story, one.revisionId, { headline: 'Two' });
    assert.equal(two.isBranch, false);
    assert.equal((await orla.expect<DeskStory>(200, 'GET', `/stories/${id}`)).fields.headline, 'Two');
    await desk.close();
  });

  test('saves and holds nothing in the name of somebody who has signed in in the same browser since', async () => {
    const desk = await openDesk(dialect);
    const orla = await desk.signedIn('reporter', 'Orla');
    const teo = await desk.signedIn('editor', 'Teo');
    const story = await begin(orla);
    const { id } = story.line;
    const accountId = (await orla.expect<{ id: string }>(200, 'GET', '/me')).id;
    const body = { basedOn: story.revisionId, fields: { ...story.fields, headline: 'By Orla' }, accountId };
    const refusal = await teo.expect<{ detail: string }>(409, 'PUT', `/stories/${id}`, body);
    assert.match(refusal.detail, /Somebody else is signed in/);
    await teo.expect(409, 'PUT', `/stories/${id}/holder`, { accountId, takeOver: true });
    const now = await teo.expect<DeskStory>(200, 'GET', `/stories/${id}`);
    assert.deepEqual([now.revisionId, now.line.holder], [story.revisionId, null]);
    await orla.expect(200, 'PUT', `/stories/${id}/holder`, { accountId });
    await orla.expect(200, 'PUT', `/stories/${id}`, body);
    await desk.close();
  });
});
