import '../css/numbers.css';
import { type ReactNode, useState } from 'react';

const words = { table: 'The numbers as a table' } as const;

interface NumbersTableProps {
  /** what the table holds */
  readonly caption: string;
  readonly heads: readonly string[];
  /** each with its name first */
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
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows().map(([name, ...cells]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, index) => (
                    <td key={heads[index + 1]}>{cell}</td>
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
