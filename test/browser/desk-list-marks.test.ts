import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { publishDue } from '../../src/stories/stories.ts';
import { begin } from '../support/desk-stories.ts';
import { violations } from './axe-violations.ts';
import { libraryDesk } from './library-desk.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, bypassCSP: true } as const;

describe('what the story list and the calendar say of a story, in a browser', () => {
  const { desk, teo, open } = libraryDesk();

  test('what is held, and what was missed for it, is marked in both', async () => {
    const { line } = await begin(teo(), { headline: 'Tide tables for the week' });
    await teo().expect(200, 'POST', `/stories/${line.id}/schedule`, { at: '2026-11-21 06:30' });
    await teo().expect(200, 'POST', `/stories/${line.id}/hold`, { reason: 'The lawyer reads it' });
    const page = await open('/', { bypassCSP: true });
    const row = page.locator(`[data-story="${line.id}"]`);
    await row.getByText('On legal hold').waitFor();
    assert.equal(await row.getByText('Missed').count(), 0);
    await publishDue(desk().database.db, Temporal.Instant.from('2026-11-21T06:30:00Z'));
    await page.reload();
    await row.getByText('Missed: it was held').waitFor();
    const found: string[] = [];
    const look = async (where: string) => {
      for (const width of [390, 1000, 1280]) found.push(...(await violations(page, `${where}, ${width}`, width)));
    };
    await look('list');
    await page.goto(new URL('calendar?week=2026-11-16', page.url()).href);
    const day = page.locator('.week > li', { hasText: 'Saturday' });
    await day.getByText('On legal hold').waitFor();
    await day.getByText('Missed: it was held').waitFor();
    await look('calendar');
    assert.deepEqual(found, []);
  });

  test('on a phone the choices are whole, the last change stands with its story, and no keys are offered', async () => {
    await begin(teo(), { headline: 'Tide tables for the week' });
    const wide = await open('/');
    await wide.getByRole('button', { name: 'Keys' }).waitFor();
    await wide.getByRole('columnheader', { name: 'Last change' }).waitFor();
    assert.equal(
      await wide.locator('.changed-at').isVisible(),
      false,
      'it has a column of its own where there is room',
    );
    await wide.context().close();

    const page = await open('/', phone);
    await page.locator('.changed-at', { hasText: 'Last change' }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Keys' }).isVisible(), false);
    const cut = await page.evaluate(`[...document.querySelectorAll('.filters select')].flatMap((select) => {
      const { font, paddingLeft, paddingRight } = getComputedStyle(select);
      const pen = document.createElement('canvas').getContext('2d');
      pen.font = font;
      const room = select.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      return [...select.options].map(({ text }) => text).filter((text) => pen.measureText(text).width > room);
    })`);
    assert.deepEqual(cut, []);
  });
});
