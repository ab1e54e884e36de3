import '../css/steps.css';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { ActButton } from '../parts/buttons.tsx';
import { useKeptFocus } from '../parts/focus-back.ts';
import { Menu, MenuItem } from '../parts/menu.tsx';
import type { DeskStory } from '../shapes.ts';
import { StepDialog } from './step-dialog.tsx';
import { StepStanding } from './step-standing.tsx';
import { stepWords } from './step-words.ts';
import { type AskedStep, isPlain, type Step, stepOrder } from './steps.ts';
import { type Settle, useTakeStep } from './take-step.ts';

const words = {
  steps: 'Steps',
  more: 'More steps',
  again: 'Plan anew',
  now: 'Publish now',
} as const;

interface StepBarProps {
  readonly story: DeskStory;
  /** saves what is unsaved before a step is taken, and gives the newest revision's id */
  readonly settle: Settle;
}

/** What is open, what readers see, and every step that one may take: the one that is due as the filled button. */
export function StepBar({ story, settle }: StepBarProps) {
  const take = useTakeStep(story, settle);
  const [asked, setAsked] = useState<AskedStep | null>(null);
  const kept = useKeptFocus<HTMLElement>(asked !== null);
  const { main, second, others, last } = stepOrder(story);
  const button = (step: Step | 'update', variant: 'filled' | 'default') => {
    const label = labelOf(step, story);
    if (isPlain(step))
      return (
        <ActButton variant={variant} busy={stepWords[step].busy} act={() => take(step)}>
          {label}
        </ActButton>
      );
    return (
      <Button variant={variant} onClick={() => setAsked(step)}>
        {label}
      </Button>
    );
  };
  const item = (step: Step, isApart: boolean) => (
    <MenuItem
      key={step}
      label={labelOf(step, story)}
      isApart={isApart}
      act={() => (isPlain(step) ? take(step) : setAsked(step))}
    />
  );
  return (
    <section className="step-bar" aria-label={words.steps} tabIndex={-1} {...kept}>
      <StepStanding story={story} />
      <div className="acts">
        {others.length + last.length > 0 && (
          <Menu label={words.more}>
            {others.map((step) => item(step, false))}
            {last.map((step, index) => item(step, index === 0))}
          </Menu>
        )}
        {second && button(second, 'default')}
        {main && button(main, 'filled')}
      </div>
      {asked && <StepDialog step={asked} story={story} take={take} close={() => setAsked(null)} />}
    </section>
  );
}

/** What a step is called; one that asks for something first says so. */
function labelOf(step: Step | 'update', { line }: DeskStory): string {
  const isPlanned = line.state === 'scheduled';
  if (isPlain(step)) return isPlanned && step === 'publish' ? words.now : stepWords[step].act;
  return `${isPlanned && step === 'schedule' ? words.again : stepWords[step].act} …`;
}
