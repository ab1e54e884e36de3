import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { projectComment, setThreadMode } from '../../src/comments/projection.ts';
import { putStandingPage } from '../../src/newsroom/newsroom.ts';
import { aBrowser } from '../support/browser.ts';
import { type CommentNewsroom, openCommentNewsroom } from '../support/comment-reader.ts';
import { showComment, showComments } from '../support/shown-comments.ts';
import { noon, paragraphs, published } from '../support/stories.ts';
import { violations } from './axe-violations.ts';
import { htmlErrors } from './html-errors.ts';

/** Opens a page in a state, and leaves it there. */
type Reach = (page: Page, email: string) => Promise<unknown>;

describe('comments in every state', () => {
  const browser = aBrowser();
  let newsroom: CommentNewsroom;
  const states = new Map<string, Reach>();
  before(async () => {
    newsroom = await openCommentNewsroom('sqlite', {
      'comments.invitation': 'Please keep to what you saw or know, and say which.',
      'comments.readWhen': 'Most comments are read within two hours.',
      'comments.perTenMinutes': 0,
    });
    const { db } = newsroom.database;
    await putStandingPage(
      db,
      { slug: 'privacy', title: 'Privacy', document: paragraphs('Little.'), position: 1 },
      noon,
    );
    const base = await newsroom.app.listen({ port: 0, host: '127.0.0.1' });
    const empty = await published(db, { headline: 'Nobody has commented' });
    const closed = await published(db, { headline: 'Closed' });
    const slow = await published(db, { headline: 'Slowed' });
    const arabic = await published(db, { headline: 'رست العبّارة', language: 'ar', direction: 'rtl' });
    const full = await published(db, { headline: 'Everything' });
    const first = await everything(full.id);
    await showComments(
      db,
      slow.id,
      Array.from({ length: 24 }, () => ({})),
    );
    await showComment(db, arabic.id, { language: 'ar', name: 'أحمد', text: 'هذا صحيح https://a.example/x نعم.' });
    await showComment(db, closed.id);
    await setThreadMode(db, closed.id, 'closed');
    await setThreadMode(db, slow.id, 'slow');
    const go =
      (path: string): Reach =>
      (page) =>
        page.goto(base + path);
    const fill = async (page: Page, email: string) => {
      await page.goto(`${base}${full.path}comments/?reply=${first}`);
      await page.fill('[name=name]', 'Wilf Andersby');
      await page.fill('[name=email]', email);
      await page.fill('[name=text]', `My father worked the crossing.\n\n> quoted\n\n*Never*, said ${email}.`);
    };
    const send: Reach = async (page, email) => {
      await fill(page, email);
      await page.click('[value=send]');
      await page.waitForURL(/\/comments\/[0-9a-f-]{36}\//);
    };
    const become =
      (state: 'shown' | 'binned'): Reach =>
      async (page, email) => {
        await send(page, email);
        const [id = ''] = /[0-9a-f-]{36}/.exec(page.url()) ?? [];
        await db.updateTable('comment').set({ state, reason: 'Personal attack' }).where('id', '=', id).execute();
        await projectComment(db, id);
        await page.reload();
      };
    const press =
      (before: Reach, ...buttons: readonly string[]): Reach =>
      async (page, email) => {
        await before(page, email);
        for (const button of buttons) await page.click(button);
      };
    for (const [name, reach] of Object.entries<Reach>({
      empty: go(empty.path),
      closed: go(closed.path),
      slowed: go(slow.path),
      'in Arabic': go(arabic.path),
      everything: go(full.path),
      'a page of many': go(`${slow.path}comments/?page=2`),
      picks: go(`${full.path}comments/?order=picks`),
      answering: go(`${full.path}comments/?reply=${first}`),
      errors: press(go(full.path), '[value=send]'),
      preview: press(fill, '[value=preview]'),
      held: send,
      shown: become('shown'),
      binned: become('binned'),
      changing: press(send, 'text=Change your comment'),
      'changed to nothing': async (page, email) => {
        await press(send, 'text=Change your comment')(page, email);
        await page.fill('textarea', '');
        await page.click('text=Save');
      },
      deleted: press(send, 'summary:has-text("Delete")', 'text=Delete for good'),
      reporting: go(`/comments/${first}/report/`),
      'reporting nothing': press(go(`/comments/${first}/report/`), 'text=Send the report'),
      reported: press(go(`/comments/${first}/report/`), 'text=Something else', 'text=Send the report'),
    }))
      states.set(name, reach);
  });
  after(() => newsroom.close());

  /** A thread with all that a comment can be; the id of its first. */
  async function everything(storyId: string): Promise<string> {
    const { db } = newsroom.database;
    const first = await showComment(db, storyId, { website: 'https://ottilie.example/' });
    const answer = await showComment(db, storyId, {
      parent_id: first,
      name: 'Orla Wintergill',
      badge: 'Reporter',
      text: `Thank you.\n\n> You could not see\n\nWrite to https://courier.example/${'long/'.repeat(40)}`,
    });
    const deeper = await showComment(db, storyId, { parent_id: answer, is_pick: 1, edited_at: noon.toString() });
    await showComment(db, storyId, { parent_id: deeper, name: 'A'.repeat(80), text: 'x'.repeat(2_000) });
    const gone = await showComment(db, storyId);
    await showComment(db, storyId, { parent_id: gone, name: 'З'.repeat(80), text: 'Z̛̥͓͑̓͆'.repeat(30) });
    await db
      .updateTable('comment')
      .set({ state: 'binned', reason: 'Personal attack' })
      .where('id', '=', gone)
      .execute();
    await projectComment(db, gone);
    return first;
  }

  test('axe finds nothing and nothing is too wide, on a phone and a desk, light and dark; the HTML has no error', async () => {
    const found: string[] = [];
    for (const [name, reach] of states) {
      const page = await browser().newPage({ bypassCSP: true });
      let html = '';
      page.on('response', async (response) => {
        if (
          response.headers()['content-type']?.startsWith('text/html') &&
          (response.status() < 300 || response.status() === 422)
        )
          html = await response.text().catch(() => html);
      });
      await reach(page, `${name.replaceAll(' ', '-')}@mail.example`.toLowerCase());
      for (const width of [390, 1280]) found.push(...(await violations(page, `${name} at ${width}`, width)));
      found.push(...(await htmlErrors(html)).map((error) => `${name}: ${error}`));
      await page.close();
    }
    assert.deepEqual(found, []);
  });

  test('what is to be pressed is large enough for a finger on a phone', async () => {
    const page = await browser().newPage({ viewport: { width: 390, height: 900 } });
    const small: string[] = [];
    for (const name of ['everything', 'errors', 'reporting', 'held']) {
      await states.get(name)?.(page, `finger-${name}@mail.example`);
      const found =
        (await page.evaluate(`[...document.querySelectorAll('#comments :is(button, .com-a a, .com-to a, .com-h > a, .com-orders a, summary, input:not([type=hidden]):not([tabindex])), .com-own :is(button, summary, label.check)')]
        .filter((control) => control.type !== 'checkbox' && control.type !== 'radio' && control.getClientRects().length > 0 && control.getBoundingClientRect().height < 43.5)
        .map((control) => control.outerHTML.slice(0, 120))`)) as readonly string[];
      small.push(...found.map((one) => `${name}: ${one}`));
    }
    assert.deepEqual(small, []);
  });
});
