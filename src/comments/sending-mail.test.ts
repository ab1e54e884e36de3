import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { type MailedStory, mailedStory } from '../../test/support/comment-mail.ts';
import { freshDatabase, onEachDialect, type TestDatabase } from '../../test/support/newsroom.ts';
import { takeUpLetters } from './mail-queue.ts';

onEachDialect('sending mail about comments', (dialect) => {
  let database: TestDatabase;
  let story: MailedStory;
  before(async () => {
    database = await freshDatabase(dialect);
  });
  after(() => database.close());
  beforeEach(async () => {
    story = await mailedStory(database);
  });
  afterEach(() => story.close());

  test('is tried again with growing pauses, and given up after two days', async () => {
    const { id } = await story.confirmed();
    await story.shown({ parentId: id, email: story.someone(), text: 'In the end it came.' });
    story.minutes(6);
    story.sink.refuse({ code: 451, words: 'Later, {address}' });
    const rows = () =>
      database.db.selectFrom('comment_mail').selectAll().where('kind', '=', 'answer').orderBy('id', 'desc').execute();
    const pauses: number[] = [];
    for (let tries = 0; tries < 4; tries += 1) {
      assert.deepEqual(await story.round(), []);
      const row = (await rows())[0];
      const pause = Temporal.Instant.from(row?.due_at ?? '')
        .since(story.readers.now())
        .total('seconds');
      pauses.push(pause);
      assert.equal(row?.last_problem, '451 at RCPT TO', 'no word of the server’s, which repeats the address');
      story.readers.passTime({ seconds: pause });
    }
    assert.deepEqual(pauses, [60, 300, 900, 3_600]);
    story.sink.refuse(null);
    const [letter] = await story.round();
    assert.equal(letter?.header('message-id'), `<${(await rows())[0]?.letter_id}@news.test>`);
    await story.shown({ parentId: id, email: story.someone(), text: 'It never came.' });
    story.sink.refuse({ code: 451, words: 'Later' });
    for (let tries = 0; tries < 12; tries += 1) {
      story.readers.passTime({ hours: 24 });
      await story.round();
    }
    assert.equal((await rows())[0]?.state, 'given up');
  });

  test('ends at once where nobody is there', async () => {
    const { id } = await story.confirmed();
    await story.shown({ parentId: id, email: story.someone() });
    story.minutes(6);
    story.sink.refuse({ code: 550, words: '5.1.1 <{address}>: no such user' });
    assert.deepEqual(await story.round(), []);
    story.sink.refuse(null);
    await story.shown({ parentId: id, email: story.someone(), text: 'Too late.' });
    story.minutes(60 * 24);
    assert.deepEqual(await story.round(), []);
    assert.equal((await story.readers.side.notice(await story.tokenOf(id)))?.state, 'ended');
  });

  test('is sent under the same id where the process died while it was sent', async () => {
    const { id } = await story.confirmed();
    await story.shown({ parentId: id, email: story.someone(), text: 'The first.' });
    story.minutes(6);
    const [letter] = await story.round();
    assert.ok(letter);
    // Taken by the mail server, and the process died before it could note that.
    await database.db
      .updateTable('comment_mail')
      .set({ state: 'sending' })
      .where('letter_id', '=', (letter.header('message-id') ?? '').slice(1, 37))
      .execute();
    await story.shown({ parentId: id, email: story.someone(), text: 'The second.' });
    story.minutes(6);
    await takeUpLetters(database.db);
    const letters = await story.round();
    assert.deepEqual(
      letters.map((each) => each.header('message-id') === letter.header('message-id')),
      [true, false],
    );
    assert.ok(!letters[0]?.text.includes('The second.') && letters[1]?.text.includes('The second.'));
  });

  test('leaves at the pace that a mail server bears', async () => {
    for (let count = 0; count < 5; count += 1) await story.shown({ email: story.someone(), wantsAnswers: true });
    assert.equal((await story.round(2)).length, 2);
    story.minutes(2);
    assert.equal((await story.round(100)).length, 3);
  });

  test('holds no address in what is queued', async () => {
    const { email } = await story.confirmed();
    const rows = JSON.stringify(await database.db.selectFrom('comment_mail').selectAll().execute());
    assert.ok(!rows.includes(email) && !rows.includes('@'), rows);
  });
});
