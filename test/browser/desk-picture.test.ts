import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { begin } from '../support/desk-stories.ts';
import { violations } from './axe-violations.ts';
import { cutPicture, jpeg, libraryDesk } from './library-desk.ts';

const wholeCredit = 'Handout/Sound Coastguard Press Service';

describe('a picture of the library in a browser', () => {
  const library = libraryDesk();

  test('a cut credit is mended from the file’s own data, and words are saved when a field is left', async () => {
    const { id } = await library.upload(await cutPicture());
    const page = await library.open(`/pictures/${id}`);
    const credit = page.getByRole('textbox', { name: 'Credit, required' });
    assert.equal(await credit.getAttribute('aria-invalid'), 'true');
    await page.getByText(`The file’s own data says “${wholeCredit}”.`).waitFor();
    assert.match(await page.locator('.word-field.is-credit').innerText(), /looks cut off at “PRESS S”/);
    await page.getByRole('button', { name: 'Use the full credit' }).click();
    await library.until(id, (picture) => picture.credit === wholeCredit);
    await page.getByText('looks cut off').waitFor({ state: 'detached' });
    assert.equal(await credit.inputValue(), wholeCredit);

    await page.getByLabel('What it shows').fill('A radar screen.');
    await page.getByLabel('Rights until').fill('2027-03-01');
    await page.getByLabel('Creators').fill('Ada Lind; Teo Sandvoss');
    // Leaving the page for another of the desk saves what is still being typed.
    await page.getByRole('link', { name: 'All pictures' }).click();
    const saved = await library.until(id, ({ creators }) => creators.length === 2);
    assert.deepEqual(
      [saved.alt, saved.rightsUntil, saved.creators],
      ['A radar screen.', '2027-03-01', ['Ada Lind', 'Teo Sandvoss']],
    );
    assert.deepEqual(saved.flags, []);
  });

  test('words are saved in a pause before their field is left, and neither they nor the cursor move for it', async () => {
    const { id } = await library.upload((await jpeg('quay.jpg', 400)).buffer, { credit: '' });
    const page = await library.open(`/pictures/${id}`);
    const credit = page.getByRole('textbox', { name: 'Credit, required' });
    const looks = page.locator('.looks');
    const before = await looks.innerText();
    await credit.focus();
    await page.keyboard.type('Sound Coastguard ');
    await library.until(id, (picture) => picture.credit === 'Sound Coastguard');
    await page.getByText('Saved.').waitFor();
    assert.equal(await credit.inputValue(), 'Sound Coastguard ');
    assert.equal(await looks.innerText(), before, 'nothing moves around somebody who writes');
    await page.keyboard.press('Home');
    await page.keyboard.type('The ');
    await library.until(id, (picture) => picture.credit === 'The Sound Coastguard');
    assert.equal(await credit.evaluate('document.activeElement.selectionStart'), 4);
    // What was saved in a pause can be taken back to what it was before.
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await library.until(id, (picture) => picture.credit === '');
    await page.keyboard.type('Sound Coastguard ');
    await page.keyboard.press('Tab');
    await library.until(id, (picture) => picture.credit === 'Sound Coastguard');
    await page.locator('.word-field.is-credit textarea', { hasText: /^Sound Coastguard$/ }).waitFor();
    await page.waitForFunction(`document.querySelector('.looks')?.innerText !== ${JSON.stringify(before)}`);
  });

  test('half a value is not called wrong before its field is left', async () => {
    const { id } = await library.upload((await jpeg('quay.jpg', 400)).buffer);
    const page = await library.open(`/pictures/${id}`);
    const address = page.getByLabel('Address of the terms');
    const refused = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
    await address.focus();
    await page.keyboard.type('notyet');
    assert.equal((await refused).status(), 400);
    assert.equal(await address.getAttribute('aria-invalid'), null);
    await page.keyboard.press('Tab');
    await page.locator('[name=rightsUrl][aria-invalid=true]').waitFor();
    assert.equal(await address.inputValue(), 'notyet');
  });

  test('what the server refuses stays typed, is said at its field, and keeps no other field back', async () => {
    const { id } = await library.upload((await jpeg('', 403)).buffer, { credit: 'W. Tollard' });
    const page = await library.open(`/pictures/${id}`);
    const address = page.getByLabel('Address of the terms');
    await address.fill('nowhere');
    await address.press('Tab');
    await page.getByText('The rights address is not a web address.').waitFor();
    await page.getByLabel('Caption').fill('The quay');
    await page.getByLabel('Caption').press('Tab');
    await library.until(id, ({ caption }) => caption === 'The quay');
    assert.equal(await address.inputValue(), 'nowhere');
    assert.equal(await address.getAttribute('aria-invalid'), 'true');
    await address.fill('https://courier.example/terms');
    await address.press('Tab');
    await library.until(id, ({ rightsUrl }) => rightsUrl === 'https://courier.example/terms');
  });

  test('tells where it is used and what the file says; its focal point is set by keys; another file keeps its words', async () => {
    const ready = { caption: 'The quay', alt: 'A quay.', credit: 'W. Tollard' };
    const { id } = await library.upload(await cutPicture(), ready);
    const { line } = await begin(library.teo(), { headline: 'Ferry held at the quay', leadPictureId: id });
    await library.teo().expect(200, 'POST', `/stories/${line.id}/publish`, {});
    const page = await library.open(`/pictures/${id}`);
    const uses = page.locator('.picture-uses li');
    assert.match(await uses.innerText(), /Ferry held at the quay[\s\S]*Readers see it, leads the story/);
    const row = page.locator('.found-table tr', { hasText: 'Caption' });
    assert.match(await row.innerText(), /The quay[\s\S]*The harbour radar at dusk[\s\S]*XMP dc:description/);

    const across = page.getByRole('slider', { name: 'From the left' });
    await across.focus();
    for (let presses = 0; presses < 10; presses += 1) await across.press('ArrowLeft');
    await library.until(id, ({ focal }) => focal?.x === 0.4 && focal.y === 0.5);
    await page.locator('.focal-place').click({ position: { x: 3, y: 3 } });
    await library.until(id, ({ focal }) => focal !== null && focal.x < 0.2 && focal.y < 0.2);

    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Replace the file' }).click();
    await (await choosing).setFiles([await jpeg('better.jpg', 640)]);
    const dialog = page.getByRole('dialog', { name: 'Replace the file?' });
    await dialog.getByText('Readers of one story see it at once.').waitFor();
    await dialog.getByRole('button', { name: 'Replace the file' }).click();
    await page.getByText('The picture has its new file.').waitFor();
    const replaced = await library.read(id);
    assert.deepEqual([replaced.caption, replaced.width, replaced.originalName], ['The quay', 640, 'better.jpg']);
    const fresh =
      replaced.files
        .find(({ format }) => format === 'jpeg')
        ?.address.split('/')
        .at(-1) ?? 'nothing';
    const { line: now } = await library.teo().expect<{ line: { path: string } }>(200, 'GET', `/stories/${line.id}`);
    assert.ok((await library.desk().app.inject({ url: now.path })).body.includes(fresh));
    await page.getByText('better.jpg, 640 × 300 pixels').waitFor();
    await uses.getByRole('link', { name: 'Ferry held at the quay' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ferry held at the quay' }).waitFor();
  });

  test('somebody who may not publish is told who can replace a file that readers see', async () => {
    const una = await library.desk().signedIn('reporter', 'Una Seal');
    const { id } = await library.upload((await jpeg('', 404)).buffer, { caption: 'x', alt: 'x', credit: 'x' });
    const { line } = await begin(library.teo(), { leadPictureId: id });
    await library.teo().expect(200, 'POST', `/stories/${line.id}/publish`, {});
    const page = await library.open(`/pictures/${id}`, {}, una);
    await page.getByText('somebody who may publish can replace its file').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Replace the file' }).count(), 0);
  });

  test('has nothing that axe finds and nothing too wide, light and dark', async () => {
    const place = 'A very long place name, '.repeat(8);
    const { id } = await library.upload(await cutPicture(), { place, caption: 'z'.repeat(200) });
    await begin(library.teo(), { headline: 'Ferry held at the quay', leadPictureId: id });
    // axe runs as a script of the page, which the desk's policy forbids.
    const page = await library.open(`/pictures/${id}`, { bypassCSP: true });
    await page.getByRole('button', { name: 'Use the full credit' }).waitFor();
    for (const part of ['.found-table', '.picture-uses']) await page.locator(part).waitFor();
    const found: string[] = [];
    for (const width of [390, 1280]) found.push(...(await violations(page, `picture at ${width}`, width)));
    assert.deepEqual(found, []);
  });
});
