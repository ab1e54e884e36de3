import type { Readership, ViewShare } from '../shapes.ts';
import { Bars } from './bars.tsx';
import { figure } from './figures.ts';
import { daysInWords } from './point-words.ts';
import { type Dimension, refusalWords, valueWords } from './value-words.ts';

const words = {
  title: 'Readers',
  depth: 'How far they read',
  depthAbout: (count: string) => `Of ${count} views by browsers that tell it.`,
  part: 'Part of the text',
  views: 'Views',
  quarter: 'A quarter at least',
  half: 'Half',
  most: 'Three quarters',
  end: 'To the end',
  noDepth: 'No browser has told it in this time.',
  titles: {
    referrers: 'Where they come from',
    devices: 'Devices',
    languages: 'Languages of their browsers',
    countries: 'Countries',
  } satisfies Record<Dimension, string>,
  head: { referrers: 'From', devices: 'Device', languages: 'Language', countries: 'Country' } satisfies Record<
    Dimension,
    string
  >,
  none: 'No views in this time.',
  left: 'What was left out',
  leftAbout: 'Requests that were not counted, each by the first rule that it breaks.',
  why: 'Why',
  requests: 'Requests',
  nothingLeft: 'Nothing was left out in this time.',
} as const;

interface BreakdownProps {
  readonly readership: Readership;
  /** whether it is of a time that was chosen before */
  readonly isOld: boolean;
  /** where a part is to be had as a table */
  readonly table: (part: Dimension | 'left-out') => string;
}

/** Who read, by what views are told apart; and what was not counted. */
export function Breakdown({ readership, isOld, table }: BreakdownProps) {
  const { from, until, total, referrers, devices, languages, countries, leftOut } = readership;
  return (
    <section aria-labelledby="readers" aria-busy={isOld}>
      <div className="section-head">
        <h2 id="readers">{words.title}</h2>
        <p className="figures">{daysInWords(from, until)}</p>
      </div>
      <div className="pairs">
        <ReadingDepth total={total} />
        <Shares table={table} of="referrers" shares={referrers} total={total.views} />
        <Shares table={table} of="devices" shares={devices} total={total.views} />
        <Shares table={table} of="languages" shares={languages} total={total.views} />
        {countries && <Shares table={table} of="countries" shares={countries} total={total.views} />}
        {leftOut && (
          <Bars
            title={words.left}
            about={words.leftAbout}
            heads={[words.why, words.requests]}
            none={words.nothingLeft}
            table={table('left-out')}
            bars={leftOut.map(({ why, count }) => ({ key: why, name: refusalWords(why), count }))}
          />
        )}
      </div>
    </section>
  );
}

function ReadingDepth({ total: { views, unscripted, read } }: { readonly total: Readership['total'] }) {
  const telling = views - unscripted;
  const parts = (['quarter', 'half', 'most', 'end'] as const).map((part) => ({
    key: part,
    name: words[part],
    count: read[part],
  }));
  return (
    <Bars
      title={words.depth}
      about={words.depthAbout(figure(telling))}
      heads={[words.part, words.views]}
      of={telling}
      none={words.noDepth}
      bars={telling === 0 ? [] : parts}
    />
  );
}

interface SharesProps extends Pick<BreakdownProps, 'table'> {
  readonly of: Dimension;
  readonly shares: readonly ViewShare[];
  readonly total: number;
}

function Shares({ of, shares, total, table }: SharesProps) {
  return (
    <Bars
      title={words.titles[of]}
      heads={[words.head[of], words.views]}
      of={total}
      none={words.none}
      table={table(of)}
      bars={shares.map(({ value, views }) => ({ key: value, name: <bdi>{valueWords(of, value)}</bdi>, count: views }))}
    />
  );
}
