import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { Block } from '../parts/block.tsx';
import { ActButton } from '../parts/buttons.tsx';
import { say } from '../parts/notices.ts';
import type { DeskStory } from '../shapes.ts';
import { StepDialog } from './step-dialog.tsx';
import { type AskedStep, askedSteps, plainSteps, stepWords } from './step-words.ts';
import { storyChanged } from './story-queries.ts';

const words = {
  title: 'Steps',
  about: 'What you may do with the story as it stands now. Save first what you have written.',
  none: 'Nothing: your role, or the state of the story, leaves no step.',
  must: 'Before it can be published',
  should: 'To be looked at',
  clear: 'Nothing stands in the way of publishing it.',
} as const;

/** What stands in the way of publishing a story, and every step that one may take with it. */
export function StorySteps({ story }: { readonly story: DeskStory }) {
  const { api } = useDesk();
  const client = useQueryClient();
  const [asked, setAsked] = useState<AskedStep | null>(null);
  const { id } = story.line;
  const take = async (step: string, given: object = {}) => {
    const done = await api.story.step(id, step, given);
    await storyChanged(client, id);
    say(done.remark ?? stepWords[step as keyof typeof stepWords].done);
  };
  const plain = plainSteps.filter((step) => story.may.includes(step));
  // What the story is on its way to, for whoever may take it there.
  const first = plain.includes('publish') ? 'publish' : 'hand-in';
  const withWords = askedSteps.filter((step) => story.may.includes(step));
  return (
    <Block title={words.title} about={words.about}>
      <Problems story={story} weight="must" title={words.must} />
      <Problems story={story} weight="should" title={words.should} />
      {story.problems.length === 0 && <p className="small quiet">{words.clear}</p>}
      {plain.length + withWords.length === 0 && <p>{words.none}</p>}
      <div className="acts">
        {plain.map((step) => (
          <ActButton
            key={step}
            variant={step === first ? 'filled' : 'default'}
            busy={stepWords[step].busy}
            act={() => take(step, step === 'publish' ? { revisionId: story.revisionId } : {})}
          >
            {stepWords[step].act}
          </ActButton>
        ))}
        {withWords.map((step) => (
          <Button key={step} onClick={() => setAsked(step)}>
            {stepWords[step].act} …
          </Button>
        ))}
      </div>
      {asked && <StepDialog step={asked} story={story} take={take} close={() => setAsked(null)} />}
    </Block>
  );
}

interface ProblemsProps {
  readonly story: DeskStory;
  readonly weight: 'must' | 'should';
  readonly title: string;
}

function Problems({ story, weight, title }: ProblemsProps) {
  const found = story.problems.filter((problem) => problem.weight === weight);
  if (found.length === 0) return null;
  return (
    <div>
      <h3 className="legend">{title}</h3>
      <ul className="rows">
        {found.map(({ field, message }) => (
          <li key={`${field} ${message}`}>{message}</li>
        ))}
      </ul>
    </div>
  );
}
