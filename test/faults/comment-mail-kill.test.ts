import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { decideByMail } from '../../src/comments/decide-by-mail.ts';
import { learnNothing } from '../../src/comments/desk-deps.ts';
import { transaction } from '../../src/db/db.ts';
import { aComment, readersOf } from '../support/comments.ts';
import { openMailSink } from '../support/mail-sink.ts';
import { freshDatabase } from '../support/newsroom.ts';
import { readMail } from '../support/received-mail.ts';
import { serveProcess } from '../support/served.ts';
import { published } from '../support/stories.ts';

test('a letter about a comment is sent once, under its id, where the process is killed while it is sent', async (t) => {
  const database = await freshDatabase();
  const sink = await openMailSink();
  t.after(async () => {
    await sink.close();
    await database.close();
  });
  const now = Temporal.Now.instant();
  const { id: storyId } = await published(database.db, {}, now.subtract({ hours: 1 }));
  const { side } = readersOf(database, now);
  for (const email of ['one@mail.example', 'two@mail.example']) {
    const taken = await side.take(aComment(storyId, { email, wantsAnswers: true, address: null }));
    assert.ok(taken.ok);
    const asked = { commentId: taken.id, action: 'show', by: { accountId: null, name: 'Ada' }, now } as const;
    assert.ok(await transaction(database.db, (trx) => decideByMail(trx, asked, learnNothing)));
  }
  sink.fallSilent(true);
  const serve = () => serveProcess(database.place, { SMTP_URL: sink.url });
  const first = await serve();
  for (let tries = 0; sink.unanswered.length === 0 && tries < 500; tries += 1) await setTimeout(20);
  await first.kill();
  assert.equal(sink.unanswered.length, 1, 'it was on its way');
  sink.fallSilent(false);
  const second = await serve();
  await sink.waitFor(2);
  // Another round passes, in which nothing is left to be sent.
  await setTimeout(2_500);
  await second.stop();
  assert.deepEqual(sink.recipients.toSorted(), ['one@mail.example', 'two@mail.example']);
  const ids = sink.mails.map((mail) => readMail(mail).header('message-id'));
  assert.equal(new Set(ids).size, 2);
  assert.ok(ids.includes(readMail(sink.unanswered[0] ?? '').header('message-id')));
  const rows = await database.db.selectFrom('comment_mail').select('state').execute();
  assert.deepEqual(
    rows.map(({ state }) => state),
    ['sent', 'sent'],
  );
});
