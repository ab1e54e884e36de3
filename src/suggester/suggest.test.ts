import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { englishRules, type Found, type Span, sentences } from './suggester.ts';

const suggest = (text: string, language = 'en') => englishRules.suggest({ text, language, day: '2025-01-06' });
const words = (text: string, spans: readonly Span[]) =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
/** `who | cue | what` for each statement found. */
const told = (text: string) =>
  suggest(text).map((one) => `${words(text, one.source)} | ${words(text, one.cue)} | ${words(text, one.content)}`);
function only(text: string): Found {
  const all = suggest(text);
  assert.equal(all.length, 1, JSON.stringify(told(text)));
  return all[0] as Found;
}

describe('who said what', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['“The gate was open,” Maren Holt said.', ['Maren Holt | said | “The gate was open,”']],
    [
      '“The gate was open,” said Maren Holt, the harbour master.',
      ['Maren Holt, the harbour master | said | “The gate was open,”'],
    ],
    ['Maren Holt said that the gate was open.', ['Maren Holt | said | that the gate was open']],
    ['The gate was open, the company said in a statement.', ['the company | said | The gate was open']],
    ['According to the harbour board, the gate was open.', ['the harbour board | According to | the gate was open']],
    ['The gate was open, according to the harbour board.', ['the harbour board | according to | The gate was open']],
    ['Holt told reporters the gate was open.', ['Holt | told | the gate was open']],
    [
      'Holt said the gate was open, adding: “We saw it.”',
      ['Holt | said | the gate was open', 'Holt | adding | “We saw it.”'],
    ],
    ['“We saw it,” she said, “and we wrote it down.”', ['she | said | “We saw it,” … “and we wrote it down.”']],
    [
      '“We saw it,” he said. “We wrote it down. It is in the log.”',
      ['he | said | “We saw it,” … “We wrote it down. It is in the log.”'],
    ],
    ['The line declined to comment.', ['The line | declined to comment | declined to comment']],
    ['The line did not respond to a request for comment.', ['The line | did not respond | to a request for comment']],
    ['Gate was open, minister says', ['minister | says | Gate was open']],
    ['"We saw it," Holt said.', ['Holt | said | "We saw it,"']],
    ['«We saw it», Holt said.', ['Holt | said | «We saw it»']],
    ['‘We saw it,’ Holt said.', ['Holt | said | ‘We saw it,’']],
    ['Holt said: “We saw it.', ['Holt | said | “We saw it.']],
  ];
  for (const [text, statements] of cases) test(text, () => assert.deepEqual(told(text), statements));

  test('goes on where a quotation goes on in the next paragraph', () => {
    const text = 'Holt said: “We saw it.\n\n“It is in the log.”\n\nThe tide turned at six.';
    assert.deepEqual(told(text), ['Holt | said | “We saw it. … “It is in the log.”']);
  });

  test('is nothing where a verb of speech is a noun, is in the passive, or has a person as its object only', () => {
    for (const text of [
      'The report was published in May.',
      'A statement posted on the door was torn.',
      'Fighting was reported in several villages.',
      'The court heard claims of fraud.',
      'They had been told to leave.',
    ]) {
      assert.deepEqual(told(text), [], text);
    }
  });

  test('is direct, indirect or mixed, and an act', () => {
    assert.equal(only('“We saw it,” Holt said.').speech, 'direct');
    assert.equal(only('Holt said they saw it in the log.').speech, 'indirect');
    assert.equal(only('Holt said they “saw it” in the log.').speech, 'mixed');
    assert.equal(only('The line denied that the gate was open.').act, 'denies');
    assert.equal(only('The line confirmed that the gate was open.').act, 'confirms');
    assert.equal(only('The line declined to say whether the gate was open.').act, 'declines');
    assert.equal(only('The line has promised to open the gate.').act, 'promises');
  });
});

