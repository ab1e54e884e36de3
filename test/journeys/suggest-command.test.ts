import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { runCommand } from '../support/command.ts';

const story = `Harbour master says radar was on

The ferry Tern was doing “at least 9 knots” when it struck the pier, harbour master Maren Holt said in a statement on Monday. She said some 40 passengers were hurt.

The Tern Line denied that. Police believe the fog had come in within minutes.`;

describe('dateline suggest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-suggest-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  test('prints the statements of a text, without a server or data', async () => {
    const { code, out } = await runCommand('suggest', file('story.txt', story), '--day', '2026-11-19');
    assert.equal(code, 0);
    assert.match(out, /^\d\. Maren Holt \(harbour master; claims, by “said”; 2026-11-16; in a statement/m);
    assert.match(out, /The ferry Tern was doing “at least 9 knots”/);
    assert.match(out, /figure: some 40 passengers/);
    assert.match(out, /% sure/);
    assert.match(out, /statements, found by english-trained/);
    assert.doesNotMatch(out, /fog had come in/);
  });

  test('prints beliefs and plans where they are asked for', async () => {
    const { out } = await runCommand('suggest', file('story.txt', story), '--beliefs');
    assert.match(out, /fog had come in/);
  });

  test('answers each line of JSON with one, in the format of annotated corpora', async () => {
    const lines = [
      JSON.stringify({ id: 'a', date: '2026-11-19', text: story }),
      '',
      JSON.stringify({ id: 'b', text: 'The fog came in by noon.' }),
      JSON.stringify({ id: 'c', text: '„Wir warten“, sagte Maren Holt.', language: 'de' }),
    ];
    const { code, out } = await runCommand('suggest', '--jsonl', file('corpus.jsonl', lines.join('\n')));
    assert.equal(code, 0);
    const [first, second, third] = out.split('\n').map((line) => JSON.parse(line));
    assert.deepEqual([first.id, second.id, third.id], ['a', 'b', 'c']);
    assert.deepEqual(second.attributions, []);
    const [said] = first.attributions.filter(({ speaker }: { speaker: string }) => speaker === 'Maren Holt');
    assert.equal(story.slice(...said.cue[0]), 'said');
    assert.equal(story.slice(...said.when[0]), 'Monday');
    assert.match(story.slice(...said.channel[0]), /statement/);
    assert.ok(said.confidence > 0.5 && said.confidence <= 1);
    assert.equal(third.attributions[0].speaker, 'Maren Holt');
  });

  test('says what is wrong with a call or a line', async () => {
    for (const [args, problem] of [
      [[], /Name one file/],
      [['nowhere.txt'], /no file nowhere\.txt/],
      [[folder], /no file /],
      [[file('story.txt', story), '--day', 'Monday'], /--day Monday is no day/],
    ] as const) {
      const { code, err } = await runCommand('suggest', ...args);
      assert.equal(code, 2);
      assert.match(err, problem);
    }
    for (const [line, problem] of [
      ['{"id": "a"', /line 1: it is no JSON/],
      ['{"id": "a"}', /line 1: it has no "text"/],
      ['{"id": "a", "text": "x", "date": "Monday"}', /line 1: its "date" is no day/],
    ] as const) {
      const { code, err } = await runCommand('suggest', '--jsonl', file('bad.jsonl', line));
      assert.equal(code, 1);
      assert.match(err, problem);
    }
    const { code, err } = await runCommand('suggest', file('story.txt', story), '--language', 'ja');
    assert.equal(code, 1);
    assert.match(err, /nothing reads "ja"/);
  });
});
