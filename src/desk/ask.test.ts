import assert from 'node:assert/strict';
import { afterEach, describe, mock, test } from 'node:test';
import { makeAsk } from './ask.ts';
import { Problem } from './problem.ts';

const answering = (status: number, body?: object) =>
  mock.method(globalThis, 'fetch', async () =>
    Response.json(body, {
      status,
      headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' },
    }),
  );

describe('asking the server', () => {
  afterEach(() => mock.restoreAll());

  test('sends JSON with everything unsafe, also where there is nothing to say', async () => {
    const { mock: asked } = answering(200, { id: '1' });
    const ask = makeAsk(() => undefined);
    assert.deepEqual(await ask('POST', '/people/1/reset'), { id: '1' });
    const [address, request] = asked.calls[0]?.arguments ?? [];
    assert.equal(address, '/api/v1/desk/people/1/reset');
    assert.deepEqual([request?.method, request?.body], ['POST', '{}']);
    await ask('GET', '/me');
    assert.equal(asked.calls[1]?.arguments[1]?.body, undefined);
  });

  test('tells that a session is over, but not of a wrong password', async () => {
    answering(401, { detail: 'Nobody is signed in.' });
    const signedOut = mock.fn();
    const ask = makeAsk(signedOut);
    for (const way of ['/session', '/session/code', '/links/use']) await assert.rejects(ask('POST', way, {}), Problem);
    assert.equal(signedOut.mock.callCount(), 0);
    await assert.rejects(ask('GET', '/me/security'), { message: 'Nobody is signed in.' });
    assert.equal(signedOut.mock.callCount(), 1);
  });
});
