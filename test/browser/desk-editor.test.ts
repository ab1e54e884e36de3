import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { dropFile, pasteHtml, textOf } from '../support/writing.ts';
import { cutPicture } from './library-desk.ts';
import { storyDesk } from './story-desk.ts';

describe('the text of a story at the desk, in a browser', () => {
  const on = storyDesk();
  const { writing, saved, blocks } = on;

  test('is set with the tools above its text', async () => {
    const { page, id } = await writing();
    const tool = (name: string) => page.getByRole('toolbar').getByRole('button', { name, exact: true });
    await page.keyboard.press('Enter');
    await page.keyboard.type('### A part');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Plain ');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('bold');
    await page.keyboard.press('Control+b');
    await page.keyboard.press('Enter');
    await tool('List').click();
    await page.keyboard.type('one');
    await page.keyboard.press('Enter');
    await page.keyboard.type('two');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Said.');
    await tool('Quote').click();
    const content = await blocks(page, id);
    assert.deepEqual(
      content.map(({ type }) => type),
      ['paragraph', 'heading', 'paragraph', 'bulletList', 'blockquote'],
    );
    assert.equal(content[1]?.attrs?.['level'], 3);
    assert.deepEqual(content[2]?.content?.[1]?.marks, [{ type: 'bold' }]);
    assert.ok(JSON.stringify(content[3]).includes('"bulletList"'), 'a list within the list');
    assert.equal(await tool('Quote').getAttribute('aria-pressed'), 'true');
  });

  test('parts where the cursor is, also when a key comes before the browser has told that it moved', async () => {
    const { page, id } = await writing();
    await page.keyboard.press('Control+Home');
    await page.waitForTimeout(300);
    await page.evaluate(`(() => {
      const text = document.querySelector('.prose [contenteditable]');
      getSelection().selectAllChildren(text.querySelector('p'));
      getSelection().collapseToEnd();
      text.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 13, bubbles: true, cancelable: true }));
    })()`);
    await page.keyboard.type('Then.');
    const texts = (await blocks(page, id)).map((block) => block.content?.[0]?.text);
    assert.deepEqual(texts, ['Beginning.', 'Then.']);
  });

  test('has links, cards, tables and words in other languages, and says what is no address', async () => {
    const { page, id } = await writing();
    const tool = (name: string) => page.getByRole('toolbar').getByRole('button', { name, exact: true });
    const dialog = page.getByRole('dialog');
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await tool('Link').click();
    await dialog.getByLabel('Address').fill('javascript:alert(1)');
    await dialog.getByRole('button', { name: 'Link the words' }).click();
    await dialog.getByText('This is no address').first().waitFor();
    await dialog.getByLabel('Address').fill('courier.example/ferry');
    await dialog.getByRole('button', { name: 'Link the words' }).click();
    await textOf(page).locator('a[href="https://courier.example/ferry"]').waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Слово');
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await tool('More').click();
    await page.getByRole('button', { name: 'Words in another language …' }).click();
    await dialog.getByRole('textbox', { name: 'Language' }).fill('UK');
    await dialog.getByRole('button', { name: 'Mark the words' }).click();
    await textOf(page).locator('span[lang="uk"]').waitFor();
    await page.keyboard.press('Control+End');
    await tool('More').click();
    await page.getByRole('button', { name: 'Link card …' }).click();
    await dialog.getByLabel('Address').fill('https://video.example/1');
    await dialog.getByLabel('Title').fill('The ferry leaves');
    await dialog.getByRole('button', { name: 'Put the card into the text' }).click();
    await textOf(page).getByText('The ferry leaves').waitFor();
    await page.keyboard.press('Control+End');
    await tool('More').click();
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.keyboard.type('Hour');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Boats');
    await tool('Table').click();
    await page.getByRole('button', { name: 'Row below' }).click();
    const text = JSON.stringify(await blocks(page, id));
    assert.match(text, /"type":"link","attrs":\{"href":"https:\/\/courier.example\/ferry"\}/);
    assert.match(text, /"type":"language","attrs":\{"lang":"uk"\}/);
    assert.match(text, /"type":"embed","attrs":\{"url":"https:\/\/video.example\/1","title":"The ferry leaves"/);
    assert.equal(text.split('"tableRow"').length - 1, 4);
    assert.match(text, /Hour.*Boats/);
  });

  test('takes pictures that are dropped, and the cut credit of one is mended where it stands', async () => {
    const { page, id } = await writing();
    const file = await cutPicture();
    await dropFile(page, textOf(page).locator('p').first(), file);
    const picture = page.locator('.in-text');
    await picture.getByText('looks cut').first().waitFor();
    await picture.getByRole('button', { name: 'Use the full credit' }).click();
    await picture.getByText('looks cut').first().waitFor({ state: 'hidden' });
    assert.match(await picture.getByLabel(/^Credit/).inputValue(), /Coastguard Press Service$/i);
    await picture.getByLabel(/^What it shows/).fill('A radar screen.');
    await picture.getByLabel(/^What it shows/).press('Tab');
    await dropFile(page, page.getByRole('region', { name: 'Lead picture' }), file);
    await page.locator('.lead-picture img').waitFor();
    const fields = await saved(page, id);
    const figure = fields.document.content?.find(({ type }) => type === 'figure');
    assert.ok(figure?.attrs?.['picture'] && fields.leadPictureId);
    const { alt } = await on.teo().expect<{ alt: string }>(200, 'GET', `/pictures/${figure.attrs['picture']}`);
    assert.equal(alt, 'A radar screen.');
    // A caption of this story's own is written below the picture.
    await picture.locator('[data-node-view-content]').click();
    await page.keyboard.type('As seen at six.');
    assert.match(JSON.stringify(await blocks(page, id)), /"figure".*As seen at six\./);
  });

  test('sets the signs of its language, finds and replaces, and counts', async () => {
    const { page, id } = await writing();
    await page.keyboard.type(' "Quay," she said -- it\'s late. Quay.');
    await page.getByText('7 words').waitFor();
    await page.keyboard.press('Control+f');
    await page.getByLabel('Find in the text').fill('quay');
    await page.getByText('1 of 2').waitFor();
    await page.getByLabel('Replace with').fill('Pier');
    await page.getByRole('button', { name: 'Replace all' }).click();
    await page.getByText('2 replaced').waitFor();
    await page.keyboard.press('Escape');
    assert.match(JSON.stringify(await blocks(page, id)), /“Pier,” she said – it’s late\. Pier\./);
  });

  test('takes what is pasted from elsewhere under the policy of its page, and leaves the foreign styles out', async () => {
    const { page, id } = await writing();
    await page.keyboard.press('Enter');
    const folder = new URL('../fixtures/paste/', import.meta.url);
    await pasteHtml(page, readFileSync(new URL('docs-news-en.clip', folder), 'utf8'));
    const text = JSON.stringify(await blocks(page, id));
    assert.match(text, /"(?:bullet|ordered)List"/);
    assert.ok(!/style|font|docs-internal/.test(text));
  });

  test('is undone step by step, and the undone is saved as well', async () => {
    const { page, id } = await writing();
    await page.keyboard.type(' More.');
    assert.match(JSON.stringify(await blocks(page, id)), /Beginning\. More\./);
    await page.keyboard.press('Control+z');
    await page.waitForFunction('!document.querySelector(".prose").textContent.includes("More.")');
    await page.waitForTimeout(2_000);
    assert.ok(!JSON.stringify(await blocks(page, id)).includes('More.'));
  });
});
