import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sentenceOf } from './parts/form-state.ts';
import { Problem, problemIn, problemOf } from './problem.ts';

const told = (status: number, body: object, headers: Readonly<Record<string, string>> = {}) =>
  problemIn(
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json', ...headers } }),
  );

describe('what went wrong, in words', () => {
  test('is what the server says, with its fields', async () => {
    const errors = [{ field: 'email', problem: 'email is missing.', mend: 'Give an e-mail address.' }];
    const problem = await told(400, { detail: 'email is missing.', errors });
    assert.deepEqual([problem.status, problem.message, problem.fields], [400, 'email is missing.', errors]);
  });

  test('says when to try again after too many tries', async () => {
    const wait = async (seconds: string) => (await told(429, {}, { 'retry-after': seconds })).message;
    assert.match(await wait('1'), /in a second\.$/);
    assert.match(await wait('40'), /in 40 seconds\.$/);
    assert.match(await wait('100'), /in 2 minutes\.$/);
    assert.match(await wait('soon'), /in a few minutes\.$/);
  });

  test('is made from the status where the server says nothing that can be read', async () => {
    const problem = await problemIn(new Response('<h1>Bad gateway</h1>', { status: 502 }));
    assert.equal(problem.status, 502);
    assert.match(problem.message, /Nothing was lost/);
  });

  test('tells a server that cannot be reached from one that is slow', () => {
    assert.match(problemOf(new TypeError('Failed to fetch')).message, /cannot be reached/);
    assert.match(problemOf(new DOMException('late', 'TimeoutError')).message, /too long/);
    const problem = new Problem(404, 'gone');
    assert.equal(problemOf(problem), problem);
  });

  test('names no field by its name in the API', () => {
    const mend = 'Give the password that you sign in with.';
    assert.equal(sentenceOf({ field: 'current', problem: 'current cannot be taken as it is given.', mend }), mend);
    assert.equal(
      sentenceOf({ field: 'current', problem: 'This is not your password.', mend }),
      `This is not your password. ${mend}`,
    );
    assert.equal(sentenceOf({ field: 'email', problem: 'Give an e-mail address.' }), 'Give an e-mail address.');
  });
});
