import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { BulkAnswer, DeskStoryLine } from '../shapes.ts';
import { Headline } from './headline.tsx';

const words = {
  summary: (done: number, all: number) => (done === all ? `Done for all ${all}.` : `Done for ${done} of ${all}.`),
  one: 'Done.',
  is: 'Done',
  not: 'Not done:',
  close: 'Close',
} as const;

interface BulkAnswersProps {
  readonly results: BulkAnswer['results'];
  readonly stories: readonly DeskStoryLine[];
  readonly close: () => void;
}

/** What became of each story; those that stayed as they were come first, with the reason. */
export function BulkAnswers({ results, stories, close }: BulkAnswersProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const lines = new Map(stories.map((story) => [story.id, story]));
  const inOrder = results.toSorted((one, other) => Number(one.isDone) - Number(other.isDone));
  const done = results.filter(({ isDone }) => isDone).length;
  return (
    <>
      <p role="status">{done === 1 && results.length === 1 ? words.one : words.summary(done, results.length)}</p>
      <ul className="rows ruled answers">
        {inOrder.map(({ id, isDone, problem }) => {
          const story = lines.get(id);
          return (
            <li key={id}>
              <div>
                <b>{story && <Headline story={story} />}</b>
                <span className={isDone ? 'below done' : 'below not-done'}>
                  {isDone ? words.is : `${words.not} ${problem ?? ''}`}
                </span>
              </div>
            </li>
          );
        })}
      </ul>
      <div className="acts">
        <Button ref={button} onClick={close}>
          {words.close}
        </Button>
      </div>
    </>
  );
}
