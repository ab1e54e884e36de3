import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import Fastify, { type FastifyInstance } from 'fastify';
import { readerTeller } from './client-address.ts';

describe('readers are told apart by address', () => {
  const apps: FastifyInstance[] = [];
  const tellerBehind = (proxies: readonly string[]) => {
    const app = Fastify();
    const teller = readerTeller(proxies);
    app.get('/', async (request) => teller(request));
    apps.push(app);
    return async (remoteAddress: string, forwarded?: string) => {
      const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
      return (await app.inject({ url: '/', remoteAddress, headers })).json();
    };
  };
  let bare: ReturnType<typeof tellerBehind>;
  let behindOne: ReturnType<typeof tellerBehind>;
  before(() => {
    bare = tellerBehind([]);
    behindOne = tellerBehind(['192.0.2.0/24']);
  });
  after(() => Promise.all(apps.map((app) => app.close())));

  test('who asks from elsewhere is who they are, whatever they say of themselves', async () => {
    assert.deepEqual(await bare('203.0.113.7', '198.51.100.1'), { text: '203.0.113.7', isTelling: true });
  });

  test('a proxy on this machine is believed in whom it names last', async () => {
    assert.deepEqual(await bare('127.0.0.1', '198.51.100.1, 203.0.113.9'), { text: '203.0.113.9', isTelling: true });
    assert.deepEqual(await bare('::1', '[2001:db8::1]:443'), { text: '2001:db8::1', isTelling: true });
  });

  test('what comes from this machine and names nobody says nothing of who asks, and is told apart all the same', async () => {
    assert.deepEqual(await bare('127.0.0.1'), { text: '127.0.0.1', isTelling: false });
    assert.deepEqual(await bare('127.0.0.2'), { text: '127.0.0.2', isTelling: false });
    assert.deepEqual(await bare('127.0.0.1', 'nobody'), { text: '127.0.0.1', isTelling: false });
    assert.deepEqual(await bare('127.0.0.1', '127.0.0.9'), { text: '127.0.0.9', isTelling: false });
  });

  test('a proxy that is named is seen through, and no other', async () => {
    assert.deepEqual(await behindOne('192.0.2.4', '198.51.100.1'), { text: '198.51.100.1', isTelling: true });
    assert.deepEqual(await behindOne('203.0.113.7', '198.51.100.1'), { text: '203.0.113.7', isTelling: true });
  });
});
