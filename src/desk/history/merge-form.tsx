import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ActButton } from '../parts/buttons.tsx';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { NewsroomMoment } from '../parts/newsroom-moment.tsx';
import type { DeskFields, RevisionLine } from '../shapes.ts';
import { legendsOf } from './legends.ts';
import { bothTexts, type Chosen, resultOf, undecided } from './merge.ts';
import { MergeFields } from './merge-fields.tsx';
import { MergePlaces } from './merge-places.tsx';
import type { BranchCompared } from './merge-query.ts';
import { MergeResult } from './merge-result.tsx';
import type { Side } from './three-way.ts';
import { Undecided } from './undecided.tsx';

const words = {
  branch: (name: string, number: number) => `${name}’s branch, revision ${String(number)}: `,
  story: (name: string, number: number) => `The story, revision ${String(number)} by ${name}: `,
  base: (number: number) =>
    `Both began with revision ${String(number)}. What only one side has changed since is taken; what both changed is asked.`,
  noBase: 'No revision is kept with which both began: every difference is asked.',
  same: 'The two do not differ in a word or a field.',
  left: (count: number) =>
    count === 0
      ? 'Everything is decided.'
      : `${String(count)} ${count === 1 ? 'place is' : 'places are'} to be decided.`,
  fields: 'Fields',
  text: 'Text',
  show: 'Show the result',
  notNeeded: {
    ask: 'Not needed',
    question: 'Leave the story as it is? The branch then waits no more; it stays in the history with every word.',
    keep: 'Let it wait',
  },
  closing: 'Seeing to it …',
  both: 'Keep both texts',
  keepingBoth: 'Keeping both …',
  noteMerged: (name: string, number: number) => `Merged with ${name}’s branch (revision ${String(number)})`,
  noteBoth: (name: string, number: number) => `With the text of ${name}’s branch (revision ${String(number)}) below`,
} as const;

interface MergeFormProps {
  readonly compared: BranchCompared;
  readonly branch: RevisionLine;
  readonly keep: (fields: DeskFields, note: string) => Promise<void>;
  /** the branch is not needed */
  readonly drop: () => Promise<void>;
}

/** The choices of a merge, kept while the desk is open: whoever closes the window finds them again. */
function useChosen(branch: string): readonly [Chosen, (key: string, side: Side) => void] {
  const client = useQueryClient();
  const kept = ['chosen in merge', branch];
  const [chosen, setChosen] = useState<Chosen>(() => client.getQueryData<Chosen>(kept) ?? {});
  const choose = (key: string, side: Side) => {
    const next = { ...chosen, [key]: side };
    setChosen(next);
    client.setQueryData(kept, next);
  };
  return [chosen, choose];
}

/** Where a branch and the story differ, what is taken of each, and the result before it is kept. */
export function MergeForm({ compared, branch, keep, drop }: MergeFormProps) {
  const { merge, names } = compared;
  const [chosen, choose] = useChosen(branch.id);
  const [phase, setPhase] = useState<'choosing' | 'asked' | 'result'>('choosing');
  const top = useRef<HTMLDivElement>(null);
  const name = branch.savedBy;
  const open = undecided(merge, chosen);
  const result = phase === 'result' ? resultOf(merge, chosen) : null;
  if (result !== null)
    return (
      <MergeResult
        result={result}
        merge={merge}
        names={names}
        keep={() => keep(result, words.noteMerged(name, branch.number))}
        back={() => setPhase('choosing')}
      />
    );
  const legends = legendsOf(merge);
  const isSame = merge.fields.length === 0 && merge.places.every(({ kind }) => kind === 'same');
  return (
    <div className="merge-form" ref={top}>
      <Compared compared={compared} branch={branch} />
      {isSame && <p>{words.same}</p>}
      {merge.fields.length > 0 && <h3>{words.fields}</h3>}
      <MergeFields merge={merge} names={names} legends={legends} chosen={chosen} choose={choose} name={name} />
      <h3>{words.text}</h3>
      <MergePlaces merge={merge} legends={legends} chosen={chosen} choose={choose} name={name} />
      <div className="merge-end">
        {phase === 'asked' && open.length > 0 ? (
          <Undecided places={open.flatMap((key) => legends.get(key) ?? [])} within={top} />
        ) : (
          <p role="status">{words.left(open.length)}</p>
        )}
        <div className="acts">
          <Button variant="filled" onClick={() => setPhase(open.length > 0 ? 'asked' : 'result')}>
            {words.show}
          </Button>
          <ActButton busy={words.keepingBoth} act={() => keep(bothTexts(merge), words.noteBoth(name, branch.number))}>
            {words.both}
          </ActButton>
          <ConfirmButton words={words.notNeeded} busy={words.closing} act={drop} />
        </div>
      </div>
    </div>
  );
}

function Compared({ compared: { base, newest }, branch }: Pick<MergeFormProps, 'compared' | 'branch'>) {
  const heading = useRef<HTMLUListElement>(null);
  // Coming back from the result, as when it was opened, one reads from the top.
  useEffect(() => {
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div>
      <ul ref={heading}>
        <li>
          {words.branch(branch.savedBy, branch.number)}
          <NewsroomMoment at={branch.savedAt} />
        </li>
        <li>
          {words.story(newest.savedBy, newest.number)}
          <NewsroomMoment at={newest.savedAt} />
        </li>
      </ul>
      <p className="small quiet">{base === null ? words.noBase : words.base(base.number)}</p>
    </div>
  );
}
