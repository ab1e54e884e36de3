/** Twelve saved pages of real newspapers: how much of their stories is kept, how much else, and what they state. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { sharedData } from '../../test/support/shared-data.ts';
import { plainText } from '../stories/stories.ts';
import { type Clipping, readClipping } from './wire.ts';

interface Stated {
  /** beginning of the headline as the page prints it, or as its title says where it prints none that the title confirms */
  readonly headline: string;
  /** null: the page names nobody as its writer */
  readonly byline: readonly string[] | null;
  /** as far as the page states it; null: nowhere */
  readonly published: string | null;
}

/** Read off the pages themselves, since the metadata that came with them have faults (a date for a byline, `By` in a name). */
const stated: Readonly<Record<string, Stated>> = {
  'ars-1': {
    headline: 'Just-released Minecraft exploit',
    byline: ['Dan Goodin'],
    published: '2015-04-16T20:02:01.000Z',
  },
  'bbc-1': { headline: 'Obama admits US gun laws', byline: ['BBC News'], published: '2015-07-24T04:36:09.000Z' },
  // The hour stands beside the day without a zone; the JSON-LD calls the same hour UTC, and that is what it states.
  folha: {
    headline: 'Tite diz que errou',
    byline: ['Bruno (Henrique Zecchin) Rodrigues'],
    published: '2018-12-21T12:55:00.000Z',
  },
  // The day stands in the title alone; its two writers are named in the last paragraph, not in a byline.
  'la-nacion': { headline: 'Una solución no violenta', byline: null, published: '2017-12-07' },
  'lemonde-1': {
    headline: 'Le projet de loi sur le renseignement',
    byline: ['Martin Untersinger', 'Damien Leloup', 'Morgane Tual'],
    published: '2015-05-04T11:36:31.000Z',
  },
  'nytimes-1': {
    headline: 'United States to Lift Sudan Sanctions',
    byline: ['Jeffrey Gettleman'],
    published: '2017-01-13T05:00:04.000Z',
  },
  'nytimes-4': {
    headline: 'As Debt Rises, the Government',
    byline: ['Nelson D. Schwartz'],
    published: '2018-09-25T21:28:31.000Z',
  },
  // `Lorem` is a heading that the page's title does not confirm.
  'rtl-1': { headline: 'RTL Test', byline: null, published: null },
  'rtl-3': { headline: 'RTL Test', byline: null, published: null },
  'seattletimes-1': {
    headline: 'Alaskan halibut, caught by',
    byline: ['Benjamin Romano'],
    published: '2019-04-28T06:01:07',
  },
  // The page prints the day without its year; the address has it whole.
  'wapo-1': { headline: 'Attack stokes instability fears', byline: ['Erin Cunningham'], published: '2015-03-18' },
  'yahoo-1': { headline: 'These are the 8 coolest', byline: ['Ben Silverman'], published: '2016-10-13T17:00:03.000Z' },
};

const pages = sharedData('data', 'news-pages');

function wordsOf(text: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const word of text.normalize('NFC').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu) ?? [])
    words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

function count(words: ReadonlyMap<string, number>): number {
  return [...words.values()].reduce((sum, times) => sum + times, 0);
}

function shared(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  return [...one].reduce((sum, [word, times]) => sum + Math.min(times, other.get(word) ?? 0), 0);
}

/** Everything that the clipping prints as the story, in whatever field. */
function printedText(clipping: Clipping): string {
  const { kicker, standfirst, dateline, document, pictures } = clipping;
  return [
    kicker,
    standfirst,
    dateline?.place,
    dateline?.agency,
    plainText(document),
    ...pictures.flatMap(({ caption, credit }) => [caption, credit]),
  ].join('\n');
}

interface Measured {
  readonly page: string;
  readonly expected: number;
  /** share of the expected words that are kept */
  readonly kept: number;
  /** share of our words that were not expected; real captions and standfirsts count against us too */
  readonly extra: number;
  readonly right: { readonly headline: boolean; readonly byline: boolean | null; readonly published: boolean | null };
}

function measure(page: string, truth: Stated): Measured {
  const file = (name: string) => readFileSync(join(pages.path, page, name));
  const clipping = readClipping({ bytes: file('source.html'), fileName: 'source.html' });
  const { document } = parseHTML(`<html><body>${file('expected.html')}</body></html>`);
  const expected = wordsOf(document.body.textContent ?? '');
  const facts = clipping.report.filter(
    ({ kept }) => kept === 'byline' || kept === 'date' || kept === 'headline' || kept === 'agency',
  );
  const text = printedText(clipping);
  const all = wordsOf([text, ...facts.map((line) => line.text)].join('\n'));
  const names = clipping.bylines.map(({ name }) => name);
  return {
    page,
    expected: count(expected),
    kept: shared(expected, all) / count(expected),
    extra: 1 - shared(wordsOf(text), expected) / count(wordsOf(text)),
    right: {
      headline: clipping.headline?.startsWith(truth.headline) ?? false,
      byline: truth.byline === null ? null : names.join() === truth.byline.join(),
      published: truth.published === null ? null : clipping.publishedAt?.iso === truth.published,
    },
  };
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const shown = (value: boolean | null) => (value === null ? 'not stated' : value ? 'right' : 'WRONG');

test('twelve saved newspaper pages keep their text, lose their furniture, and give what they state', {
  skip: pages.skip,
}, (context) => {
  const measured = Object.entries(stated).map(([page, truth]) => measure(page, truth));
  context.diagnostic('page            words   kept   extra  headline  byline      published');
  for (const { page, expected, kept, extra, right } of measured) {
    const figures = [String(expected).padStart(5), kept.toFixed(3), extra.toFixed(3)].join('  ');
    context.diagnostic(
      [
        page.padEnd(14),
        figures,
        shown(right.headline).padEnd(8),
        shown(right.byline).padEnd(10),
        shown(right.published),
      ].join('  '),
    );
  }
  const kept = mean(measured.map((page) => page.kept));
  const extra = mean(measured.map((page) => page.extra));
  const facts = measured
    .flatMap(({ right }) => [right.headline, right.byline, right.published])
    .filter((fact) => fact !== null);
  const right = facts.filter((fact) => fact).length / facts.length;
  context.diagnostic(
    `mean: kept ${kept.toFixed(4)}, extra ${extra.toFixed(4)}; facts right ${right.toFixed(3)} of ${facts.length}`,
  );
  assert.ok(kept >= 0.97, `kept ${kept}`);
  assert.ok(extra <= 0.02, `extra ${extra}`);
  assert.ok(right >= 0.9, `facts right ${right}`);
});

test('no page is read without every word of it being accounted for', { skip: pages.skip }, () => {
  for (const page of Object.keys(stated)) {
    const { report } = readClipping({
      bytes: readFileSync(join(pages.path, page, 'source.html')),
      fileName: 'source.html',
    });
    assert.ok(report.every(({ kept, dropped }) => (kept === null) !== (dropped === null)));
    assert.ok(report.length > 2);
  }
});
