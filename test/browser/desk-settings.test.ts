import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Settings } from '../../src/settings/settings-shapes.ts';
import type { DeskBrowser } from '../support/desk.ts';
import { noisyPicture } from '../support/made-pictures.ts';
import { violations } from './axe-violations.ts';
import { libraryDesk } from './library-desk.ts';

describe('the newsroom’s settings, in a browser', () => {
  const { desk, open, upload } = libraryDesk();
  const file = (width: number, height: number) => noisyPicture(width, height).jpeg().toBuffer();
  const icon = async (admin: DeskBrowser) => {
    const { settings } = await admin.expect<Settings>(200, 'GET', '/settings');
    return settings.find(({ key }) => key === 'icon')?.value ?? null;
  };

  test('logo and icon are chosen among the pictures of the library, seen, told of where they cannot be, and taken off', async () => {
    const admin = await desk().signedIn('admin', 'Ivo Reeve');
    const gull = await upload(await file(400, 400), { caption: 'A gull on a bollard' });
    await upload(await file(400, 300), { caption: 'The quay at noon' });
    const page = await open('/settings', { bypassCSP: true }, admin);
    const field = page.getByRole('group', { name: 'Icon', exact: true });
    const save = page.getByRole('button', { name: 'Save', exact: true });
    const choose = async (words: string) => {
      await field.getByRole('button', { name: /^Choose/ }).press('Enter');
      await page.getByRole('searchbox').fill(words);
      // Enter among the pictures sends no form.
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: new RegExp(words) }).click();
      await field.getByText(words).waitFor();
      assert.equal(await page.evaluate('document.activeElement.getAttribute("aria-label")'), 'Choose another: Icon');
    };
    await choose('The quay');
    await field.getByText('An icon must be square.').waitFor();
    await save.click();
    await page.locator('fieldset[name=icon]:focus').waitFor();
    assert.equal(await icon(admin), null);
    await choose('A gull');
    await field.getByText('An icon must be square.').waitFor({ state: 'detached' });
    await save.click();
    await page.getByText('Saved. Readers see it').waitFor();
    assert.equal(await icon(admin), gull.id);
    const found: string[] = [];
    for (const width of [390, 1280]) found.push(...(await violations(page, `at ${width}`, width)));
    assert.deepEqual(found, []);
    await page.reload();
    await field.locator('img').waitFor();
    await field.getByRole('button', { name: 'Take off: Icon' }).press('Enter');
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'Choose a picture');
    const changed = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
    await save.click();
    assert.equal((await changed).status(), 200);
    assert.equal(await icon(admin), null);
  });

  test('whether readers are told of views is one switch among what the newsroom says of its work', async () => {
    const admin = await desk().signedIn('admin', 'Ivo Reeve');
    const told = async () => {
      const { settings } = await admin.expect<Settings>(200, 'GET', '/settings');
      return settings.find(({ key }) => key === 'views.areTold')?.value;
    };
    const page = await open('/settings?part=policies', { bypassCSP: true }, admin);
    const box = page.getByRole('checkbox', { name: 'Readers are told how often stories are viewed' });
    assert.ok(await box.isChecked());
    await page.getByRole('heading', { name: 'Views', exact: true }).waitFor();
    await box.press('Space');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved. Readers see it').waitFor();
    assert.equal(await told(), false);
    const found: string[] = [];
    for (const width of [390, 1280]) found.push(...(await violations(page, 'policies', width)));
    assert.deepEqual(found, []);
    await page.reload();
    await box.waitFor();
    assert.equal(await box.isChecked(), false);
    await box.press('Space');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved. Readers see it').waitFor();
    assert.equal(await told(), true);
  });

  test('the part that is open is in sight on a phone, whichever it is', async () => {
    const admin = await desk().signedIn('admin', 'Ivo Reeve');
    const page = await open('/settings?part=machines', { viewport: { width: 390, height: 844 } }, admin);
    const current = page.getByRole('link', { name: 'Machines', exact: true }).and(page.locator('.tabs a'));
    await current.waitFor();
    const { x = 0, width = 0 } = (await current.boundingBox()) ?? {};
    assert.ok(x >= 0 && x + width <= 390, `from ${x}, ${width} wide`);
  });
});
