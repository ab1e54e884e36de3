import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { SessionState } from '../../src/people/account-shapes.ts';
import { type DeskBrowser, openDesk, type TestDesk } from '../support/desk.ts';
import { onEachDialect } from '../support/newsroom.ts';

onEachDialect('a machine with a token', (dialect) => {
  let desk: TestDesk;
  let admin: DeskBrowser;
  beforeEach(async () => {
    desk = await openDesk(dialect);
    admin = await desk.signedIn('admin', 'Ivo Reeve');
  });
  afterEach(() => desk.close());

  const make = (given: object) =>
    admin.expect<{ id: string; token: string }>(201, 'POST', '/tokens', { name: 'Weather', days: null, ...given });
  const ask = async (token: string, path: string, method: 'GET' | 'POST' = 'GET') => {
    const headers = { authorization: `Bearer ${token}` };
    return (
      await desk.app.inject({ method, url: `/api/v1/desk${path}`, headers, ...(method === 'POST' && { payload: {} }) })
    ).statusCode;
  };

  test('may do what it was given, nothing else, and nothing after it was taken back', async () => {
    const { id, token } = await make({ scopes: ['desk: audit'] });
    assert.match(token, /^dateline_[\w-]{43}$/);
    assert.equal(await ask(token, '/audit'), 200);
    for (const path of ['/me', '/me/security', '/people', '/tokens']) assert.equal(await ask(token, path), 403, path);
    assert.equal(await ask(token, '/tokens', 'POST'), 403);
    assert.equal(await ask(`${token}x`, '/audit'), 401);
    assert.equal(await ask('', '/audit'), 401);
    const { tokens } = await admin.expect<{ tokens: { lastUsedAt: string | null; owner: string }[] }>(
      200,
      'GET',
      '/tokens',
    );
    assert.deepEqual(
      tokens.map(({ owner }) => owner),
      ['Ivo Reeve'],
    );
    assert.ok(tokens[0]?.lastUsedAt);
    await admin.expect(204, 'DELETE', `/tokens/${id}`);
    assert.equal(await ask(token, '/audit'), 401);
  });

  test('is never more than the person it acts for, and ends with its day', async () => {
    const { token } = await make({ scopes: ['desk: audit'], days: 2 });
    const another = await desk.signedIn('admin');
    const id = (await admin.expect<SessionState>(200, 'GET', '/session')).me?.id ?? '';
    await another.expect(200, 'PATCH', `/people/${id}`, { role: 'reporter' });
    assert.equal(await ask(token, '/audit'), 403);
    await another.expect(200, 'PATCH', `/people/${id}`, { role: 'admin' });
    assert.equal(await ask(token, '/audit'), 200);
    await another.expect(200, 'PATCH', `/people/${id}`, { isActive: false });
    assert.equal(await ask(token, '/audit'), 401);
    await another.expect(200, 'PATCH', `/people/${id}`, { isActive: true });
    desk.passTime({ hours: 49 });
    assert.equal(await ask(token, '/audit'), 401);
  });

  test('is asked for with a name and scopes that there are', async () => {
    const { errors } = await admin.expect<{ errors: { field: string; mend: string }[] }>(400, 'POST', '/tokens', {
      name: ' ',
      scopes: ['desk: people'],
      days: 0,
    });
    assert.deepEqual(errors.map(({ field }) => field).toSorted(), ['days', 'name', 'scopes.0']);
    for (const { mend } of errors) assert.doesNotMatch(mend, /See the description/);
    await admin.expect(400, 'POST', '/tokens', { name: 'None', scopes: [], days: null });
  });
});
