import { useCallback, useState } from 'react';
import { Block } from '../parts/block.tsx';
import type { DeskStory, StoryProblem } from '../shapes.ts';
import { Checklist } from './checklist.tsx';
import { StepBar } from './step-bar.tsx';
import { StepDialog } from './step-dialog.tsx';
import { type AskedStep, stepFor } from './steps.ts';
import { useTakeStep } from './take-step.ts';

const words = {
  title: 'Before publishing',
  about: 'What publishing the story would meet, and what you may do with it. Save first what you have written.',
} as const;

/** The checklist and the steps of a story below its words. */
export function StorySteps({ story }: { readonly story: DeskStory }) {
  const { revisionId } = story;
  const settle = useCallback(async () => revisionId, [revisionId]);
  const take = useTakeStep(story, settle);
  const [asked, setAsked] = useState<AskedStep | null>(null);
  const lead = (problem: StoryProblem) => {
    const step = stepFor(problem, story);
    if (step === null) fieldFor(problem)?.focus();
    else setAsked(step);
  };
  return (
    <Block title={words.title} about={words.about}>
      <StepBar story={story} settle={settle} />
      <Checklist story={story} lead={lead} />
      {asked && <StepDialog step={asked} story={story} take={take} close={() => setAsked(null)} />}
    </Block>
  );
}

const fieldsByProblem: Partial<Record<StoryProblem['field'], string>> = { document: 'text', section: 'sectionId' };

/** The field of the form above in which a problem is mended, where it has one. */
function fieldFor({ field }: StoryProblem): HTMLElement | null {
  return document.querySelector(`.story-form [name="${fieldsByProblem[field] ?? field}"]`);
}
