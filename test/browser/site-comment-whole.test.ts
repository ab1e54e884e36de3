import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { aBrowser } from '../support/browser.ts';
import { readersOf } from '../support/comments.ts';
import { showCommentBy } from '../support/known-sender.ts';
import { freshDatabase, type TestDatabase } from '../support/newsroom.ts';
import { type ServedNewsroom, serveProcess } from '../support/served.ts';
import { published } from '../support/stories.ts';
import { violations } from './axe-violations.ts';

/** Milliseconds that a loaded machine is given for anything. */
const patience = 20_000;
const wilf = { name: 'Wilf Andersby', email: 'wilf.andersby@mail.example' };
const words = 'They always slowed at the outer beacon, fog or no fog.';

describe('the comments of a newsroom as it runs', () => {
  const browser = aBrowser();
  let database: TestDatabase;
  let served: ServedNewsroom;
  let address = '';
  before(async () => {
    database = await freshDatabase();
    const now = Temporal.Now.instant().subtract({ hours: 1 });
    const { id, path } = await published(database.db, {}, now);
    await showCommentBy(database.db, readersOf(database, now.add({ minutes: 5 })), id, wilf);
    served = await serveProcess(database.place);
    address = served.address + path;
  });
  after(async () => {
    await served.stop();
    await database.close();
  });

  const open = async (): Promise<Page> => {
    const page = await browser().newPage({ viewport: { width: 390, height: 800 } });
    page.setDefaultTimeout(patience);
    page.on('console', (message) => assert.notEqual(message.type(), 'error', message.text()));
    await page.goto(address);
    return page;
  };

  test('show what somebody who is known has sent, and tell whoever reads them', async () => {
    const reader = await open();
    const writer = await open();
    await reader.evaluate(`document.querySelector('#comments').scrollIntoView()`);
    await writer.fill('[name=text]', words);
    await writer.fill('[name=name]', wilf.name);
    await writer.fill('[name=email]', wilf.email);
    await writer.check('[name=remember]');
    assert.deepEqual(await violations(writer, 'writing', 390), []);
    await writer.click('[value=send]');
    // The comment’s own page, which leads to where it stands.
    await writer.waitForURL(/\/comments\/[0-9a-f-]+\//);
    await writer.click('a[href*="#comment-"]');
    await writer.waitForURL(/#comment-/);
    assert.ok(await writer.locator('.thread', { hasText: words }).isVisible());
    assert.equal(await writer.inputValue('[name=text]'), '');
    assert.equal(await writer.inputValue('[name=name]'), wilf.name);
    const link = reader.locator('.com-live a');
    await link.waitFor();
    assert.equal(await link.textContent(), '1 new comment');
    assert.deepEqual(await violations(reader, 'told', 390), []);
    await link.click();
    await reader.waitForURL(/\/comments\/#comments$/);
    assert.ok(await reader.locator('.thread', { hasText: words }).isVisible());
  });
});
