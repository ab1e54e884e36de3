import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, before, beforeEach, describe, test } from 'node:test';
import type { BrowserContext } from 'playwright-core';
import { openDatabase } from '../../src/db/db.ts';
import { makeFirstLink } from '../../src/people/people.ts';
import type { DeskStory } from '../../src/stories/desk-shapes.ts';
import { keptBrowser } from '../support/browser.ts';
import { buildDesk } from '../support/built-desk.ts';
import { type DeskBrowser, goodPassword, tokenIn } from '../support/desk.ts';
import { type ServedNewsroom, serveProcess } from '../support/served.ts';
import { storyFields } from '../support/stories.ts';
import { assertFound, openAt, toTheEnd, typeWords, upTo } from '../support/writing.ts';

describe('words typed at the desk outlive a crash', () => {
  let folder = '';
  let served: ServedNewsroom;
  let context: BrowserContext;
  before(buildDesk);
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-crash-'));
    served = await serveProcess({ dataFolder: folder, databaseUrl: null });
    context = await keptBrowser(join(folder, 'browser'));
  });
  afterEach(async () => {
    await context.close().catch(() => undefined);
    await served.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Asks the desk's API with the cookie of the browser. */
  const person: Pick<DeskBrowser, 'expect'> = {
    expect: async <T>(status: number, method: string, path: string, body?: object) => {
      const answer = await context.request.fetch(`${served.address}/api/v1/desk${path}`, {
        method,
        headers: { origin: served.address },
        ...(body && { data: body }),
      });
      assert.equal(answer.status(), status, `${method} ${path}: ${await answer.text()}`);
      return (await answer.json()) as T;
    },
  };

  async function writing() {
    const database = await openDatabase({ dataFolder: folder, databaseUrl: null });
    const link = await makeFirstLink(database.db, { baseUrl: served.address, now: Temporal.Now.instant() });
    await database.close();
    const founding = { token: tokenIn(link?.link ?? ''), name: 'Ada', email: 'ada@courier.example' };
    await person.expect(200, 'POST', '/links/use', { ...founding, password: goodPassword });
    const { line } = await person.expect<DeskStory>(201, 'POST', '/stories', { fields: storyFields() });
    const page = await openAt(context, `${served.address}/desk/stories/${line.id}`);
    await toTheEnd(page);
    return { id: line.id, page };
  }

  test('of the server, killed while somebody types, and started again', async () => {
    const { id, page } = await writing();
    const words = [...(await typeWords(page, 's', upTo(20)))];
    const port = Number(new URL(served.address).port);
    await served.kill();
    words.push(...(await typeWords(page, 's', upTo(20, 21))));
    await page.getByText('The newsroom’s server cannot be reached').waitFor();
    served = await serveProcess({ dataFolder: folder, databaseUrl: null }, {}, port);
    words.push(...(await typeWords(page, 's', upTo(5, 41))));
    await assertFound(person, id, words);
    await page.getByText(/^Saved /).waitFor();
  });

  test('of the browser, killed a third of a second after the last word', async () => {
    const { id, page } = await writing();
    await page.route('**/api/v1/desk/stories/*', (route) =>
      route.request().method() === 'PUT' ? undefined : route.fallback(),
    );
    const words = await typeWords(page, 'k', upTo(30));
    await page.waitForTimeout(330);
    killBrowserOf(join(folder, 'browser'));
    await context.close().catch(() => undefined);
    context = await keptBrowser(join(folder, 'browser'));
    // The browser may have lost the session with the rest: whoever comes back signs in.
    await person.expect(200, 'POST', '/session', { email: 'ada@courier.example', password: goodPassword });
    const again = await openAt(context, `${served.address}/desk/stories/${id}`);
    await again.getByText(words.at(-1) ?? '').waitFor();
    await assertFound(person, id, words);
  });
});

/** Kills, without a chance to write anything more, every process that works with this browser's folder. */
function killBrowserOf(profile: string): void {
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (Number(id) !== process.pid && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(profile))
        process.kill(Number(id), 'SIGKILL');
    } catch {
      // It has ended meanwhile, or is another's.
    }
  }
}
