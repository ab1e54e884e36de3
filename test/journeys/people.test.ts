import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import type { MySecurity, People, SessionState } from '../../src/people/account-shapes.ts';
import { goodPassword, openDesk, type TestDesk, tokenIn } from '../support/desk.ts';
import { onEachDialect } from '../support/newsroom.ts';

onEachDialect('the people of a newsroom', (dialect) => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openDesk(dialect);
  });
  afterEach(() => desk.close());

  test('found it with one link, invite, sign in and out', async () => {
    const ada = desk.browser();
    const nobody = await ada.expect<SessionState>(200, 'GET', '/session');
    assert.deepEqual([nobody.state, nobody.isFounded, nobody.me], ['none', false, null]);
    const earlier = await desk.firstToken();
    const token = await desk.firstToken();
    await ada.expect(404, 'POST', '/links/look', { token: earlier });
    const facts = await ada.expect<{ kind: string; role: string }>(200, 'POST', '/links/look', { token });
    assert.deepEqual([facts.kind, facts.role], ['first', 'admin']);
    const founding = { token, name: ' Ada Fenwick ', email: 'Ada@Courier.example', password: goodPassword };
    const lacking = await ada.expect<{ errors: { field: string }[] }>(400, 'POST', '/links/use', {
      ...founding,
      password: 'short',
    });
    assert.deepEqual(
      lacking.errors.map(({ field }) => field),
      ['password'],
    );
    const open = await ada.expect<SessionState>(200, 'POST', '/links/use', founding);
    assert.deepEqual([open.state, open.me?.name, open.me?.role], ['open', 'Ada Fenwick', 'admin']);
    await desk.browser().expect(404, 'POST', '/links/use', founding);
    assert.equal(await desk.firstToken(), '');

    const invitation = { email: 'orla@courier.example', role: 'reporter' };
    const { link, isMailed } = await ada.expect<{ link: string; isMailed: boolean }>(
      201,
      'POST',
      '/people/invitations',
      invitation,
    );
    assert.equal(isMailed, false);
    assert.match(link, /\/desk\/welcome#[\w-]{43}$/);
    const orla = desk.browser();
    const joined = { token: tokenIn(link), name: 'Orla Wintergill', password: 'nine grey geese at dusk' };
    await orla.expect(400, 'POST', '/links/use', { token: joined.token, password: joined.password });
    assert.equal(
      (await orla.expect<SessionState>(200, 'POST', '/links/use', joined)).me?.email,
      'orla@courier.example',
    );
    await orla.expect(404, 'POST', '/links/look', { token: joined.token });
    await ada.expect(409, 'POST', '/people/invitations', { ...invitation, email: 'ORLA@courier.example' });

    await orla.expect(204, 'DELETE', '/session');
    await orla.expect(401, 'GET', '/me');
    await orla.expect(401, 'POST', '/session', { email: 'orla@courier.example', password: goodPassword });
    const back = { email: ' Orla@courier.example'.trim(), password: joined.password };
    assert.equal((await orla.expect<SessionState>(200, 'POST', '/session', back)).state, 'open');
    const { people, invitations } = await ada.expect<People>(200, 'GET', '/people');
    assert.deepEqual(
      people.map(({ name, role }) => [name, role]),
      [
        ['Ada Fenwick', 'admin'],
        ['Orla Wintergill', 'reporter'],
      ],
    );
    assert.deepEqual(invitations, []);
  });

  test('a session is new with each sign-in, listed, ended, and over after two weeks without use', async () => {
    const orla = await desk.signedIn('reporter', 'Una Seal');
    const { email } = (await orla.expect<SessionState>(200, 'GET', '/session')).me ?? { email: '' };
    const first = orla.cookie();
    await orla.expect(200, 'POST', '/session', { email, password: goodPassword });
    assert.notEqual(orla.cookie(), first);
    const planted = desk.browser();
    planted.hold(first);
    await planted.expect(401, 'GET', '/me');

    const phone = desk.browser();
    await phone.expect(200, 'POST', '/session', { email, password: goodPassword });
    const { sessions } = await orla.expect<MySecurity>(200, 'GET', '/me/security');
    assert.deepEqual(sessions.map(({ isThis, device }) => [isThis, device]).toSorted(), [
      [false, 'Firefox on Linux'],
      [true, 'Firefox on Linux'],
    ]);
    const other = sessions.find(({ isThis }) => !isThis)?.id ?? '';
    const stranger = await desk.signedIn('editor');
    await stranger.expect(404, 'DELETE', `/me/sessions/${other}`);
    await orla.expect(204, 'DELETE', `/me/sessions/${other}`);
    await phone.expect(401, 'GET', '/me');
    await orla.expect(200, 'GET', '/me');
    desk.passTime({ hours: 24 * 13 });
    await orla.expect(200, 'GET', '/me');
    desk.passTime({ hours: 24 * 13 });
    await orla.expect(200, 'GET', '/me');
    desk.passTime({ hours: 24 * 15 });
    await orla.expect(401, 'GET', '/me');
  });

  test('one-time codes are asked for once they are confirmed, and each opens once', async () => {
    const una = await desk.signedIn('editor', 'Code Bearer');
    const { email } = (await una.expect<SessionState>(200, 'GET', '/session')).me ?? { email: '' };
    await una.expect(400, 'POST', '/me/codes', { password: 'not my password at all' });
    const { secret, uri } = await una.expect<{ secret: string; uri: string }>(200, 'POST', '/me/codes', {
      password: goodPassword,
    });
    assert.match(uri, /^otpauth:\/\/totp\//);
    const app = new TOTP({ secret: Secret.fromBase32(secret) });
    const code = () => app.generate({ timestamp: desk.now().epochMilliseconds });
    await una.expect(400, 'POST', '/me/codes/confirm', { code: '000000' === code() ? '111111' : '000000' });
    assert.equal(
      (await desk.browser().expect<SessionState>(200, 'POST', '/session', { email, password: goodPassword })).state,
      'open',
    );
    const used = code();
    const { emergencyCodes } = await una.expect<{ emergencyCodes: string[] }>(200, 'POST', '/me/codes/confirm', {
      code: used,
    });
    assert.equal(new Set(emergencyCodes).size, 10);

    const elsewhere = desk.browser();
    const asked = await elsewhere.expect<SessionState>(200, 'POST', '/session', { email, password: goodPassword });
    assert.deepEqual([asked.state, asked.me], ['code-needed', null]);
    await elsewhere.expect(401, 'GET', '/me');
    await elsewhere.expect(401, 'GET', '/people');
    const pending = elsewhere.cookie();
    await elsewhere.expect(401, 'POST', '/session/code', { code: used });
    desk.passTime({ seconds: 60 });
    assert.equal((await elsewhere.expect<SessionState>(200, 'POST', '/session/code', { code: code() })).state, 'open');
    assert.notEqual(elsewhere.cookie(), pending);
    const again = desk.browser();
    await again.expect(200, 'POST', '/session', { email, password: goodPassword });
    await again.expect(401, 'POST', '/session/code', { code: code() });
    await again.expect(200, 'POST', '/session/code', { code: emergencyCodes[3]?.toUpperCase() });
    await again.expect(200, 'POST', '/session', { email, password: goodPassword });
    await again.expect(401, 'POST', '/session/code', { code: emergencyCodes[3] });
    assert.equal((await una.expect<MySecurity>(200, 'GET', '/me/security')).emergencyCodesLeft, 9);
    await una.expect(204, 'DELETE', '/me/codes', { password: goodPassword });
    assert.equal(
      (await desk.browser().expect<SessionState>(200, 'POST', '/session', { email, password: goodPassword })).state,
      'open',
    );
  });

  test('a new password ends every other session, by oneself or by a link that an admin hands over', async () => {
    const { expect, ...nora } = await desk.signedIn('reporter', 'Nora Quill');
    const me = (await expect<SessionState>(200, 'GET', '/session')).me;
    const email = me?.email ?? '';
    const phone = desk.browser();
    await phone.expect(200, 'POST', '/session', { email, password: goodPassword });
    const wrong = await expect<{ errors: { field: string }[] }>(400, 'POST', '/me/password', {
      current: 'wrong',
      next: 'ten long green reeds',
    });
    assert.equal(wrong.errors[0]?.field, 'current');
    await expect(204, 'POST', '/me/password', { current: goodPassword, next: 'ten long green reeds' });
    await phone.expect(401, 'GET', '/me');
    await expect(200, 'GET', '/me');

    const admin = await desk.signedIn('admin');
    const made = await admin.expect<{ link: string }>(201, 'POST', `/people/${me?.id}/reset`, {});
    const fresh = desk.browser();
    assert.equal(
      (await fresh.expect<{ kind: string }>(200, 'POST', '/links/look', { token: tokenIn(made.link) })).kind,
      'reset',
    );
    await fresh.expect(200, 'POST', '/links/use', { token: tokenIn(made.link), password: 'eleven small brown hares' });
    assert.equal((await nora.ask('GET', '/me')).statusCode, 401);
    await phone.expect(401, 'POST', '/session', { email, password: 'ten long green reeds' });
    await phone.expect(200, 'POST', '/session', { email, password: 'eleven small brown hares' });
  });

  test('a closed account is out at once, and one admin always remains', async () => {
    const gone = await desk.signedIn('editor', 'Leaving Soon');
    const me = (await gone.expect<SessionState>(200, 'GET', '/session')).me;
    const admin = await desk.signedIn('admin');
    await admin.expect(200, 'PATCH', `/people/${me?.id}`, { isActive: false });
    await gone.expect(401, 'GET', '/me');
    await gone.expect(401, 'POST', '/session', { email: me?.email ?? '', password: goodPassword });
    const { people } = await admin.expect<People>(200, 'GET', '/people');
    const admins = people.filter(({ role, isActive }) => role === 'admin' && isActive);
    const ask = admins.map(({ id }) => admin.ask('PATCH', `/people/${id}`, { isActive: false }));
    const statuses = (await Promise.all(ask)).map(({ statusCode }) => statusCode);
    assert.ok(
      statuses.some((status) => status !== 200),
      statuses.join(),
    );
    const left = await desk.database.db
      .selectFrom('account')
      .select('id')
      .where('role', '=', 'admin')
      .where('is_active', '=', 1)
      .execute();
    assert.ok(left.length > 0);
  });
  test('what was done to accounts is written down, page by page, and nothing secret with it', async () => {
    const admin = await desk.signedIn('admin', 'Ivo Reeve');
    const una = await desk.signedIn('reporter', 'Una Seal');
    const id = (await una.expect<SessionState>(200, 'GET', '/session')).me?.id ?? '';
    await admin.expect(200, 'PATCH', `/people/${id}`, { role: 'editor' });
    await admin.expect(201, 'POST', `/people/${id}/reset`, {});
    await una.expect(403, 'GET', '/audit');
    interface Page {
      readonly entries: readonly {
        id: string;
        by: string;
        action: string;
        object: string;
        detail: readonly object[];
      }[];
      readonly next: string | null;
    }
    const whole = await admin.expect<Page>(200, 'GET', '/audit?limit=100');
    const [reset, changed] = whole.entries;
    assert.deepEqual([reset?.by, reset?.action, reset?.object], ['Ivo Reeve', 'link for a new password', 'Una Seal']);
    assert.deepEqual(
      [changed?.action, changed?.detail],
      [
        'role changed',
        [
          { name: 'from', value: 'reporter' },
          { name: 'to', value: 'editor' },
        ],
      ],
    );
    assert.equal(whole.next, null);
    const paged: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const page: Page = await admin.expect(200, 'GET', `/audit?limit=2${next && `&before=${next}`}`);
      paged.push(...page.entries.map((entry) => entry.id));
      next = page.next;
    }
    assert.deepEqual(
      paged,
      whole.entries.map((entry) => entry.id),
    );
  });
});