describe('who a speaker is', () => {
  test('is the whole name for a surname or a pronoun', () => {
    const found = suggest(
      'Mayor Ilse Brandt said the gate was open. Brandt said it had been seen. “We saw it,” she said.',
    );
    assert.deepEqual(
      found.map(({ speaker }) => speaker),
      ['Ilse Brandt', 'Ilse Brandt', 'Ilse Brandt'],
    );
    assert.equal(found[0]?.role, 'Mayor');
  });

  test('is an organisation for "it" and "the company"', () => {
    const found = suggest(
      'Tern Line said the gate was open. “We saw it,” it wrote on Telegram. The company said it had been told.',
    );
    assert.deepEqual(
      found.map(({ speaker }) => speaker),
      ['Tern Line', 'Tern Line', 'Tern Line'],
    );
  });

  test('has the role that stands beside the name, and for whom it is', () => {
    const found = suggest('Tern Line said the gate was open. “We saw it,” said Maren Holt, its chief executive.');
    assert.equal(found[1]?.speaker, 'Maren Holt');
    assert.equal(found[1]?.role, 'its chief executive');
    assert.equal(found[1]?.organisation, 'Tern Line');
    const member = only('“We saw it,” Yehor Cherniev — a member of the Ukrainian parliament — told ABC News.');
    assert.equal(member.organisation, 'Ukrainian parliament');
    assert.equal(member.role, 'member of the Ukrainian parliament');
  });

  test('is nobody named where the story names nobody', () => {
    for (const text of [
      'Police said the gate was open.',
      'A spokeswoman for the authority said the gate was open.',
      'Officials said the gate was open.',
    ])
      assert.equal(only(text).speaker, null, text);
  });

  test('may be somebody the newsroom knows', () => {
    const found = englishRules.suggest({
      text: 'Holt said the gate was open.',
      language: 'en',
      day: null,
      knownNames: ['Maren Holt'],
    });
    assert.equal(found[0]?.speaker, 'Maren Holt');
  });
});

describe('how, when and with what doubt', () => {
  test('is the channel with the day', () => {
    const text = '“It was open,” Holt said in a statement posted Monday to the presidency’s website.';
    const { channel, when } = only(text);
    assert.equal(
      channel && text.slice(channel.start, channel.end),
      'in a statement posted Monday to the presidency’s website',
    );
    assert.equal(channel?.kind, 'website');
    assert.equal(when?.moment.edtf, '2025-01-06');
    assert.equal(only('“It was open,” it wrote on Telegram.').channel?.name, 'Telegram');
    assert.equal(only('“It was open,” Holt told ABC News.').channel?.kind, 'interview');
  });

  test('is the doubt in its sentence or the next', () => {
    const within = 'The institute reported “advances” in the east, though the extent of their success remains unclear.';
    const hedge = only(within).hedge;
    assert.equal(hedge && within.slice(hedge.start, hedge.end), 'though the extent of their success remains unclear');
    assert.ok(only('The line said the gate was open. The claim could not be independently verified.').hedge);
  });

  test('has the figures of what was said, and no others', () => {
    const found = only('Holt, who has 12 boats, said at least 43 people had been injured.');
    assert.deepEqual(
      found.quantities.map(({ quantity }) => [quantity.value, quantity.qualifier]),
      [[43, 'at least']],
    );
  });
});

describe('any text', () => {
  test('in a language without rules finds nothing, and says which it reads', () => {
    assert.deepEqual(suggest('“Ми бачили,” сказала Голт.', 'uk'), []);
    assert.deepEqual(englishRules.languages, ['en']);
  });

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
      '—',
      'told',
      'reporters',
      'according to',
      'he',
      'adding',
      ':',
      '\n',
      'and',
      'in a statement',
      'Monday',
      '12 boats',
      'was',
      'the',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 5, arbitrary: piece }, fc.string({ unit: 'grapheme' }))), (list) => {
        const text = list.join(' ');
        for (const one of suggest(text)) {
          const spans = [
            ...one.source,
            ...one.cue,
            ...one.content,
            ...(one.channel ? [one.channel] : []),
            ...(one.hedge ? [one.hedge] : []),
          ];
          for (const { start, end } of spans) assert.ok(start >= 0 && start < end && end <= text.length);
          assert.ok(one.content.length > 0 && one.confidence > 0 && one.confidence <= 1);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is parted into sentences, abbreviations and quotations left whole', () => {
    const text = 'Mr. Holt came at 9.4 knots. “It was open. We saw it,” she said.\nThe tide turned! Did it?';
    assert.deepEqual(
      sentences(text).map(({ start, end }) => text.slice(start, end)),
      ['Mr. Holt came at 9.4 knots.', '“It was open. We saw it,” she said.', 'The tide turned!', 'Did it?'],
    );
  });
});
