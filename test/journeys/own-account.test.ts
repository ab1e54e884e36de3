import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { HandedLink, LinkFacts, Me, MySecurity, SessionState } from '../../src/people/account-shapes.ts';
import type { AuditPage } from '../../src/people/audit-shapes.ts';
import { type DeskBrowser, goodPassword, openDesk, type TestDesk, tokenIn } from '../support/desk.ts';
import { heldToDescription } from '../support/desk-document.ts';
import { openMailSink } from '../support/mail-sink.ts';
import { onEachDialect } from '../support/newsroom.ts';

onEachDialect('one’s own account', (dialect) => {
  const open: { close: () => Promise<void> }[] = [];
  afterEach(async () => {
    for (const each of open.splice(0).toReversed()) await each.close();
  });
  const openWith = async (smtpUrl: string | null = null): Promise<TestDesk> => {
    const desk = await openDesk(dialect, { smtpUrl });
    open.push(desk);
    return desk;
  };
  const openWithMail = async () => {
    const sink = await openMailSink();
    open.push(sink);
    return { sink, desk: await openWith(sink.url) };
  };
  const meOf = (browser: DeskBrowser) => browser.expect<Me>(200, 'GET', '/me');
  const next = 'una@harbour.example';
  const linkIn = (mail = '') => /http:\S+\/desk\/email#[\w-]{43}/.exec(mail)?.[0] ?? '';
  const to = (address: string, mails: readonly string[]) => mails.filter((mail) => mail.includes(`To: ${address}`));

  test('has another e-mail address once the link that is mailed there is opened, and the one before is told', async () => {
    const { sink, desk } = await openWithMail();
    const una = await heldToDescription(await desk.signedIn('reporter', 'Una Seal'));
    const { email } = await meOf(una);
    const before = sink.mails.length;
    const wrong = await una.expect<{ errors: { field: string }[] }>(400, 'POST', '/me/email', {
      email: next,
      password: 'not this one at all',
    });
    assert.deepEqual(
      wrong.errors.map(({ field }) => field),
      ['password'],
    );
    await una.expect(400, 'POST', '/me/email', { email: email.toUpperCase(), password: goodPassword });
    await una.expect(202, 'POST', '/me/email', { email: next, password: goodPassword });
    const asked = (await sink.waitFor(before + 2)).slice(before);
    const link = linkIn(to(next, asked)[0]);
    assert.ok(to(email, asked)[0]?.includes(next), asked.join('\n'));
    assert.equal(linkIn(to(email, asked)[0]), '', 'only the new address can open it');
    assert.equal((await meOf(una)).email, email);

    const token = tokenIn(link);
    const facts = await una.expect<LinkFacts>(200, 'POST', '/links/look', { token });
    assert.deepEqual([facts.kind, facts.email], ['email', next]);
    await desk.browser().expect(404, 'POST', '/links/use', { token, name: 'Una', password: goodPassword });
    await una.expect(200, 'POST', '/links/email', { token });
    await una.expect(404, 'POST', '/links/email', { token });
    assert.equal((await meOf(una)).email, next);
    const changed = (await sink.waitFor(before + 3)).slice(before + 2);
    assert.match(to(email, changed)[0] ?? '', /from now on/);
    await desk.browser().expect(401, 'POST', '/session', { email, password: goodPassword });
    await desk.browser().expect(200, 'POST', '/session', { email: next, password: goodPassword });

    const admin = await desk.signedIn('admin');
    const { entries } = await admin.expect<AuditPage>(200, 'GET', '/audit');
    const deed = entries.find(({ action }) => action === 'e-mail address changed');
    assert.deepEqual(
      [deed?.by, deed?.detail],
      [
        'Una Seal',
        [
          { name: 'from', value: email },
          { name: 'to', value: next },
        ],
      ],
    );
  });

  test('does not tell which addresses have an account', async () => {
    const { sink, desk } = await openWithMail();
    const una = await desk.signedIn('reporter', 'Una Seal');
    const before = sink.mails.length;
    const ask = async (email: string) => {
      const { statusCode, body } = await una.ask('POST', '/me/email', { email, password: goodPassword });
      return { statusCode, body };
    };
    assert.deepEqual(await ask('ada@courier.example'), await ask('nobody@harbour.example'));
    const mails = (await sink.waitFor(before + 3)).slice(before);
    assert.equal(to('ada@courier.example', mails).length, 0);
    assert.equal(to('nobody@harbour.example', mails).length, 1);
    assert.equal(mails.length, 3);
  });

  test('keeps its address where the link is late, replaced, or the password was changed since', async () => {
    const { sink, desk } = await openWithMail();
    const una = await desk.signedIn('reporter', 'Una Seal');
    const { email } = await meOf(una);
    const ask = async () => {
      const before = sink.mails.length;
      await una.expect(202, 'POST', '/me/email', { email: next, password: goodPassword });
      return tokenIn(linkIn(to(next, (await sink.waitFor(before + 2)).slice(before))[0]));
    };
    const replaced = await ask();
    const late = await ask();
    await desk.browser().expect(404, 'POST', '/links/email', { token: replaced });
    desk.passTime({ hours: 25 });
    await desk.browser().expect(404, 'POST', '/links/email', { token: late });
    const ended = await ask();
    const changed = { current: goodPassword, next: 'another heron on the weir' };
    await una.expect(204, 'POST', '/me/password', changed);
    await desk.browser().expect(404, 'POST', '/links/email', { token: ended });
    assert.equal((await meOf(una)).email, email);
  });

  test('mails strangers only so often', async () => {
    const { sink, desk } = await openWithMail();
    const una = await desk.signedIn('reporter', 'Una Seal');
    const before = sink.mails.length;
    const statuses: number[] = [];
    for (let n = 0; n < 7; n += 1)
      statuses.push(
        (await una.ask('POST', '/me/email', { email: `n${n}@harbour.example`, password: goodPassword })).statusCode,
      );
    assert.deepEqual(statuses, [202, 202, 202, 202, 202, 429, 429]);
    assert.equal((await sink.waitFor(before + 10)).length, before + 10);
  });

  test('is given another address by an admin’s link where the server cannot mail, and says so', async () => {
    const desk = await openWith();
    const una = await heldToDescription(await desk.signedIn('reporter', 'Una Seal'));
    const admin = await heldToDescription(await desk.signedIn('admin', 'Ivo Reeve'));
    const refused = await una.ask('POST', '/me/email', { email: next, password: goodPassword });
    assert.equal(refused.statusCode, 409);
    assert.match(refused.body, /cannot send mail\. Ask an admin/);
    const { id, email } = await meOf(una);
    await una.expect(403, 'POST', `/people/${id}/email`, { email: next });
    await admin.expect(409, 'POST', `/people/${id}/email`, { email: 'ADA@courier.example' });
    await admin.expect(400, 'POST', `/people/${id}/email`, { email });
    const handed = await admin.expect<HandedLink>(201, 'POST', `/people/${id}/email`, { email: next });
    assert.equal(handed.isMailed, false);
    // Somebody else comes to the address before the link is opened.
    const invited = await admin.expect<HandedLink>(201, 'POST', '/people/invitations', { email: next, role: 'editor' });
    const other = desk.browser();
    const joining = { token: tokenIn(invited.link), name: 'Una Other', password: goodPassword };
    await other.expect<SessionState>(200, 'POST', '/links/use', joining);
    await desk.browser().expect(409, 'POST', '/links/email', { token: tokenIn(handed.link) });
    assert.equal((await meOf(una)).email, email);
    const again = await admin.expect<HandedLink>(201, 'POST', `/people/${id}/email`, { email: 'una@quay.example' });
    await admin.expect(200, 'PATCH', `/people/${id}`, { isActive: false });
    await admin.expect(409, 'POST', `/people/${id}/email`, { email: 'una@weir.example' });
    await desk.browser().expect(409, 'POST', '/links/email', { token: tokenIn(again.link) });
    await admin.expect(200, 'PATCH', `/people/${id}`, { isActive: true });
    await desk.browser().expect(200, 'POST', '/links/email', { token: tokenIn(again.link) });
    const back = { email: 'una@quay.example', password: goodPassword };
    assert.equal((await desk.browser().expect<SessionState>(200, 'POST', '/session', back)).me?.id, id);
  });

  test('calls its passkeys by other names, and nobody else’s', async () => {
    const desk = await openWith();
    const una = await heldToDescription(await desk.signedIn('reporter', 'Una Seal'));
    const teo = await desk.signedIn('editor', 'Teo Sandvoss');
    const id = '01890000-0000-7000-8000-000000000001';
    const passkey = { id, credential_id: 'c', public_key: 'k', counter: 0, transports: '[]', name: 'Laptop' };
    const made = { account_id: (await meOf(una)).id, created_at: desk.now().toString(), last_used_at: null };
    await desk.database.db
      .insertInto('passkey')
      .values({ ...passkey, ...made })
      .execute();
    await teo.expect(404, 'PATCH', `/me/passkeys/${id}`, { name: 'Mine' });
    await una.expect(400, 'PATCH', `/me/passkeys/${id}`, { name: ' ' });
    await una.expect(204, 'PATCH', `/me/passkeys/${id}`, { name: ' Key ring ' });
    const { passkeys } = await una.expect<MySecurity>(200, 'GET', '/me/security');
    assert.deepEqual(
      passkeys.map(({ name }) => name),
      ['Key ring'],
    );
    const admin = await desk.signedIn('admin');
    const { entries } = await admin.expect<AuditPage>(200, 'GET', '/audit');
    assert.deepEqual(entries.find(({ action }) => action === 'passkey renamed')?.detail, [
      { name: 'from', value: 'Laptop' },
      { name: 'to', value: 'Key ring' },
    ]);
  });
});
