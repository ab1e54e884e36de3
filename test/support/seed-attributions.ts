import { readFileSync } from 'node:fs';
import { sharedData } from './shared-data.ts';

type Span = readonly [number, number];

/** What was attributed on the captured page, as it was annotated by hand; every text as the page prints it. */
export interface Attribution {
  readonly id: string;
  readonly type: 'direct' | 'indirect' | 'mixed';
  readonly source: string;
  /** whom a pronoun or a short form stands for */
  readonly refersTo: string | null;
  readonly cue: string;
  readonly content: readonly string[];
  readonly channel: string | null;
  readonly when: string | null;
  /** whether what it says has the time in it: then the time is about what was said */
  readonly whenIsWithin: boolean;
  readonly where: string | null;
  readonly figures: readonly {
    readonly asPrinted: string;
    readonly value: number;
    readonly qualifier: 'about' | 'more than' | 'exact';
    readonly unit: string;
  }[];
  readonly hedge: string | null;
}

interface Written {
  readonly id: string;
  readonly type: Attribution['type'];
  readonly sourceRefersTo?: string;
  readonly figures: readonly { span: Span; value: number; qualifier: 'about' | 'more than' | 'exact'; unit: string }[];
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly channel: readonly Span[];
  readonly when: readonly Span[];
  readonly where: readonly Span[];
  readonly hedge: readonly Span[];
}

const known = sharedData('data', 'attribution', 'own-dev.jsonl');
const page = sharedData('seed', '000_906c5bb01a62694b.txt');

/** The captured page; `skip` says why there is none. */
export const seedPage = { path: page.path, skip: page.skip || known.skip };

/** The attributions of the captured page, which is the first of the annotated ones. */
export function seedAttributions(): readonly Attribution[] {
  const [line = ''] = readFileSync(known.path, 'utf8').split('\n');
  const { text, attributions } = JSON.parse(line) as { text: string; attributions: readonly Written[] };
  const cut = ([start, end]: Span) => text.slice(start, end);
  const one = (spans: readonly Span[]) => (spans[0] ? cut(spans[0]) : null);
  return attributions.map((written) => ({
    id: written.id,
    type: written.type,
    source: one(written.source) ?? '',
    refersTo: written.sourceRefersTo ?? null,
    cue: one(written.cue) ?? '',
    content: written.content.map(cut),
    channel: one(written.channel),
    when: one(written.when),
    whenIsWithin: written.when.some(([start, end]) => written.content.some(([from, to]) => from <= start && end <= to)),
    where: one(written.where),
    figures: written.figures.map(({ span, ...figure }) => ({ ...figure, asPrinted: cut(span) })),
    hedge: one(written.hedge),
  }));
}
