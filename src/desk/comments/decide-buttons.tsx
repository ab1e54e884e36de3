import { Button } from '@mantine/core';
import { Fragment } from 'react';
import { Key } from '../parts/key.tsx';
import type { DeskComment } from '../shapes.ts';
import { actionOf, actWords, type Decision, decisions } from './decision-words.ts';
import { ReasonChoice } from './reason-choice.tsx';

/** For which reason the next rejection is. */
export interface Reason {
  readonly all: readonly string[];
  /** from 1; null: none */
  readonly chosen: number | null;
  readonly choose: (number: number | null) => void;
}

interface DecideButtonsProps {
  readonly comments: readonly DeskComment[];
  readonly reason: Reason;
  readonly decide: (decision: Decision) => void;
}

const variants = { approve: 'filled', hold: 'default', reject: 'default', spam: 'subtle' } as const;

/** What can be decided upon the comments, each with its key. */
export function DecideButtons({ comments, reason, decide }: DecideButtonsProps) {
  const can = (decision: Decision) => comments.some((comment) => actionOf(decision, comment) !== null);
  return decisions
    .filter(({ decision }) => can(decision))
    .map(({ decision, key }) => (
      <Fragment key={decision}>
        {decision === 'reject' && reason.all.length > 0 && (
          <ReasonChoice reasons={reason.all} chosen={reason.chosen} choose={reason.choose} />
        )}
        <Button variant={variants[decision]} aria-keyshortcuts={key} onClick={() => decide(decision)}>
          {actWords(decision, comments)}
          <Key>{key}</Key>
        </Button>
      </Fragment>
    ));
}
