import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { renderUnavailablePage } from '../../src/site/site.ts';
import { openApp } from '../support/app.ts';
import { htmlErrors } from './html-errors.ts';
import { openSiteNewsroom, type SiteNewsroom } from './site-newsroom.ts';

const statuses: Readonly<Record<string, number>> = { missing: 404, withheld: 404, withdrawn: 410, killed: 410 };

describe('the HTML of every kind of page', () => {
  let newsroom: SiteNewsroom;
  before(async () => {
    newsroom = await openSiteNewsroom();
  });
  after(() => newsroom.close());

  test('has no error, one h1, one main, a language, and the status that its kind should have', async () => {
    for (const [kind, path] of Object.entries(newsroom.pages)) {
      const answer = await newsroom.app.inject({ url: path });
      assert.equal(answer.statusCode, statuses[kind] ?? 200, kind);
      await assertValid(answer.body, kind);
    }
  });

  test('has no error on the front page of a newsroom that has not published, nor on the page without a database', async () => {
    const empty = await openApp();
    const front = await empty.app.inject({ url: '/' });
    await empty.close();
    await assertValid(front.body, 'empty front');
    await assertValid(renderUnavailablePage({ name: 'A & <B>', language: 'en' }), 'unavailable');
  });

  test('gives every page a title of its own', async () => {
    const titles = new Map<string, string>();
    for (const [kind, path] of Object.entries(newsroom.pages)) {
      const { body } = await newsroom.app.inject({ url: path });
      const title = /<title>([^<]*)/.exec(body)?.[1] ?? '';
      assert.ok(title !== '' && !titles.has(title), `${kind} and ${titles.get(title)}: ${title}`);
      titles.set(title, kind);
    }
  });
});

/** What browsers keep as data and never run, and the one script that stories’ pages have. */
const wanted =
  /<script type="application\/ld\+json">|(?<=<\/section>)<script type="module" src="\/assets\/reader\.[0-9a-f]+\.js">/g;

async function assertValid(html: string, kind: string): Promise<void> {
  assert.deepEqual(await htmlErrors(html), [], kind);
  assert.equal(html.match(/<h1[\s>]/g)?.length, 1, `${kind}: one h1`);
  assert.equal(html.match(/<main[\s>]/g)?.length, 1, `${kind}: one main`);
  assert.match(html, /^<!DOCTYPE html><html lang="[a-zA-Z-]+" dir="(?:ltr|rtl)">/, kind);
  assert.doesNotMatch(html.replaceAll(wanted, ''), /<script|\sstyle=|\son\w+=/i, `${kind}: no script, no inline style`);
}
