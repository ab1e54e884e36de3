import assert from 'node:assert/strict';
import { decideByMail } from '../../src/comments/decide-by-mail.ts';
import { learnNothing } from '../../src/comments/desk-deps.ts';
import { commentMailRound } from '../../src/comments/mail-work.ts';
import { noticePath } from '../../src/comments/notice-token.ts';
import type { NewComment } from '../../src/comments/shapes.ts';
import { transaction } from '../../src/db/db.ts';
import { makeMailer } from '../../src/mail/mail.ts';
import { testBaseUrl } from './app.ts';
import { aComment, readersOf, type TestComments } from './comments.ts';
import { type MailSink, openMailSink } from './mail-sink.ts';
import type { TestDatabase } from './newsroom.ts';
import { type ReceivedMail, readMail } from './received-mail.ts';
import { published } from './stories.ts';

/** A mail as it was received, and by whom. */
export interface Letter extends ReceivedMail {
  readonly to: string;
}

/** A story whose comments are mailed about, to a mail server of the test. Nothing is queued when it is made. */
export interface MailedStory {
  readonly id: string;
  readonly path: string;
  readonly readers: TestComments;
  readonly sink: MailSink;
  /** an address that nobody has commented with */
  readonly someone: () => string;
  /** sends a comment, which is held; its id */
  readonly send: (changes: Partial<NewComment>) => Promise<string>;
  /** sends a comment, which a moderator then shows; its id */
  readonly shown: (changes: Partial<NewComment>) => Promise<string>;
  readonly decide: (commentId: string, action: 'show' | 'bin') => Promise<boolean>;
  /** somebody whose comment is shown, and who has confirmed that they want to be told of answers */
  readonly confirmed: () => Promise<{ readonly id: string; readonly email: string }>;
  /** the token of the letters about a comment */
  readonly tokenOf: (commentId: string) => Promise<string>;
  readonly act: (commentId: string, what: 'confirm' | 'end' | 'all') => Promise<void>;
  readonly minutes: (count: number) => void;
  /** lets a round pass, and gives what was received in it */
  readonly round: (aMinute?: number) => Promise<readonly Letter[]>;
  readonly close: () => Promise<void>;
}

let people = 0;

export async function mailedStory(database: TestDatabase): Promise<MailedStory> {
  const { db } = database;
  const readers = readersOf(database);
  const sink = await openMailSink();
  const from = async () => ({ name: 'The Saltmarsh Courier', address: 'desk@courier.example' });
  const mailer = makeMailer({ smtpUrl: sink.url, from, printTo: null });
  const { id, path } = await published(db, { headline: 'Ferry was doing nine knots' });
  await db.deleteFrom('comment_mail').execute();
  const someone = () => {
    people += 1;
    return `person${people}@mail.example`;
  };
  const send: MailedStory['send'] = async (changes) => {
    const taken = await readers.side.take(aComment(id, { address: null, ...changes }));
    assert.ok(taken.ok, JSON.stringify(taken));
    return taken.id;
  };
  const by = { accountId: null, name: 'Ada' };
  const decide: MailedStory['decide'] = (commentId, action) =>
    transaction(db, (trx) => decideByMail(trx, { commentId, action, by, now: readers.now() }, learnNothing));
  const shown: MailedStory['shown'] = async (changes) => {
    const commentId = await send(changes);
    assert.ok(await decide(commentId, 'show'));
    return commentId;
  };
  const tokenOf: MailedStory['tokenOf'] = async (commentId) => {
    const notices = db.selectFrom('comment_notice').select('id').where('comment_id', '=', commentId);
    return noticePath(readers.keys, (await notices.executeTakeFirstOrThrow()).id).split('/')[3] ?? '';
  };
  const act: MailedStory['act'] = async (commentId, what) =>
    assert.ok(await readers.side.changeNotice(await tokenOf(commentId), what));
  const round: MailedStory['round'] = async (aMinute = 100) => {
    const before = sink.mails.length;
    await commentMailRound({ db, keys: readers.keys, mailer, baseUrl: testBaseUrl, now: readers.now, aMinute });
    const mails = sink.mails.slice(before);
    return mails.map((raw, index) => ({ ...readMail(raw), to: sink.recipients[before + index] ?? '' }));
  };
  return {
    id,
    path,
    readers,
    sink,
    someone,
    send,
    shown,
    decide,
    confirmed: async () => {
      const email = someone();
      const commentId = await shown({ email, wantsAnswers: true });
      const asked = (await round()).map(({ to }) => to);
      assert.deepEqual(asked, [email]);
      await act(commentId, 'confirm');
      return { id: commentId, email };
    },
    tokenOf,
    act,
    minutes: (count) => readers.passTime({ minutes: count }),
    round,
    close: sink.close,
  };
}
