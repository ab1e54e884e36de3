import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { readConfiguration } from '../../src/config/config.ts';
import { type Server, serve } from '../../src/main.ts';
import { runCommand } from '../support/command.ts';
import { goodPassword, tokenIn } from '../support/desk.ts';

describe('a server on a new data folder', () => {
  let folder = '';
  let server: Server;
  const open = async () => {
    const over = { DATELINE_DATA: join(folder, 'data'), PORT: '0' };
    const read = readConfiguration({}, over);
    assert.ok('configuration' in read);
    return serve(read.configuration, process.stderr);
  };
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-person-'));
    server = await open();
  });
  after(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  const link = (...args: readonly string[]) => runCommand('person', 'link', ...args, '--data', join(folder, 'data'));
  const use = (found: string, body: object) =>
    fetch(`${server.baseUrl}/api/v1/desk/links/use`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.baseUrl },
      body: JSON.stringify({ token: tokenIn(found), password: goodPassword, ...body }),
    });

  test('gives a link for the first admin as long as there is none, and a command helps those who cannot get in', async () => {
    const first = server.firstLink ?? '';
    assert.ok(first.startsWith(`${server.baseUrl}/desk/welcome#`), first);
    assert.equal((await use(first, { name: 'Ada Fenwick', email: 'ada@courier.example' })).status, 200);
    await server.close();
    server = await open();
    assert.equal(server.firstLink, null);

    const nobody = await link('orla@courier.example');
    assert.deepEqual([nobody.code, nobody.out], [1, '']);
    assert.match(nobody.err, /--role/);
    assert.equal((await link('orla@courier.example', '--role', 'owner')).code, 2);
    assert.equal((await link('nonsense')).code, 2);
    const invited = await link('orla@courier.example', '--role', 'reporter');
    const invitation = /\S+\/desk\/welcome#\S+/.exec(invited.out)?.[0] ?? '';
    assert.ok(invitation.startsWith(server.baseUrl), invited.out);
    assert.equal((await use(invitation, { name: 'Orla Wintergill' })).status, 200);
    const reset = /\S+\/desk\/reset#\S+/.exec((await link('Orla@courier.example')).out)?.[0] ?? '';
    assert.equal((await use(reset, { password: 'eleven small brown hares' })).status, 200);
    assert.equal((await use(reset, { password: 'eleven small brown hares' })).status, 404);
  });
});
