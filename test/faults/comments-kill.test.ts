import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, test } from 'node:test';
import { sendComment, takenId } from '../support/comment-form.ts';
import { freshDatabase } from '../support/newsroom.ts';
import { serveProcess } from '../support/served.ts';
import { published } from '../support/stories.ts';

const rounds = 20;
const clients = 16;

describe('a newsroom whose process is killed while readers comment', () => {
  test('has every comment that it acknowledged, each once, also those that were sent again', async () => {
    const database = await freshDatabase();
    const { id: story } = await published(database.db, {}, Temporal.Now.instant().subtract({ hours: 1 }));
    const { dataFolder } = database.place;
    const acknowledged = new Map<string, string>();
    const known = new Set<string>();
    /** sent, and never answered: whoever sent it sends it again */
    let unanswered: string[] = [];
    let number = 0;
    for (let round = 0; round < rounds; round += 1) {
      const served = await serveProcess({ dataFolder, databaseUrl: null });
      const again = unanswered.splice(0);
      unanswered = [];
      let isKilled = false;
      const client = async () => {
        while (!isKilled) {
          number += 1;
          const text = again.pop() ?? `No. ${number} of those that were written while the lights went out.`;
          const email = `reader${/\d+/.exec(text)?.[0]}@mail.example`;
          const answer = await sendComment(served.address, { story, name: 'A reader', email, text }).catch(() => null);
          const id = answer && takenId(answer);
          if (id) acknowledged.set(text, id);
          // It had been taken before the lights went out: whoever sends it again is told so, from a browser without a secret.
          else if (answer?.status === 200 && (await answer.text()).includes('We have your comment already'))
            known.add(text);
          else unanswered.push(text);
          if (answer && !id && !known.has(text)) assert.fail(`${answer.status}`);
        }
      };
      const writing = Array.from({ length: clients }, client);
      // In the middle of the work, however fast the machine is.
      const enough = acknowledged.size + Math.random() * 40;
      for (const end = performance.now() + 20_000; acknowledged.size < enough && performance.now() < end; )
        await new Promise((wait) => setTimeout(wait, Math.random() * 20));
      await served.kill();
      isKilled = true;
      await Promise.all(writing);
      assertAllThere(dataFolder, acknowledged);
    }
    assert.ok(acknowledged.size > 200, `${acknowledged.size} acknowledged`);
    await database.close();
  });
});

function assertAllThere(dataFolder: string, acknowledged: ReadonlyMap<string, string>): void {
  const database = new DatabaseSync(join(dataFolder, 'dateline.sqlite'), { readOnly: true });
  assert.deepEqual({ ...database.prepare('pragma integrity_check').get() }, { integrity_check: 'ok' });
  const rows = database.prepare('select id, text from comment').all();
  const kept = Map.groupBy(rows, ({ text }) => String(text));
  for (const [text, id] of acknowledged)
    assert.deepEqual(
      kept.get(text)?.map((row) => row['id']),
      [id],
      text,
    );
  assert.ok(
    [...kept.values()].every(({ length }) => length === 1),
    'none is there twice',
  );
  database.close();
}
