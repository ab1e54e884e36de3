import { Fragment, type ReactNode } from 'react';
import { edged } from './edged.ts';

const words = {
  inserted: ['inserted:', 'end of inserted'],
  deleted: ['deleted:', 'end of deleted'],
  only: ['only here:', 'end of only here'],
} as const;

/** What became of words: they came, they went, or one of two sides alone has them. */
export type WordChange = keyof typeof words;

const tags = { inserted: 'ins', deleted: 'del', only: 'mark' } as const;

/** Words that came, went or stand on one side alone. Readers aloud do not all tell these elements, so it is said in words. */
export function Changed({ change, children }: { readonly change: WordChange; readonly children: ReactNode }) {
  const [start, end] = words[change];
  const Tag = tags[change];
  return (
    <Tag>
      <span className="hidden-words" lang="en">{` [${start} `}</span>
      {children}
      <span className="hidden-words" lang="en">{` ${end}] `}</span>
    </Tag>
  );
}

interface RunsProps {
  readonly runs: readonly { readonly change: 'same' | 'inserted' | 'deleted'; readonly text: string }[];
}

/** A line of words with what changed in it. */
export function Runs({ runs }: RunsProps) {
  return runs.map(({ change, text }, index) => {
    if (change === 'same') return text;
    const { before, nodes, after } = edged([{ type: 'text', text }]);
    return (
      <Fragment key={`${String(index)} ${change}`}>
        {before}
        <Changed change={change}>{nodes[0]?.text}</Changed>
        {after}
      </Fragment>
    );
  });
}
