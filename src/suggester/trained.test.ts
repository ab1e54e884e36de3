import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { loadWordKinds, readModel } from '../tagger/tagger.ts';
import { asScored, type Found, loadSuggester, type Span } from './suggester.ts';
import { englishTrained, trainedEnglish } from './trained.ts';

const weights = readFileSync(new URL('./english.weights', import.meta.url));
const tellKinds = loadWordKinds();
const fresh = () => trainedEnglish(readModel(weights), tellKinds);
const english = loadSuggester('en-GB');
assert.ok(english);
const find = (text: string, more: { readonly knownNames?: readonly string[] } = {}) =>
  english.suggest({ text, language: 'en', day: '2026-11-19', ...more });

/** Who, by which words, what: `Holt | said | it was late`. */
const told = (text: string, found: readonly Found[]) => {
  const words = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return found.map(({ source, cue, content }) => [words(source), words(cue), words(content)].join(' | '));
};

describe('English by what was learned', () => {
  test('has who said what, quoted and not, on either side and in halves', () => {
    for (const [text, ...wanted] of [
      ['The ferry was late, harbour master Maren Holt said.', 'harbour master Maren Holt | said | The ferry was late'],
      ['Holt told reporters that nobody was hurt.', 'Holt | told | that nobody was hurt'],
      ['“We waited,” said Jon Berg, “and nobody came.”', 'Jon Berg | said | “We waited,” … “and nobody came.”'],
      ['According to the Tern Line, the radar was on.', 'the Tern Line | According to | the radar was on'],
    ] as const)
      assert.deepEqual(told(text, find(text)), wanted);
  });

  test('keeps when and how it was said apart from the words that report it', () => {
    const text = 'The pier will close, Maren Holt said in a statement posted on Monday.';
    const [one, ...others] = find(text);
    assert.equal(others.length, 0);
    assert.deepEqual(told(text, one ? [one] : []), ['Maren Holt | said | The pier will close']);
    assert.equal(one?.when?.moment.edtf, '2026-11-16');
    assert.ok(one?.channel);
  });

  test('knows who a surname and a pronoun are, in the story and from the newsroom', () => {
    const text =
      'Harbour master Maren Holt said the ferry was late. She said nobody was hurt. Holt added that the pier was dark.';
    assert.deepEqual(
      find(text).map(({ speaker }) => speaker),
      ['Maren Holt', 'Maren Holt', 'Maren Holt'],
    );
    const other =
      'Maren Holt said the ferry was late.\nDr Noor Eskelund, lead investigator, gave the figure.\nIt was nine knots, she said.';
    assert.equal(find(other).at(-1)?.speaker, 'Noor Eskelund');
    const [one] = find('The pier was dark, Brandvold said.', { knownNames: ['Isa Brandvold'] });
    assert.equal(one?.speaker, 'Isa Brandvold');
  });

  test('tells what was said from what is believed', () => {
    const found = find('Police believe that the fog came in fast.\nPolice said that the fog came in fast.');
    assert.deepEqual(
      found.map(({ isSaid }) => isSaid),
      [false, true],
    );
  });

  test('goes on over paragraphs of one quotation whose marks are missing', () => {
    const text =
      '“We waited for an hour,” Holt said. “Nobody told us why.\n\n“Then the lights went out. It was dark.”\n\nThe inquiry goes on.';
    const found = find(text);
    assert.equal(found.length, 1);
    assert.match(told(text, found)[0] ?? '', /Nobody told us why\..*Then the lights went out\. It was dark\.”$/s);
  });

  test('finds the same in a text whatever was read before', () => {
    const first = 'Holt said the ferry was late.\nThe sea was calm.\n“It was not,” Berg told the Courier on Monday.';
    const changed = first.replace('The sea was calm.', 'The sea was calm, Penn said.');
    const reader = fresh();
    for (const text of [first, changed, first])
      assert.deepEqual(
        reader.suggest({ text, language: 'en', day: null }),
        fresh().suggest({ text, language: 'en', day: null }),
      );
  });

  test('is of the version that the code says', () => {
    assert.equal(readModel(weights).version, englishTrained.version);
    assert.throws(() => readModel(weights.subarray(0, 1_000)));
  });
});

const hostile = [
  ...['he said, “', '“‘', '« he said » ', '\u202eHolt said\u202c ', 'said '.repeat(3), 'Ω≈ç√ 他说：“不。” قال إن '],
  ...[
    '👩‍👩‍👧 said 👍 that ',
    '<b>Holt</b> said ',
    '\u0000\ud800 said ',
    'a'.repeat(500),
    "'\"`;--' said ",
    '𝕳𝖔𝖑𝖙 said ',
  ],
];

describe('any text in English', () => {
  const isWhole = (text: string, found: readonly Found[]) => {
    for (const one of found) {
      for (const { start, end } of [...one.source, ...one.cue, ...one.content])
        assert.ok(start >= 0 && start < end && end <= text.length, `${start} to ${end}`);
      assert.ok(one.cue.length === 1 && one.content.length > 0 && one.confidence > 0 && one.confidence < 1);
    }
  };

  test('is read to its end with every stretch inside it', () => {
    const piece = fc.constantFrom(
      'Holt',
      'said',
      'that',
      '“',
      '”',
      ',',
      '.',
      '‘',
      '’',
      'told',
      'according to',
      '\n',
      'she',
      ...hostile,
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 5, arbitrary: piece }, fc.string({ unit: 'binary' })), { maxLength: 60 }),
        (list) => {
          const text = list.join(' ');
          isWhole(text, find(text));
        },
      ),
      { numRuns: 100 },
    );
  });

  for (const piece of hostile)
    test(`of forty thousand letters in one line is read: ${JSON.stringify(piece.slice(0, 30))}`, () => {
      const text = piece.repeat(Math.ceil(40_000 / piece.length));
      isWhole(text, find(text));
    });
});

interface Scores {
  readonly attribution: { readonly all: { readonly lenient: { readonly f1: number } } };
  readonly fields: Readonly<Record<string, { readonly f1: number }>>;
}
const folder = new URL('../../../shared/data/attribution/', import.meta.url);
const skip = existsSync(new URL('own-dev.jsonl', folder))
  ? false
  : 'the annotated stories are not beside this checkout';

describe('stories annotated by hand', { skip }, () => {
  test('are found as they are annotated, with when, through which channel and which figures', async () => {
    const { score } = (await import(new URL('score.mjs', folder).href)) as {
      readonly score: (gold: readonly unknown[], predicted: readonly unknown[]) => Scores;
    };
    const gold = readFileSync(new URL('own-dev.jsonl', folder), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { readonly id: string; readonly text: string; readonly date: string });
    const predicted = gold.map(({ id, text, date }) =>
      asScored(id, english.suggest({ text, language: 'en', day: date })),
    );
    const lenient = (from: number, to: number) =>
      score(gold.slice(from, to), predicted.slice(from, to)).attribution.all.lenient.f1;
    assert.ok(lenient(0, 1) >= 0.9, String(lenient(0, 1)));
    assert.ok(lenient(1, 4) >= 0.8, String(lenient(1, 4)));
    const { fields } = score(gold, predicted);
    for (const [field, least] of [
      ['channel', 0.85],
      ['when', 0.85],
      ['hedge', 0.85],
      ['figureValue', 0.9],
    ] as const)
      assert.ok((fields[field]?.f1 ?? 0) >= least, `${field} ${fields[field]?.f1}`);
  });
});
