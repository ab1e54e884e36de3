import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, test } from 'node:test';
import { freshDatabase } from '../support/newsroom.ts';
import { type ServedNewsroom, serveProcess } from '../support/served.ts';
import { published } from '../support/stories.ts';
import { laptop, moveToNoon, tokenOf } from '../support/views.ts';

const kills = 20;
/** A thousand a second, sent whether or not those before were answered. */
const aSecond = 1_000;

describe('a newsroom whose process is killed while a thousand readers a second come', () => {
  test('has every view that it acknowledged, and none twice when browsers try again', async (t) => {
    const database = await freshDatabase();
    await moveToNoon(database.db);
    const { id } = await published(database.db, {}, Temporal.Now.instant().subtract({ hours: 1 }));
    const token = await tokenOf(database.db, id, Temporal.Now.instant());
    const { dataFolder } = database.place;
    const acknowledged = new Set<number>();
    const unanswered = new Set<number>();
    let readers = 0;
    const ask = async (served: ServedNewsroom, reader: number) => {
      unanswered.add(reader);
      const answer = await fetch(`${served.address}/views/${id}/${token}?from=`, {
        method: 'POST',
        headers: { 'user-agent': laptop, 'x-forwarded-for': addressOf(reader) },
      }).catch(() => null);
      if (answer === null) return null;
      const said = answer.headers.get('dateline-view') ?? `${answer.status}`;
      if (said === 'counted') acknowledged.add(reader);
      unanswered.delete(reader);
      return said;
    };

    let seconds = 0;
    for (let round = 0; round < kills; round += 1) {
      const served = await serveProcess({ dataFolder, databaseUrl: null });
      // Browsers that got no answer try again.
      const again = [...unanswered];
      const under = [...again.map((reader) => ask(served, reader))];
      const began = performance.now();
      const stopAt = began + 100 + Math.random() * 500;
      for (let n = 0; performance.now() < stopAt; ) {
        for (const due = ((performance.now() - began) * aSecond) / 1_000; n < due; n += 1) {
          readers += 1;
          under.push(ask(served, readers));
        }
        await new Promise((wait) => setTimeout(wait, 1));
      }
      seconds += (performance.now() - began) / 1_000;
      await served.kill();
      await Promise.all(under);
      const counted = countOf(dataFolder, id);
      assert.ok(counted >= acknowledged.size, `${counted} counted, ${acknowledged.size} acknowledged`);
      assert.ok(counted <= readers, `${counted} counted of ${readers} readers`);
    }
    const served = await serveProcess({ dataFolder, databaseUrl: null });
    const everybody = Array.from({ length: readers }, (_, n) => n + 1);
    let repeats = 0;
    for (let from = 0; from < readers; from += 200) {
      const said = await Promise.all(everybody.slice(from, from + 200).map((reader) => ask(served, reader)));
      repeats += said.filter((one) => one === 'refused; why=repeat').length;
    }
    assert.equal(await served.stop(), 0);
    assert.equal(countOf(dataFolder, id), readers, 'each reader once');
    assert.ok(repeats >= acknowledged.size - (readers - repeats), `${repeats} were known`);
    t.diagnostic(`${readers} readers, ${Math.round(readers / seconds)} a second, ${kills} kills`);
    await database.close();
  });
});

/** Many readers, each at an address of their own: no more than a network's measure behind any. */
const addressOf = (reader: number) => `100.${64 + ((reader >> 16) & 63)}.${(reader >> 8) & 255}.${reader & 255}`;

function countOf(dataFolder: string, storyId: string): number {
  const database = new DatabaseSync(join(dataFolder, 'dateline.sqlite'), { readOnly: true });
  assert.deepEqual({ ...database.prepare('pragma integrity_check').get() }, { integrity_check: 'ok' });
  const told = (text: string, ...values: string[]) => Number(database.prepare(text).get(...values)?.['n'] ?? 0);
  const views = told('select views as n from view_subject where story_id = ?', storyId);
  const ofStory = 'select id from view_subject where story_id = ?';
  for (const table of ['view_hour', 'view_day'])
    assert.equal(told(`select sum(views) as n from ${table} where subject_id = (${ofStory})`, storyId), views, table);
  assert.equal(told('select views as n from view_subject where id = 0'), views, 'the site');
  assert.equal(told('select count(*) as n from view_seen'), views, 'readers of the day');
  database.close();
  return views;
}
