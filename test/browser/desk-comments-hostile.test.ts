import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cleaned } from '../../src/comments/comments.ts';
import { insertComment } from '../../src/comments/new-row.ts';
import { newId } from '../../src/db/db.ts';
import { aComment } from '../support/comments.ts';
import { hostileSkip, hostileTexts, inspectAttributes, watchHostile } from '../support/hostile-texts.ts';
import { commentsDesk } from './comments-desk.ts';
import { patience } from './desk-in-browser.ts';

/** Comments on one page of the queue. */
const aPage = 50;

const readRows = `[...document.querySelectorAll('li[data-comment]')].map((row) => ({
  id: row.dataset.comment,
  name: row.querySelector('a.who bdi').textContent,
  text: row.querySelector('.comment-text').textContent,
}))`;

describe('what is written to break the desk', { skip: hostileSkip }, () => {
  const on = commentsDesk();

  test('is words in the queue and beside it: nothing runs, and it reads as it was typed', {
    timeout: 300_000,
  }, async () => {
    const texts = hostileTexts();
    assert.ok(texts.length > 1_200, `${texts.length} texts`);
    const { db } = on.desk().database;
    const page = await on.pageOf(on.teo(), { bypassCSP: true });
    const faults = await watchHostile(
      page,
      (url) => url.startsWith(`${on.base()}/desk/`) || url.startsWith(`${on.base()}/api/`),
    );
    for (let from = 0; from < texts.length; from += aPage) {
      const story = await on.story(`Story ${from}`);
      const comments = new Map<string, { readonly name: string; readonly text: string }>();
      for (const typed of texts.slice(from, from + aPage)) {
        const { name, text } = cleaned(aComment(story, { name: typed, text: typed }));
        const id = newId();
        comments.set(id, { name, text });
        await insertComment(db, {
          id,
          story_id: story,
          parent_id: null,
          state: 'held',
          name,
          text,
          language: 'en',
          written_at: on.desk().now().toString({ smallestUnit: 'millisecond' }),
          website: typed.toWellFormed().replaceAll('\0', ''),
          findings: JSON.stringify([{ check: 'links', outcome: 'held', words: text }]),
        });
      }
      await page.goto(`${on.base()}/desk/comments?story=${story}`);
      const isThere = `document.querySelectorAll('li[data-comment]').length === ${comments.size}`;
      await page.waitForFunction(isThere, undefined, { timeout: patience });
      assert.deepEqual(await page.evaluate(`(${inspectAttributes})(document.body)`), []);
      const rows = (await page.evaluate(readRows)) as readonly { id: string; name: string; text: string }[];
      for (const { id, name, text } of rows) {
        assert.equal(name, comments.get(id)?.name);
        assert.equal(text.replaceAll(/\r\n?/g, '\n'), comments.get(id)?.text);
      }
    }
    assert.equal(await page.evaluate('window.hostileRan'), undefined);
    assert.deepEqual(faults, []);
  });
});
