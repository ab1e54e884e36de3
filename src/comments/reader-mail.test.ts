import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { testBaseUrl } from '../../test/support/app.ts';
import { type MailedStory, mailedStory } from '../../test/support/comment-mail.ts';
import { freshDatabase, onEachDialect, type TestDatabase } from '../../test/support/newsroom.ts';
import { afterShown } from './mail-events.ts';
import { reply } from './replies.ts';

onEachDialect('mail to those who comment', (dialect) => {
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

  test('is nothing unless they asked, nothing before their comment is shown, and then one question', async () => {
    await story.shown({ email: story.someone() });
    const email = story.someone();
    const id = await story.send({
      email,
      wantsAnswers: true,
      name: 'Eve\r\nBcc: all@mail.example',
      text: 'Buy my words.',
    });
    assert.deepEqual(await story.round(), []);
    await story.decide(id, 'show');
    const [letter, ...more] = await story.round();
    assert.ok(letter);
    assert.deepEqual([letter.to, more.length], [email, 0]);
    const link = `${testBaseUrl}/comments/notices/${await story.tokenOf(id)}/`;
    assert.ok(letter.text.includes(`Yes, tell me of answers: ${link}\n`), letter.text);
    assert.ok(letter.html.includes(`href="${link}"`));
    // Of what a stranger has typed nothing is sent to an address that may be another's.
    for (const part of [letter.text, letter.html, letter.header('subject')]) assert.doesNotMatch(part ?? '', /Eve|Buy/);
    assert.equal(letter.header('auto-submitted'), 'auto-generated');
    for (const absent of ['reply-to', 'cc', 'bcc', 'list-unsubscribe']) assert.equal(letter.header(absent), null);
    story.minutes(5);
    await story.shown({ parentId: id, email: story.someone() });
    story.minutes(10);
    assert.deepEqual(await story.round(), [], 'without confirming nothing else is sent');
  });

  test('tells of direct answers and of the newsroom’s, each once, in one letter for what comes together', async () => {
    const { id, email } = await story.confirmed();
    const first = await story.shown({
      parentId: id,
      email: story.someone(),
      name: 'Ida Marsh',
      text: 'I saw it, too.\n\nTwice.',
    });
    story.minutes(2);
    await story.shown({ parentId: id, email: story.someone(), name: 'Olu', text: 'I did not.' });
    await story.shown({ parentId: first, email: story.someone(), text: 'An answer to another.' });
    await story.send({ parentId: id, email: story.someone(), text: 'Held, and told to nobody.' });
    const binned = await story.shown({ parentId: id, email: story.someone(), text: 'Shown for a minute only.' });
    await database.db.updateTable('comment').set({ state: 'binned' }).where('id', '=', binned).execute();
    await database.db.deleteFrom('published_comment').where('comment_id', '=', binned).execute();
    assert.deepEqual(await story.round(), [], 'not before what comes together has come');
    story.minutes(4);
    const [letter, ...more] = await story.round();
    assert.ok(letter);
    assert.deepEqual([letter.to, more.length], [email, 0]);
    assert.equal(letter.header('subject'), '2 answers to your comment');
    assert.ok(letter.text.includes('Ida Marsh wrote:\n\n  I saw it, too.\n\n  Twice.\n'), letter.text);
    assert.ok(letter.text.includes(`${testBaseUrl}/comments/${first}/`));
    assert.ok(letter.text.includes('I did not.'));
    for (const other of ['another', 'told to nobody', 'for a minute']) assert.ok(!letter.text.includes(other), other);
    const link = `${testBaseUrl}/comments/notices/${await story.tokenOf(id)}/`;
    assert.equal(letter.header('list-unsubscribe'), `<${link}>`);
    assert.equal(letter.header('list-unsubscribe-post'), 'List-Unsubscribe=One-Click');
    assert.ok(letter.text.includes(`End these letters\n${link}`));
    assert.match(letter.header('message-id') ?? '', /^<[0-9a-f-]{36}@news\.test>$/);
    assert.match(letter.header('in-reply-to') ?? '', /^<[0-9a-f-]{36}@news\.test>$/);
    story.minutes(60);
    assert.deepEqual(await story.round(), [], 'nothing is told twice');
    const asked = { storyId: story.id, parentId: first, text: 'We have asked the harbour.', badge: 'role' } as const;
    const by = { accountId: 'somebody', name: 'Orla Fenn' };
    const now = story.readers.now();
    const { id: replyId } = await reply(database.db, asked, { by, now, role: 'reporter', isModerator: false });
    await afterShown(database.db, replyId, now);
    story.minutes(6);
    const replies = await story.round();
    assert.deepEqual(
      replies.map((each) => [each.to, each.header('subject')]),
      [[email, 'Orla Fenn (Reporter) has answered your comment']],
    );
    assert.equal(replies[0]?.header('in-reply-to'), letter.header('in-reply-to'), 'both stand in one thread');
  });

  test('is nothing of one’s own answers, and nothing once ended; a later comment counts as confirmed', async () => {
    const { id, email } = await story.confirmed();
    await story.shown({ parentId: id, email, text: 'I add something.' });
    story.minutes(6);
    assert.deepEqual(await story.round(), []);
    const later = await story.shown({ email, wantsAnswers: true, text: 'Another matter.' });
    assert.deepEqual(await story.round(), [], 'nobody is asked twice');
    await story.act(id, 'end');
    for (const parentId of [id, later])
      await story.shown({ parentId, email: story.someone(), text: `An answer to ${parentId}.` });
    story.minutes(6);
    const letters = await story.round();
    assert.deepEqual(
      letters.map(({ to }) => to),
      [email],
    );
    assert.ok(letters[0]?.text.includes(`An answer to ${later}.`));
    await story.act(later, 'all');
    await story.shown({ parentId: later, email: story.someone() });
    story.minutes(6);
    assert.deepEqual(await story.round(), []);
    story.minutes(60 * 24);
    await story.shown({ email, wantsAnswers: true, text: 'Asking anew.' });
    assert.match((await story.round())[0]?.header('subject') ?? '', /^Do you want/, 'asked anew');
  });

  test('tells of answers that came before the address was confirmed, and of none after two days', async () => {
    const email = story.someone();
    const id = await story.shown({ email, wantsAnswers: true });
    await story.round();
    await story.shown({ parentId: id, email: story.someone(), text: 'Before it was confirmed.' });
    story.minutes(60);
    assert.deepEqual(await story.round(), []);
    await story.act(id, 'confirm');
    assert.ok((await story.round())[0]?.text.includes('Before it was confirmed.'));
    const late = await story.shown({ email: story.someone(), wantsAnswers: true });
    await story.round();
    await story.shown({ parentId: late, email: story.someone() });
    story.minutes(60 * 49);
    await story.round();
    await story.act(late, 'confirm');
    story.minutes(60 * 3);
    assert.deepEqual(await story.round(), []);
  });

  test('asks an address once a day, and never again where it says so', async () => {
    const email = story.someone();
    const first = await story.shown({ email, wantsAnswers: true });
    await story.shown({ email, wantsAnswers: true, text: 'And another.' });
    assert.equal((await story.round()).length, 1);
    story.minutes(60 * 25);
    await story.shown({ email, wantsAnswers: true, text: 'The day after.' });
    assert.equal((await story.round()).length, 1);
    await story.act(first, 'all');
    assert.equal((await story.readers.side.notice(await story.tokenOf(first)))?.state, 'refused');
    story.minutes(60 * 25);
    const later = await story.shown({ email, wantsAnswers: true, text: 'Two days after.' });
    assert.deepEqual(await story.round(), []);
    await story.act(later, 'confirm');
    assert.equal((await story.readers.side.notice(await story.tokenOf(later)))?.state, 'active');
  });

  test('keeps names and headlines of strangers from doing anything in a header', async () => {
    const { id } = await story.confirmed();
    const name = '\u202eEve\u2028Bcc: all@mail.example\r\n\r\n<script>alert(1)</script>';
    await story.shown({
      parentId: id,
      email: story.someone(),
      name,
      text: '"><img src=x onerror=alert(1)>\r\n.\r\nQUIT',
    });
    story.minutes(6);
    const [letter, ...more] = await story.round();
    assert.ok(letter);
    assert.equal(more.length, 0);
    assert.equal(letter.header('bcc'), null);
    assert.equal(
      letter.header('subject'),
      'Eve Bcc: all@mail.example <script>alert(1)</script> has answered your comment',
    );
    assert.ok(!letter.html.includes('<script') && !letter.html.includes('<img'));
    assert.ok(letter.text.includes('\n  .\n  QUIT\n'), letter.text);
    assert.deepEqual(
      [...letter.headers.keys()].toSorted(),
      [
        'auto-submitted',
        'content-type',
        'date',
        'from',
        'in-reply-to',
        'list-unsubscribe',
        'list-unsubscribe-post',
      ].concat(['message-id', 'mime-version', 'references', 'subject', 'to']),
    );
  });
});
