import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inThread, loadSuggester } from './suggester.ts';

const about = { name: 'any', version: '1', languages: ['en', 'de'] };
const english = { text: 'The ferry was late, Maren Holt said on Monday.', language: 'en', day: '2026-11-19' };

describe('a suggester in a thread of its own', () => {
  const { suggest } = inThread(about);

  test('finds what it finds at once, and keeps nobody waiting meanwhile', async () => {
    const found = await suggest(english);
    assert.deepEqual(found, loadSuggester('en')?.suggest(english));
    assert.equal(found[0]?.speaker, 'Maren Holt');
    let turns = 0;
    const long = Promise.resolve(suggest({ ...english, text: `${english.text}\n`.repeat(3_000) }));
    const isDone = long.then(() => true);
    while (!(await Promise.race([isDone, new Promise<boolean>((turn) => setImmediate(turn, false))]))) turns += 1;
    assert.ok(turns > 20, `${turns} turns of this thread’s own`);
    assert.equal((await long).length, 3_000);
  });

  test('answers each question with its own answer', async () => {
    const names = ['Holt', 'Berg', 'Penn', 'Marsh'];
    const answers = await Promise.all(
      names.map((name) => suggest({ ...english, text: `Maren ${name} said it was late.` })),
    );
    assert.deepEqual(
      answers.map(([one]) => one?.speaker),
      names.map((name) => `Maren ${name}`),
    );
  });

  test('tells why a text could not be read, and reads the next one', async () => {
    const broken = { ...english, text: null as unknown as string };
    await assert.rejects(async () => suggest(broken), /null/);
    assert.equal((await suggest(english)).length, 1);
  });

  test('finds nothing in a language that it does not read', async () => {
    assert.deepEqual(await suggest({ ...english, language: 'ja' }), []);
  });
});
