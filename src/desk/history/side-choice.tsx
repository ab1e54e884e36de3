import { type ReactNode, useId } from 'react';
import { mergeWords } from './merge-words.ts';
import type { Place, Side } from './three-way.ts';

interface SideChoiceProps {
  /** what is decided, for those who go from one field to the next by ear */
  readonly legend: string;
  readonly kind: Place['kind'];
  readonly side: Side | null;
  readonly choose: (side: Side) => void;
  /** what each choice is called; one without a word is not offered */
  readonly labels: Readonly<Partial<Record<Side, string>>>;
  readonly name: string;
  readonly children: ReactNode;
}

/** A place where two sides differ, and the choice between them: asked where both changed it, else open to be changed. */
export function SideChoice({ legend, kind, side, choose, labels, name, children }: SideChoiceProps) {
  const group = useId();
  const choices = (
    <div className="side-choices">
      {(['story', 'branch', 'both'] as const).map((one) =>
        labels[one] === undefined ? null : (
          <label key={one} className="choice">
            <input type="radio" name={group} checked={side === one} onChange={() => choose(one)} />
            {labels[one]}
          </label>
        ),
      )}
    </div>
  );
  return (
    <fieldset className={side === null ? 'merge-place is-open' : 'merge-place'} data-place={legend}>
      <legend>
        {legend}
        {side === null && (
          <span className="state open">
            <i />
            {mergeWords.undecided}
          </span>
        )}
      </legend>
      {kind !== 'conflict' && <p className="small quiet">{unaskedWords(kind, side, name)}</p>}
      {children}
      {kind === 'conflict' ? (
        choices
      ) : (
        <details className="otherwise">
          <summary>{mergeWords.otherwise}</summary>
          {choices}
        </details>
      )}
    </fieldset>
  );
}

/** Why nobody was asked here; or that somebody said something else. */
function unaskedWords(kind: Place['kind'], side: Side | null, name: string): string {
  if (side !== kind) return mergeWords.overruled;
  return kind === 'branch' ? mergeWords.unasked.branch(name) : mergeWords.unasked.story;
}
