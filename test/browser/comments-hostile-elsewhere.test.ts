import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cleaned } from '../../src/comments/comments.ts';
import { linkPlaces } from '../../src/comments/links.ts';
import { newId } from '../../src/db/db.ts';
import { letterHtml } from '../../src/mail/letter-html.ts';
import { openApp } from '../support/app.ts';
import { aBrowser } from '../support/browser.ts';
import { aComment } from '../support/comments.ts';
import { bare, hostileSkip, hostileTexts, inspectAttributes, watchHostile } from '../support/hostile-texts.ts';
import { showComments } from '../support/shown-comments.ts';
import { published } from '../support/stories.ts';

/** Comments that one feed holds. */
const aFeed = 50;

interface Said {
  readonly faults: readonly string[];
  readonly text: string;
  readonly elements: readonly string[];
}

interface FeedItem {
  readonly id: string;
  readonly name: string;
  readonly html: string;
}

/** Reads a feed as a program would that shows it in a page: without forgiveness for XML, and the HTML as it is. */
const readFeed = `async (path) => {
  const text = await (await fetch(path)).text();
  if (path.endsWith('.json')) return JSON.parse(text).items.map((item) =>
    ({ id: item.id, name: item.authors[0].name, html: item.content_html }));
  const feed = new DOMParser().parseFromString(text, 'application/xml');
  if (feed.querySelector('parsererror')) return [{ id: feed.querySelector('parsererror').textContent, name: '', html: '' }];
  const of = (item, ...names) => names.map((name) => item.getElementsByTagName(name)[0]?.textContent).find((found) => found !== undefined);
  return [...feed.querySelectorAll('item, entry')].map((item) =>
    ({ id: of(item, 'guid', 'id'), name: of(item, 'dc:creator', 'name'), html: of(item, 'content:encoded', 'content') }));
}`;

/** Puts HTML that a feed or a mail carries into the page, as careless programs do, and says what came of it. */
const showHtml = `(html) => {
  document.body.innerHTML = html;
  return { faults: (${inspectAttributes})(document.body), text: document.body.innerText,
    elements: [...new Set([...document.body.querySelectorAll('*')].map((element) => element.tagName))] };
}`;

describe('what is written to break a page, elsewhere', { skip: hostileSkip }, () => {
  const browser = aBrowser();
  const texts = hostileTexts();

  /** XML has no place for these, so that a feed leaves them out. */
  const forXml = (text: string) =>
    text.replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');

  test('is words in every feed, and in a page that takes a feed’s HTML as it is', async (t) => {
    const newsroom = await openApp();
    t.after(() => newsroom.close());
    const base = await newsroom.app.listen({ port: 0, host: '127.0.0.1' });
    const page = await browser().newPage({ bypassCSP: true });
    const faults = await watchHostile(page, (url) => url.startsWith(base));
    for (let from = 0; from < texts.length; from += aFeed) {
      const { id: story, path } = await published(newsroom.database.db, {});
      const all = texts.slice(from, from + aFeed).map((typed) => {
        const { name, text } = cleaned(aComment(story, { name: typed, text: typed }));
        return { id: newId(), name, text, website: typed };
      });
      await showComments(newsroom.database.db, story, all);
      const comments = new Map(all.map((one) => [`urn:uuid:${one.id}`, one]));
      await page.goto(`${base}${path}`);
      for (const feed of ['feed/', 'feed/atom/', 'feed.json']) {
        const items = (await page.evaluate(`(${readFeed})(${JSON.stringify(path + feed)})`)) as readonly FeedItem[];
        assert.equal(items.length, all.length, `${feed}: ${items[0]?.id}`);
        for (const { id, name, html } of items) {
          const typed = comments.get(id);
          assert.ok(typed, id);
          assert.equal(bare(forXml(name)), bare(forXml(typed.name)), feed);
          const said = (await page.evaluate(`(${showHtml})(${JSON.stringify(html)})`)) as Said;
          assert.deepEqual(said.faults, [], typed.text);
          const odd = said.elements.filter((element) => !/^(?:DIV|P|BR|A|EM|BLOCKQUOTE|BDI)$/.test(element));
          assert.deepEqual(odd, [], typed.text);
          const isShortened = linkPlaces(typed.text).some(({ start, end }) => end - start > 100);
          if (!isShortened) assert.equal(bare(forXml(said.text)), bare(forXml(typed.text)));
        }
      }
    }
    assert.equal(await page.evaluate('window.hostileRan'), undefined);
    assert.deepEqual(faults, []);
    await page.close();
  });

  test('is words in letters, wherever in them it stands', async () => {
    const page = await browser().newPage({ bypassCSP: true });
    const faults = await watchHostile(page, (url) => url === 'about:blank');
    for (const text of texts) {
      const typed = text.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll('\0', '');
      const html = letterHtml({
        language: 'en',
        direction: 'ltr',
        from: typed,
        title: typed,
        preview: typed,
        parts: [
          { kind: 'words', words: typed },
          { kind: 'quote', words: typed },
          {
            kind: 'facts',
            facts: [
              { name: 'Name', value: typed },
              { name: 'On', value: typed, href: 'https://news.example/' },
            ],
          },
          { kind: 'acts', acts: [{ label: 'Approve', href: 'https://news.example/desk/moderate#x' }] },
        ],
        foot: [{ kind: 'words', words: typed }],
      });
      await page.setContent(html);
      const said = (await page.evaluate(
        `({ faults: (${inspectAttributes})(document.documentElement), quote: [...document.querySelectorAll('[bgcolor] div[dir=auto], td div[dir=auto]')].map((line) => line.textContent).join('\\n'),
          odd: [...document.querySelectorAll('*')].map((element) => element.tagName).filter((name) => !/^(?:HTML|HEAD|META|TITLE|BODY|DIV|TABLE|TBODY|TR|TD|H1|BDI|A|SPAN|BR|P)$/.test(name)) })`,
      )) as { readonly faults: readonly string[]; readonly quote: string; readonly odd: readonly string[] };
      assert.deepEqual([said.faults, said.odd], [[], []], text);
      assert.equal(said.quote.replaceAll('\u00a0', '').trim(), typed.replaceAll('\u00a0', '').trim());
    }
    assert.equal(await page.evaluate('window.hostileRan'), undefined);
    assert.deepEqual(faults, []);
    await page.close();
  });
});
