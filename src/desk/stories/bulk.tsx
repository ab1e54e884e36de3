import { Button } from '@mantine/core';
import { useState } from 'react';
import { may, useMe } from '../session.ts';
import type { DeskStoryLine } from '../shapes.ts';
import type { BulkStep } from '../story-list-api.ts';
import { BulkDialog } from './bulk-dialog.tsx';

const words = {
  label: 'What to do with the chosen stories',
  chosen: (count: number) => (count === 1 ? '1 story chosen' : `${count} stories chosen`),
  assign: 'Give to …',
  handIn: 'Hand in …',
  withhold: 'Withhold …',
  none: 'Choose none',
} as const;

interface BulkProps {
  readonly chosen: readonly DeskStoryLine[];
  readonly chooseNone: () => void;
}

/** Stands at the foot of the window while stories are chosen: one step for all of them. */
export function Bulk({ chosen, chooseNone }: BulkProps) {
  const me = useMe();
  const [asked, setAsked] = useState<{ step: BulkStep['step']; stories: readonly DeskStoryLine[] } | null>(null);
  // The stories that were chosen when it was asked: some leave the list by the step itself.
  const ask = (step: BulkStep['step']) => setAsked({ step, stories: chosen });
  return (
    <>
      {chosen.length > 0 && (
        <section className="bulk" aria-label={words.label}>
          <p role="status">{words.chosen(chosen.length)}</p>
          <Button onClick={() => ask('assign')}>{words.assign}</Button>
          <Button onClick={() => ask('hand-in')}>{words.handIn}</Button>
          {may(me, 'desk: publish') && <Button onClick={() => ask('withhold')}>{words.withhold}</Button>}
          <Button variant="subtle" onClick={chooseNone}>
            {words.none}
          </Button>
        </section>
      )}
      {asked && <BulkDialog {...asked} close={() => setAsked(null)} done={chooseNone} />}
    </>
  );
}
