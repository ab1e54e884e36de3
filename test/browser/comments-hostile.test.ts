import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { cleaned } from '../../src/comments/comments.ts';
import { linkPlaces } from '../../src/comments/links.ts';
import { newId } from '../../src/db/db.ts';
import { openApp, type TestApp } from '../support/app.ts';
import { aBrowser } from '../support/browser.ts';
import { aComment } from '../support/comments.ts';
import { bare, hostileSkip, hostileTexts, watchHostile } from '../support/hostile-texts.ts';
import { showComments } from '../support/shown-comments.ts';
import { published } from '../support/stories.ts';

/** Comments on one page. */
const aPage = 450;

/** Everything in the comments that no reader's words may bring about, and what the comments say. */
const inspect = `(root) => {
  const allowed = new Set('SECTION H1 H2 H3 P A B BDI EM TIME SPAN OL UL LI NAV ARTICLE DIV BLOCKQUOTE BR FORM INPUT TEXTAREA BUTTON LABEL'.split(' '));
  const faults = [];
  for (const element of [root, ...root.querySelectorAll('*')]) {
    if (!allowed.has(element.tagName)) faults.push('element ' + element.outerHTML.slice(0, 120));
    for (const { name, value } of element.attributes) {
      if (/^on|^style$|^srcdoc$/i.test(name)) faults.push('attribute ' + name + ' of ' + element.outerHTML.slice(0, 120));
      if (/^(?:href|src|action|formaction|poster|data|ping|background|xlink:href)$/i.test(name) && !/^(?:https?:\\/\\/|\\/(?!\\/)|#)/.test(value))
        faults.push(name + ' ' + value.slice(0, 120));
      if (name === 'href' && /^http/.test(value) && element.getAttribute('rel') !== 'nofollow ugc noopener') faults.push('rel of ' + value.slice(0, 120));
    }
  }
  return faults;
}`;

const readAll = `[...document.querySelectorAll('#comments article')].map((article) => ({
  id: article.id,
  name: article.querySelector('.com-h bdi').textContent,
  text: article.querySelector('.com-text').innerText,
}))`;

interface Said {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

describe('what is written to break a page', { skip: hostileSkip }, () => {
  const browser = aBrowser();
  const texts = hostileTexts();
  let newsroom: TestApp;
  let base = '';
  before(async () => {
    newsroom = await openApp();
    base = await newsroom.app.listen({ port: 0, host: '127.0.0.1' });
  });
  after(() => newsroom.close());

  /** A browser that no policy of ours protects, and which tells of everything that runs or is loaded. */
  async function unprotected(): Promise<{ page: Page; faults: readonly string[] }> {
    const page = await browser().newPage({ bypassCSP: true });
    const ours = /^\/(?:assets\/|2026\/|views\/|comments\/(?:$|live\/)|favicon|manifest|icon)/;
    const faults = await watchHostile(page, (url) => url.startsWith(base) && ours.test(url.slice(base.length)));
    return { page, faults };
  }

  /** The same words as name, website and comment of one. */
  async function shown(all: readonly string[]) {
    const { id, path } = await published(newsroom.database.db, {});
    const comments = all.map((text) => {
      const { name, text: kept } = cleaned(aComment(id, { name: text, text }));
      return { id: newId(), name, text: kept, website: text };
    });
    const [first] = comments;
    const parent = { parent_id: first?.id ?? null };
    await showComments(
      newsroom.database.db,
      id,
      comments.map((one) => (one === first ? one : { ...one, ...parent })),
    );
    return { path, comments: new Map(comments.map((one) => [`comment-${one.id}`, one])) };
  }

  test('is words as name, website and comment: nothing runs, nothing is loaded, and all of it reads as it was typed', async () => {
    assert.ok(texts.length > 1_200, `${texts.length} texts`);
    const { page, faults } = await unprotected();
    for (let from = 0; from < texts.length; from += aPage) {
      const { path, comments } = await shown(texts.slice(from, from + aPage));
      await page.goto(base + path, { waitUntil: 'load' });
      assert.deepEqual(await page.evaluate(`(${inspect})(document.querySelector('#comments'))`), []);
      assert.equal(await page.evaluate('window.hostileRan'), undefined);
      const said = (await page.evaluate(readAll)) as readonly Said[];
      assert.equal(said.length, comments.size);
      for (const { id, name, text } of said) {
        const typed = comments.get(id);
        assert.ok(typed, id);
        assert.equal(name, typed.name);
        const isShortened = linkPlaces(typed.text).some(({ start, end }) => end - start > 100);
        if (!isShortened) assert.equal(bare(text), bare(typed.text));
        // A line alone without marks stands exactly as it was typed, its spaces among it.
        if (!isShortened && !/[*_>\n\f\v\u0085\u2028\u2029]/.test(typed.text)) assert.equal(text, typed.text);
      }
    }
    assert.deepEqual(faults, []);
    await page.close();
  });

  test('stays as it was typed in a form that comes back, and breaks out of no field', async () => {
    const { page, faults } = await unprotected();
    const { id, path } = await published(newsroom.database.db, {});
    await page.goto(base + path);
    const sendBack = `async ([story, texts]) => {
      const inspect = ${inspect};
      const found = [];
      for (const text of texts) {
        const body = new URLSearchParams({ story, name: text, email: text, website: text, text, proof: text, do: 'send' });
        const answer = await fetch('/comments/', { method: 'POST', body });
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const form = page.querySelector('#add-comment');
        const value = (name) => form.querySelector('[name=' + name + ']').value;
        const line = text.replace(/[\\r\\n]/g, '');
        const typed = [value('name') === line, value('text').replace(/\\r\\n?/g, '\\n') === text.replace(/\\r\\n?/g, '\\n'), value('proof') === text.replace(/\\r\\n?/g, '\\n')];
        if (answer.status !== 422 || typed.includes(false)) found.push([answer.status, ...typed, text]);
        found.push(...inspect(page.querySelector('#comments')));
      }
      return found;
    }`;
    // Nothing of this is an email address, save one or two, which would be taken.
    const refused = texts.filter((text) => !/@/.test(text) && !text.includes('\0'));
    assert.deepEqual(await page.evaluate(`(${sendBack})(${JSON.stringify([id, refused])})`), []);
    assert.equal(await page.evaluate('window.hostileRan'), undefined);
    assert.deepEqual(faults, []);
    await page.close();
  });
});
