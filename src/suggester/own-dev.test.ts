import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { englishRules, findMoments, findQuantities, type Qualifier, type Span } from './suggester.ts';

const folder = new URL('../../../shared/data/attribution/', import.meta.url);
const skip = existsSync(new URL('own-dev.jsonl', folder))
  ? false
  : 'the annotated stories are not beside this checkout';

type Pair = readonly [number, number];
interface Figure {
  readonly span: Pair;
  readonly value: number;
  readonly qualifier: Qualifier | 'up to';
}
interface Annotated {
  readonly id: string;
  readonly date: string;
  readonly text: string;
  readonly attributions: readonly { readonly figures?: readonly Figure[]; readonly when?: readonly Pair[] }[];
}
interface F1 {
  readonly f1: number;
}
interface Scores {
  readonly attribution: { readonly all: { readonly lenient: F1 }; readonly statement: { readonly lenient: F1 } };
  readonly segment: { readonly mean: number };
  readonly fields: { readonly figureValue: F1; readonly channel: F1 };
}
interface Scorer {
  readonly score: (gold: readonly Annotated[], predicted: readonly unknown[]) => Scores;
}

function annotated(): readonly Annotated[] {
  const lines = readFileSync(new URL('own-dev.jsonl', folder), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Annotated);
}
const pairs = (spans: readonly (Span | null)[]) =>
  spans.filter((span) => span !== null).map(({ start, end }) => [start, end] as const);

function predicted({ id, text, date }: Annotated): unknown {
  const attributions = englishRules.suggest({ text, language: 'en', day: date }).map((one) => ({
    source: pairs(one.source),
    cue: pairs(one.cue),
    content: pairs(one.content),
    channel: pairs([one.channel]),
    when: pairs([one.when]),
    where: pairs([one.where]),
    hedge: pairs([one.hedge]),
    figures: one.quantities.map(({ start, end, quantity }) => ({
      span: [start, end],
      value: quantity.value,
      qualifier: quantity.qualifier,
    })),
  }));
  return { id, attributions };
}

describe('the stories annotated by hand', { skip }, () => {
  test('have their attributions, figures and channels found as often as the rules found them before', async (t) => {
    const { score } = (await import(new URL('score.mjs', folder).href)) as Scorer;
    const gold = annotated();
    const { attribution, fields, segment } = score(gold, gold.map(predicted));
    const percent = (share: number) => (share * 100).toFixed(1);
    t.diagnostic(
      `lenient F1 ${percent(attribution.all.lenient.f1)}, segments ${percent(segment.mean)}, figures ${percent(fields.figureValue.f1)}`,
    );
    assert.ok(attribution.all.lenient.f1 >= 0.95);
    assert.ok(attribution.statement.lenient.f1 >= 0.95);
    assert.ok(segment.mean >= 0.9);
    assert.ok(fields.figureValue.f1 >= 0.9);
    assert.ok(fields.channel.f1 >= 0.95);
  });

  test('have every figure of their statements with its value and qualifier', () => {
    for (const { text, attributions } of annotated()) {
      const found = findQuantities(text);
      for (const { span, value, qualifier } of attributions.flatMap(({ figures = [] }) => figures)) {
        const own = found.find(({ start, end }) => start <= span[0] && end >= span[1]);
        assert.equal(own?.quantity.value, value, text.slice(...span));
        assert.equal(own?.quantity.qualifier, qualifier === 'up to' ? 'at most' : qualifier, text.slice(...span));
      }
    }
  });

  test('have every time of their statements, resolved where it is one of the calendar', () => {
    const byEvent: string[] = [];
    for (const { text, date, attributions } of annotated()) {
      const found = findMoments(text, { day: date });
      for (const [start, end] of attributions.flatMap(({ when = [] }) => when)) {
        const own = found.find((one) => one.start < end && one.end > start);
        if (own === undefined) byEvent.push(text.slice(start, end));
        else assert.ok(own.moment.edtf, text.slice(start, end));
      }
    }
    // Told by an event, so it keeps its words and is not resolved; the headline has it twice.
    assert.deepEqual(byEvent, ['after new Kursk offensive', 'after new Kursk offensive']);
  });
});
