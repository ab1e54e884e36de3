import '../css/numbers.css';
import { Button } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { figure, shareOf } from './figures.ts';

const words = {
  share: 'Share',
  all: (count: number) => `Show all ${count}`,
  fewer: 'Show fewer',
  csv: 'CSV',
  csvAloud: (title: string) => `${title}, as CSV`,
} as const;

/** Rows that are shown at first. */
const atFirst = 8;

export interface Bar {
  readonly key: string;
  readonly name: ReactNode;
  readonly count: number;
}

interface BarsProps {
  readonly title: string;
  /** false: its title stands above it already, and is only heard */
  readonly isTitled?: boolean;
  /** what it is about, where its title does not say it */
  readonly about?: string;
  /** the heads of the first and the second column */
  readonly heads: readonly [string, string];
  readonly bars: readonly Bar[];
  /** of how many the bars have shares; left out: no share is told, and the longest bar is whole */
  readonly of?: number;
  /** where the same is to be had as a table for other programs */
  readonly table?: string;
  /** whether all rows are shown from the first */
  readonly isAll?: boolean;
  /** stands where there are no bars */
  readonly none: string;
}

/** Numbers in a table, each with a bar below its name. */
export function Bars({ title, about, heads, bars, of, none, table, isTitled = true, isAll = false }: BarsProps) {
  const heading = useId();
  const [isWhole, setWhole] = useState(isAll);
  const shown = isWhole ? bars : bars.slice(0, atFirst);
  const whole = Math.max(of ?? 0, ...bars.map(({ count }) => count), 1);
  return (
    <section className="bars" aria-labelledby={heading}>
      <div className={isTitled ? 'bars-head' : 'hidden-words'}>
        <h3 id={heading}>{title}</h3>
        {table && bars.length > 0 && (
          <a href={table} download aria-label={words.csvAloud(title)}>
            {words.csv}
          </a>
        )}
      </div>
      {about && <p className="about">{about}</p>}
      {bars.length === 0 ? (
        <p className="quiet small">{none}</p>
      ) : (
        <table aria-labelledby={heading}>
          <thead>
            <tr>
              <th scope="col">{heads[0]}</th>
              <th scope="col">{heads[1]}</th>
              {of !== undefined && <th scope="col">{words.share}</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, name, count }) => (
              <tr key={key}>
                <th scope="row">
                  <span className="bar-name">{name}</span>
                  <span className="bar" style={{ inlineSize: `${(count / whole) * 100}%` }} />
                </th>
                <td>{figure(count)}</td>
                {of !== undefined && <td className="share">{shareOf(count, of)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!isAll && bars.length > atFirst && (
        <Button variant="subtle" onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.fewer : words.all(bars.length)}
        </Button>
      )}
    </section>
  );
}
