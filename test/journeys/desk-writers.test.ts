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
});
