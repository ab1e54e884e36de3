import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { Page, Route } from 'playwright-core';
import { makeSlot } from '../../src/pictures/pictures.ts';
import { violations } from './axe-violations.ts';
import { patience } from './desk-in-browser.ts';
import { cutPicture, jpeg, libraryDesk, type NamedFile } from './library-desk.ts';

describe('the picture library in a browser', () => {
  const library = libraryDesk();

  const shown = (page: Page) => page.locator('.picture-grid .picture-name').allInnerTexts();
  const showing = async (page: Page, ...expected: readonly string[]) => {
    const over = Date.now() + patience;
    const wanted = expected.toSorted();
    const isSo = (names: readonly string[]) => names.toSorted().join('\n') === wanted.join('\n');
    let names = await shown(page);
    for (; Date.now() < over && !isSo(names); names = await shown(page)) await setTimeout(100);
    assert.deepEqual(names.toSorted(), wanted);
  };
  const letGo = async (page: Page, files: readonly NamedFile[]) => {
    const given = files.map(({ buffer, ...file }) => ({ ...file, data: buffer.toString('base64') }));
    const data = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer();
      for (const { name, mimeType, data } of ${JSON.stringify(given)}) {
        const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type: mimeType }));
      }
      return transfer;
    })()`);
    await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
    await page.getByText('Let go to bring these files').waitFor();
    await page.dispatchEvent('h1', 'drop', { dataTransfer: data });
  };

  test('takes files by the button and by letting them go, two at a time, and tells of each how far it is', async () => {
    const page = await library.open('/pictures');
    await page.getByText('No picture yet.').waitFor();
    const held: Route[] = [];
    await page.route('**/api/v1/desk/pictures?name=*', (route) => void held.push(route));
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Upload' }).click();
    await (await choosing).setFiles([await jpeg('quay.jpg', 400), await jpeg('mast.jpg', 500)]);
    const notAPicture = { name: 'notes.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<!doctype html><p>no') };
    await letGo(page, [notAPicture]);
    const status = page.locator('.uploads [role=status]');
    await page.getByText('3 still to come.').waitFor();
    for (let tries = 0; tries < 100 && held.length < 2; tries += 1) await setTimeout(50);
    await setTimeout(300);
    assert.equal(held.length, 2, 'the third waits');
    assert.equal(
      await page.locator('.uploads li', { hasText: 'notes.jpg' }).locator('.below').innerText(),
      'Waiting for its turn',
    );
    await page.getByRole('progressbar', { name: 'quay.jpg' }).waitFor();
    for (let next = 0; next < 3; next += 1) {
      while (held.length <= next) await setTimeout(50);
      await held[next]?.continue();
    }
    await page.getByText('2 pictures have come in. 1 could not be taken.').waitFor();
    assert.equal(await status.count(), 1);
    const line = page.locator('.uploads li', { hasText: 'notes.jpg' });
    assert.match(await line.innerText(), /The file is a web page, not a picture\. JPEG, PNG/);
    await page.unroute('**/api/v1/desk/pictures?name=*');
    const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
    await page.getByRole('button', { name: 'Try again: notes.jpg' }).click();
    assert.equal((await answered).status(), 400);
    await showing(page, 'quay.jpg', 'mast.jpg');
    await page.getByRole('button', { name: 'Clear the list' }).click();
    assert.equal(await page.locator('.uploads li').count(), 0);
  });

  test('is searched and narrowed, in an address that brings the same view back; credits stand whole', async () => {
    const credit = `Ada Lind / ${'The Northwater and Saltmarsh Joint Press and Photography Service '.repeat(3).trim()}`;
    const ready = { alt: 'x', credit };
    await library.upload((await jpeg('', 401)).buffer, { ...ready, caption: 'Lighthouse', place: 'Рудa Коса' });
    await library.upload((await jpeg('', 402)).buffer, {
      ...ready,
      caption: 'Ferry',
      creators: ['Wilma Tollard'],
      rightsUntil: '2026-01-01',
    });
    await makeSlot(library.desk().database.db, {
      caption: 'Fog signal',
      credit: 'Keeper',
      by: 'Teo',
      now: library.desk().now(),
    });
    const page = await library.open('/pictures');
    await showing(page, 'Lighthouse', 'Ferry', 'Fog signal');
    const line = page.locator('.picture-choice', { hasText: 'Lighthouse' }).locator('.picture-credit');
    assert.equal(await line.innerText(), credit);
    const isWhole =
      'const { scrollWidth, clientWidth } = document.querySelector(".picture-credit"); scrollWidth <= clientWidth + 1';
    assert.equal(await page.evaluate(isWhole), true);
    await page.getByRole('searchbox').fill('tollard');
    await showing(page, 'Ferry');
    await page.getByRole('searchbox').fill('');
    await page.getByRole('link', { name: 'Waits for its file' }).click();
    await showing(page, 'Fog signal');
    await page.getByRole('link', { name: 'Rights end soon, or have' }).click();
    await showing(page, 'Ferry');
    await page.reload();
    await showing(page, 'Ferry');
    await page.getByRole('link', { name: 'Needs a look', exact: true }).click();
    await showing(page, 'Ferry');
  });

  test('has nothing that axe finds and nothing too wide, light and dark', async () => {
    await library.upload(await cutPicture(), { place: 'A very long place name, '.repeat(8) });
    const credit = `x${'y'.repeat(120)}`;
    await library.upload((await jpeg('', 405)).buffer, { caption: 'Ferry', alt: 'x', credit });
    await makeSlot(library.desk().database.db, { caption: '', credit: '', by: 'Teo', now: library.desk().now() });
    // axe runs as a script of the page, which the desk's policy forbids.
    const page = await library.open('/pictures', { bypassCSP: true });
    await page.locator('.picture-choice').first().waitFor();
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Upload' }).click();
    const nothing = { name: 'notes-with-a-long-name.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('nothing') };
    await (await choosing).setFiles([nothing]);
    await page.getByText('1 could not be taken.').waitFor();
    const found: string[] = [];
    for (const width of [390, 1280]) found.push(...(await violations(page, `library at ${width}`, width)));
    assert.deepEqual(found, []);
  });
});
