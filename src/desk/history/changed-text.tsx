import { Fragment, type ReactNode } from 'react';
import type { RevisionChanges } from '../shapes.ts';
import { Blocks } from './document-print.tsx';
import { foldedStretches } from './folded-stretches.ts';
import { labelOf, noteText } from './part-words.ts';

const words = {
  folded: (count: number) => (count === 1 ? 'One block without a change' : `${String(count)} blocks without a change`),
} as const;

type Part = RevisionChanges['parts'][number];

/** Both texts in one: what came, what went, what moved; long stretches that stayed are folded away. */
export function ChangedText({ changes }: { readonly changes: RevisionChanges }) {
  return (
    <div className="printed" lang={changes.language} dir={changes.direction}>
      {foldedStretches(changes.parts, ({ kind }) => kind !== 'same').map(({ isFolded, items, at }) => (
        <Folded key={at} count={isFolded ? items.length : 0}>
          {items.map((part, index) => (
            <ChangedPart key={`part ${String(at + index)}`} part={part} />
          ))}
        </Folded>
      ))}
    </div>
  );
}

interface FoldedProps {
  /** how many blocks are folded away; 0: they stand open */
  readonly count: number;
  readonly children: ReactNode;
}

/** Blocks that did not change, behind a line that says how many. */
export function Folded({ count, children }: FoldedProps) {
  if (count === 0) return <Fragment>{children}</Fragment>;
  return (
    <details className="unchanged">
      <summary lang="en" dir="ltr">
        {words.folded(count)}
      </summary>
      {children}
    </details>
  );
}

function ChangedPart({ part }: { readonly part: Part }) {
  const label = labelOf(part);
  return (
    <div className={`part is-${part.kind}`}>
      {label !== null && (
        <p className="change-label" lang="en" dir="auto">
          {label}
        </p>
      )}
      {part.kind !== 'moved-away' && <Blocks nodes={[part.node]} />}
      {part.notes.length > 0 && (
        <ul className="change-notes" lang="en" dir="auto">
          {part.notes.map((note, index) => (
            <li key={`${String(index)} ${note.kind}`}>{noteText(note)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
