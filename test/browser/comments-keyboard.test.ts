import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { projectComment } from '../../src/comments/projection.ts';
import { aBrowser } from '../support/browser.ts';
import { type CommentNewsroom, openCommentNewsroom } from '../support/comment-reader.ts';
import { showComment } from '../support/shown-comments.ts';
import { published } from '../support/stories.ts';

/** Stops of the Tab key on one page, at most. */
const stopsAtMost = 120;

describe('a reader with a keyboard alone and without script', () => {
  const browser = aBrowser();
  let newsroom: CommentNewsroom;
  let base = '';
  before(async () => {
    newsroom = await openCommentNewsroom('sqlite');
    base = await newsroom.app.listen({ port: 0, host: '127.0.0.1' });
  });
  after(() => newsroom.close());

  /** What has the focus: its name as it is announced, or its field. */
  const focused = (page: Page) =>
    page.evaluate(`((element) =>
      element.tagName === 'FORM' ? element.getAttribute('id') : element.name || element.ariaLabel || element.innerText.trim())(document.activeElement)`) as Promise<string>;

  /** Goes on with the Tab key until the focus is there; fails where it never comes. */
  async function tabTo(page: Page, wanted: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const met: string[] = [];
    for (let stops = 0; stops < stopsAtMost; stops += 1) {
      await page.keyboard.press(key);
      const name = await focused(page);
      if (name === wanted) return;
      met.push(name);
    }
    assert.fail(`${wanted} was not met among ${met.join(', ')}`);
  }

  async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
    for (const [field, value] of Object.entries(values)) {
      await tabTo(page, field);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(value);
    }
  }

  /** The button or link of this name, and the page to which it leads. */
  async function press(page: Page, name: string): Promise<void> {
    await tabTo(page, name);
    await Promise.all([page.waitForEvent('load', { timeout: 20_000 }), page.keyboard.press('Enter')]);
  }

  test('answers a comment, mends what was wrong, looks at it, sends, changes, deletes and reports', async () => {
    const { db } = newsroom.database;
    const { id: storyId, path } = await published(db, {});
    const ottilie = await showComment(db, storyId);
    const page = await browser().newPage({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
    page.setDefaultTimeout(20_000);
    await page.goto(base + path);

    await press(page, 'Reply to Ottilie Marsden');
    assert.match(page.url(), new RegExp(`reply=${ottilie}#add-comment$`));
    await fill(page, { name: 'Wilf Andersby', email: 'wilf@' });
    await tabTo(page, 'answers');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+Tab');
    await press(page, 'do');

    assert.match(await page.title(), /^Error: /);
    assert.equal(await focused(page), 'add-comment', 'the form has the focus, and its mistakes describe it');
    assert.equal(await page.getAttribute('#add-comment', 'aria-describedby'), 'mistakes');
    const summary = await page.locator('#mistakes').boundingBox();
    assert.ok(summary !== null && summary.y >= 0 && summary.y < 800, 'the summary is in view');
    await tabTo(page, 'Email');
    await page.keyboard.press('Enter');
    assert.equal(await focused(page), 'email');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('wilf@mail.example');
    await fill(page, { text: 'They *always* slowed.' });
    assert.equal(await page.isChecked('[name=answers]'), true);
    await tabTo(page, 'do');
    await press(page, 'do');

    assert.match(await page.title(), /^Preview: /);
    assert.equal(await page.innerText('.com-held .com-text'), 'They always slowed.');
    assert.equal(await page.inputValue('[name=email]'), 'wilf@mail.example');
    await press(page, 'do');

    assert.match(await page.innerText('main'), /Waiting for a moderator\. Only you can see this/);
    await press(page, 'Change your comment');
    await fill(page, { text: 'They always slowed, fog or no fog.' });
    await press(page, 'Save');
    assert.match(await page.innerText('main'), /fog or no fog/);
    const [, id = ''] = /comments\/([^/]+)\//.exec(page.url()) ?? [];
    await db.updateTable('comment').set({ state: 'shown' }).where('id', '=', id).execute();
    await projectComment(db, id);

    await page.goto(`${base}/comments/${id}/`);
    await press(page, 'See it there');
    assert.match(page.url(), new RegExp(`${path}#comment-${id}$`));
    assert.match(await page.innerText(`#comment-${ottilie} + .replies`), /Wilf Andersby.*fog or no fog/s);
    await page.goBack();
    await tabTo(page, 'Delete your comment');
    await page.keyboard.press('Enter');
    await press(page, 'Delete for good');
    assert.match(await page.innerText('main'), /Your comment is deleted/);
    await press(page, 'Back to the story');
    assert.equal(await page.locator('#comments article').count(), 1);

    await press(page, 'Report the comment by Ottilie Marsden');
    await press(page, 'Send the report');
    assert.match(await page.title(), /^Error: /);
    await tabTo(page, 'What is wrong with it?');
    await page.keyboard.press('Enter');
    assert.equal(await focused(page), 'reason');
    await page.keyboard.press('ArrowDown');
    await press(page, 'Send the report');
    assert.match(await page.innerText('main'), /your report has arrived/);
    const reports = await db.selectFrom('comment_report').select('reason').execute();
    assert.deepEqual(
      reports.map(({ reason }) => reason),
      ['private'],
    );
    await page.close();
  });

  test('never meets the field that only machines fill in, and neither does who listens', async () => {
    const { path } = await published(newsroom.database.db, {});
    const page = await browser().newPage({ javaScriptEnabled: false });
    await page.goto(`${base}${path}#add-comment`);
    for (let stops = 0; stops < stopsAtMost; stops += 1) {
      await page.keyboard.press('Tab');
      assert.notEqual(await focused(page), 'subject');
    }
    const box = await page.locator('div:has(> [name=subject])').boundingBox();
    assert.ok(box !== null && box.width <= 1 && box.height <= 1);
    assert.doesNotMatch(await page.locator('#add-comment').ariaSnapshot(), /Leave this field empty/);
    await page.close();
  });

  test('on paper has the story and none of its comments', async () => {
    const { id, path } = await published(newsroom.database.db, {});
    await showComment(newsroom.database.db, id);
    const page = await browser().newPage({ javaScriptEnabled: false });
    await page.goto(base + path);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.isVisible('#comments'), false);
    await page.close();
  });
});
