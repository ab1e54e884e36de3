import '../css/numbers.css';
import { type ReactNode, useState } from 'react';

const words = { table: 'The numbers as a table' } as const;

interface Head {
  readonly key: string;
  readonly name: string;
}

interface NumbersTableProps {
  /** what the table holds */
  readonly caption: string;
  /** of its columns; the first is that of the names */
  readonly heads: readonly Head[];
  /** each with its name first; no two names are the same */
  readonly rows: () => readonly (readonly [name: string, ...cells: readonly ReactNode[]])[];
}

/** The numbers of a chart, for whoever would rather read them; made once it is opened. */
export function NumbersTable({ caption, heads, rows }: NumbersTableProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="numbers" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.table}</summary>
      {isOpen && (
        // What scrolls must be reachable by keys.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        <section className="numbers-in" aria-label={caption} tabIndex={0}>
          <table>
            <caption className="hidden-words">{caption}</caption>
            <thead>
              <tr>
                {heads.map(({ key, name }) => (
                  <th key={key} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows().map(([name, ...cells]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, index) => (
                    <td key={heads[index + 1]?.key}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}
