import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import type { DeskDescription } from '../../src/api/api.ts';
import { may, type Permission, permissions, type Role, roles } from '../../src/people/people.ts';
import { type DeskBrowser, openDesk, type TestDesk } from '../support/desk.ts';

const nobodysId = '01890000-0000-7000-8000-000000000000';
type Method = Parameters<DeskBrowser['ask']>[0];

describe('the table of roles', () => {
  let desk: TestDesk;
  let description: DeskDescription;
  const people = new Map<Role, DeskBrowser>();
  before(async () => {
    desk = await openDesk();
    for (const role of roles) people.set(role, await desk.signedIn(role));
    description = await (people.get('admin') as DeskBrowser).expect(200, 'GET', '/openapi.json');
  });
  after(() => desk.close());

  const operations = () =>
    Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        method: method.toUpperCase() as Method,
        path: path.replace('/api/v1/desk', '').replaceAll(/\{[^}]+\}/g, nobodysId),
        permission: operation['x-permission'],
        hasBody: operation.requestBody !== undefined,
      })),
    );

  test('is what every address of the desk’s API does, for every role and for nobody', async () => {
    let asked = 0;
    for (const { method, path, permission, hasBody } of operations()) {
      const body = hasBody ? { nonsense: true } : undefined;
      const nobody = (await desk.browser().ask(method, path, body)).statusCode;
      if (permission === 'public') {
        assert.notEqual(nobody, 403, `${method} ${path}`);
        continue;
      }
      assert.equal(nobody, 401, `${method} ${path} for nobody`);
      for (const [role, browser] of people) {
        const { statusCode, body: said } = await browser.ask(method, path, body);
        const where = `${method} ${path} (${permission}) for ${role}: ${statusCode} ${said}`;
        asked += 1;
        if (may(role, permission as Permission)) assert.ok(statusCode !== 401 && statusCode !== 403, where);
        else assert.equal(statusCode, 403, where);
      }
    }
    assert.ok(asked > 40, `${asked} requests`);
  });

  test('stands in a description that is valid OpenAPI, whose operations each have a name of their own', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone({ ...description }));
    assert.ok(valid, JSON.stringify(errors, null, 1));
    const names = Object.values(description.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    assert.deepEqual(names.toSorted(), [...new Set(names)].toSorted());
  });

  test('is the one in the guide', () => {
    const guide = readFileSync(new URL('../../docs/guide/people.md', import.meta.url), 'utf8');
    for (const permission of permissions) {
      const row = guide.split('\n').find((line) => line.startsWith(`| \`${permission}\``));
      assert.ok(row, `docs/guide/people.md has no row for ${permission}`);
      const cells = row.split('|').slice(3, 3 + roles.length);
      assert.deepEqual(
        cells.map((cell) => cell.trim() === 'yes'),
        roles.map((role) => may(role, permission)),
        row,
      );
    }
  });

  test('cannot be gone round from another site, without saying where from, or with a form', async () => {
    const admin = people.get('admin') as DeskBrowser;
    const send = (headers: Record<string, string>, payload = '{"name":"Planted"}') =>
      desk.app.inject({
        method: 'PATCH',
        url: '/api/v1/desk/me',
        headers: { cookie: admin.cookie(), 'content-type': 'application/json', ...headers },
        payload,
      });
    assert.equal((await send({ origin: 'https://evil.example' })).statusCode, 403);
    assert.equal((await send({ 'sec-fetch-site': 'cross-site' })).statusCode, 403);
    assert.equal((await send({ 'sec-fetch-site': 'same-site' })).statusCode, 403);
    assert.equal((await send({})).statusCode, 403);
    assert.equal((await send({ 'sec-fetch-site': 'same-origin', 'content-type': 'text/plain' })).statusCode, 415);
    const form = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
    assert.equal((await send(form, 'name=Planted')).statusCode, 415);
    assert.equal((await send({ 'sec-fetch-site': 'same-origin' })).statusCode, 200);
  });

  test('has a cookie that scripts cannot read, kept to this host where there is https', async () => {
    const answer = await desk.browser().ask('DELETE', '/session');
    assert.match(String(answer.headers['set-cookie']), /^dateline_desk=; .*HttpOnly; SameSite=Lax/);
    const secure = await openDesk('sqlite', { baseUrl: 'https://news.test' });
    const set = String((await secure.browser().ask('DELETE', '/session')).headers['set-cookie']);
    assert.match(set, /^__Host-dateline_desk=; .*Path=\/; .*HttpOnly; Secure; SameSite=Lax/);
    await secure.close();
  });

  test('is described in OpenAPI, and nothing of it is kept by a cache or open to other sites', async () => {
    const admin = people.get('admin') as DeskBrowser;
    for (const path of ['/me', '/people', '/openapi.json', '/nowhere']) {
      const { headers } = await admin.ask('GET', path);
      assert.equal(headers['cache-control'], 'no-store', path);
      assert.equal(headers['access-control-allow-origin'], undefined, path);
    }
  });
});
