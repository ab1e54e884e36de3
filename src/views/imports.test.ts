import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { freshDatabase, onEachDialect, type TestDatabase } from '../../test/support/newsroom.ts';
import { noon, published } from '../../test/support/stories.ts';
import { laptop, phone } from '../../test/support/views.ts';
import { wxr } from '../../test/support/wordpress.ts';
import { makeCounter } from './counter.ts';
import { readExport } from './import-file.ts';
import { importViews } from './imports.ts';

const by = { accountId: null, name: 'a command' } as const;

async function* fileOf(content: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(content);
}

onEachDialect('views of another system', (dialect) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await freshDatabase(dialect);
  });
  afterEach(() => database.close());

  test('come in beside readers who are being counted, and no view is lost', async () => {
    const { db } = database;
    const ids = await Promise.all(
      ['First', 'Second', 'Third'].map(async (headline) => (await published(db, { headline })).id),
    );
    const counter = makeCounter(db);
    const traits = { referrer: 'direct', device: 'phone', language: 'en', country: null } as const;
    let counted = 0;
    for (let round = 1; round <= 6; round++) {
      const posts = ids.map((id, at) => ({
        id: at + 1,
        name: id,
        meta: [['views', String(round * 100 + at)]] as const,
      }));
      const coming = importViews(db, await readExport(fileOf(wxr(posts)), null), {
        findStory: async (address) => ids.find((id) => address.includes(id)) ?? null,
        fileName: 'export.xml',
        by,
        now: noon,
        isTrial: false,
      });
      const views = Array.from({ length: 30 }, (_, at) =>
        counter.count({
          storyId: ids[at % 3] ?? '',
          at: noon.add({ seconds: round * 60 + at }),
          address: { text: `203.0.113.${round * 40 + at}`, isTelling: true },
          agent: at % 2 === 0 ? phone : laptop,
          isScripted: true,
          traits,
        }),
      );
      counted += (await Promise.all(views)).filter(({ isCounted }) => isCounted).length;
      assert.equal((await coming).changed, 3);
    }
    await counter.close();
    assert.equal(counted, 180);
    const rows = await db.selectFrom('view_subject').selectAll().orderBy('imported').execute();
    assert.deepEqual(
      rows.map(({ views, imported }) => [views, imported]),
      [
        [60, 600],
        [60, 601],
        [60, 602],
        [180, 1803],
      ],
    );
  });
});
