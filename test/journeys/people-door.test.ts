import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { SessionState } from '../../src/people/account-shapes.ts';
import { goodPassword, openDesk, type TestDesk, tokenIn } from '../support/desk.ts';
import { openMailSink, wordsOf as words } from '../support/mail-sink.ts';
import { onEachDialect } from '../support/newsroom.ts';

onEachDialect('the door of the desk', (dialect) => {
  const open: { close: () => Promise<void> }[] = [];
  afterEach(async () => {
    for (const each of open.splice(0)) await each.close();
  });
  const openWith = async (options: Parameters<typeof openDesk>[1] = {}): Promise<TestDesk> => {
    const desk = await openDesk(dialect, options);
    open.push(desk);
    return desk;
  };

  test('mails invitations and links for a new password', async () => {
    const sink = await openMailSink();
    open.push(sink);
    const desk = await openWith({ smtpUrl: sink.url });
    const admin = await desk.signedIn('admin', 'Ivo Reeve');
    const invitation = { email: 'uma@courier.example', role: 'editor' };
    const handed = await admin.expect<{ link: string; isMailed: boolean }>(
      201,
      'POST',
      '/people/invitations',
      invitation,
    );
    assert.equal(handed.isMailed, true);
    const mail = words(sink.mails.at(-1) ?? '');
    assert.match(mail, /^To: .*uma@courier\.example/m);
    assert.match(mail, /Ivo Reeve invites you/);
    assert.ok(mail.includes(handed.link), mail);
    const uma = desk.browser();
    const joining = { token: tokenIn(handed.link), name: 'Uma Teal', password: goodPassword };
    await uma.expect(200, 'POST', '/links/use', joining);

    const before = sink.mails.length;
    await desk.browser().expect(202, 'POST', '/links/forgotten', { email: 'nobody@courier.example' });
    await desk.browser().expect(202, 'POST', '/links/forgotten', { email: 'Uma@courier.example' });
    assert.equal((await sink.waitFor(before + 1)).length, before + 1);
    const link = /http:\S+\/desk\/reset#[\w-]{43}/.exec(words(sink.mails.at(-1) ?? ''))?.[0] ?? '';
    desk.passTime({ hours: 1 });
    const late = { token: tokenIn(link), password: 'twelve low blue boats' };
    await desk.browser().expect(200, 'POST', '/links/use', late);
    await uma.expect(401, 'GET', '/me');
    await desk.browser().expect(404, 'POST', '/links/use', late);
  });

  test('hands a link over where the mail server refuses it, and says why', async () => {
    const sink = await openMailSink(false);
    open.push(sink);
    const desk = await openWith({ smtpUrl: sink.url });
    const admin = await desk.signedIn('admin');
    const invitation = { email: 'uma@courier.example', role: 'editor' };
    const handed = await admin.expect<{ link: string; isMailed: boolean; mailProblem: string }>(
      201,
      'POST',
      '/people/invitations',
      invitation,
    );
    assert.equal(handed.isMailed, false);
    assert.match(handed.mailProblem, /No room for this mail/);
    await desk.browser().expect(200, 'POST', '/links/look', { token: tokenIn(handed.link) });
  });

  test('lets nobody guess for long, nor find out who has an account', async () => {
    const desk = await openWith();
    const una = await desk.signedIn('editor');
    const email = (await una.expect<SessionState>(200, 'GET', '/session')).me?.email ?? '';
    const tryAt = async (address: string) => {
      const { statusCode, body, headers } = await desk
        .browser()
        .ask('POST', '/session', { email: address, password: 'a guess of many' });
      return { statusCode, body, wait: headers['retry-after'] };
    };
    for (let n = 0; n < 8; n += 1) {
      const [known, unknown] = [await tryAt(email), await tryAt('nobody@courier.example')];
      assert.deepEqual(known, unknown);
      assert.equal(known.statusCode, n < 5 ? 401 : 429);
    }
    // The right password waits, too: a guesser must not learn that it was right.
    await desk.browser().expect(429, 'POST', '/session', { email, password: goodPassword });
    desk.passTime({ seconds: 16 });
    await desk.browser().expect(200, 'POST', '/session', { email, password: goodPassword });
    assert.equal((await tryAt(email)).statusCode, 401);
  });

  test('counts tries that come all at once', async () => {
    const desk = await openWith();
    await desk.signedIn('editor');
    const tries = Array.from({ length: 20 }, () =>
      desk.browser().ask('POST', '/session', { email: 'ada@courier.example', password: 'a guess of many' }),
    );
    const statuses = (await Promise.all(tries)).map(({ statusCode }) => statusCode);
    assert.equal(statuses.filter((status) => status === 401).length, 5, statuses.join());
  });

  test('a link that two use at once opens one account', async () => {
    const desk = await openWith();
    const token = await desk.firstToken();
    const found = (n: number) =>
      desk.browser().ask('POST', '/links/use', {
        token,
        name: `Founder ${n}`,
        email: `f${n}@courier.example`,
        password: goodPassword,
      });
    const statuses = (await Promise.all([found(1), found(2), found(3)])).map(({ statusCode }) => statusCode);
    assert.deepEqual(statuses.toSorted(), [200, 404, 404]);
  });

  test('keeps no password and no token that opens anything', async () => {
    const desk = await openWith();
    const una = await desk.signedIn('editor');
    const { db } = desk.database;
    const token = una.cookie().split('=')[1] ?? 'none';
    const tables = ['account', 'session', 'one_time_link', 'audit_entry', 'wrong_try'] as const;
    const kept = JSON.stringify(await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute())));
    assert.ok(token.length > 40);
    assert.ok(!kept.includes(token) && !kept.includes(goodPassword));
    assert.match(kept, /\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    for (const table of tables) {
      await assert.rejects(desk.database.publicDb.selectFrom(table).selectAll().execute(), table);
    }
  });
});
