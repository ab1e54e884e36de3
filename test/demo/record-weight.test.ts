import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import type { PublicStatement, StoryRecord } from '../../src/statements/statements.ts';
import type { StoryDocument } from '../../src/stories/stories.ts';
import { type DemoNewsroom, openDemoNewsroom } from '../support/demo.ts';
import { published } from '../support/stories.ts';

/** How many bytes a page has on the wire. */
function size(text: string): number {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  };
  return brotliCompressSync(text, { params }).length;
}

describe('a story with forty statements', () => {
  let demo: DemoNewsroom;
  before(async () => {
    demo = await openDemoNewsroom();
  });
  after(() => demo.close());

  /** Of the demo's stories with the most statements one story: the paragraphs of forty statements, and their record. */
  async function longStory(): Promise<{ document: StoryDocument; record: StoryRecord }> {
    const rows = await demo.database.db
      .selectFrom('published_record as r')
      .innerJoin('published_story as s', 's.story_id', 'r.story_id')
      .select(['s.fields', 'r.data'])
      .where('s.language', 'like', 'en%')
      .orderBy('r.statements', 'desc')
      .orderBy('s.path')
      .limit(6)
      .execute();
    const documents = rows.map(({ fields }) => (JSON.parse(fields) as { document: StoryDocument }).document);
    const records = rows.map(({ data }) => JSON.parse(data) as StoryRecord);
    const statements = records
      .flatMap((record) => record.statements)
      .slice(0, 40)
      .map((statement, index): PublicStatement => ({ ...statement, number: index + 1 }));
    const ids = new Set(statements.map(({ id }) => id));
    const blocks = documents.flatMap(({ content }) => content ?? []);
    const groups = new Map(records.flatMap((record) => record.groups.map((group) => [group.id, group])));
    const questions = new Map(records.flatMap((record) => record.questions.map((one) => [one.id, one])));
    return {
      document: {
        type: 'doc',
        content: blocks.filter((block) => [...ids].some((id) => JSON.stringify(block).includes(id))),
      },
      record: {
        statements,
        relations: records
          .flatMap((record) => record.relations)
          .filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId)),
        questions: [...questions.values()],
        groups: [...groups.values()],
        checkedAt: records[0]?.checkedAt ?? '',
      },
    };
  }

  test('loads three kilobytes for each twenty of them, marks, notes, ledger and pairs together, without script', async (t) => {
    const { db } = demo.database;
    const { document, record } = await longStory();
    assert.equal(record.statements.length, 40);
    const now = Temporal.Now.instant();
    const { id, path } = await published(db, { headline: 'The whole inquiry so far', document }, now);
    const bare = (await demo.app.inject({ url: path })).body;
    assert.doesNotMatch(bare, /id="record"/);
    const row = await db
      .selectFrom('published_story')
      .select('fields')
      .where('story_id', '=', id)
      .executeTakeFirstOrThrow();
    const fields = JSON.stringify({ ...(JSON.parse(row.fields) as object), document });
    await db.updateTable('published_story').set({ fields }).where('story_id', '=', id).execute();
    await db
      .insertInto('published_record')
      .values({ story_id: id, statements: 40, data: JSON.stringify(record) })
      .execute();
    const whole = (await demo.app.inject({ url: path })).body;
    assert.equal([...whole.matchAll(/ id="s\d+"/g)].length, 40);
    assert.equal([...whole.matchAll(/ class="ref" id="r\d+"/g)].length, 40);
    const added = (size(whole) - size(bare)) / 2;
    assert.ok(added <= 3_000, `${added} bytes for twenty statements`);
    const sheet = /<link rel="stylesheet" href="(\/assets\/site[^"]+)"/.exec(whole)?.[1] ?? '';
    const own = /<link rel="stylesheet" href="(\/assets\/record[^"]+)"/.exec(whole)?.[1] ?? '';
    const script = /<script type="module" src="([^"]+)"/.exec(whole)?.[1] ?? '';
    const parts = await Promise.all(
      [sheet, own, script].map(async (url) => size((await demo.app.inject({ url })).body)),
    );
    const all = parts.reduce((sum, part) => sum + part, size(whole));
    t.diagnostic(`${added} bytes for twenty; html ${size(whole)}, sheets and script ${parts.join(', ')}: ${all}`);
    assert.ok(all <= 30_000, `${all} bytes in all`);
  });
});
