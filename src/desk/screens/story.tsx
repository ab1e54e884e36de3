import '../css/story.css';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { StoryWriter } from '../editor/story-writer.tsx';
import { useIsReached } from '../parts/page-title.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import { useOpening } from '../saving/use-opening.ts';

/** One story: to be written, looked after, and brought to its readers. */
export function StoryScreen() {
  const { id = '' } = useParams({ strict: false });
  // Nothing of one story's screen is left when another is opened.
  return <OneStory key={id} storyId={id} />;
}

function OneStory({ storyId }: { readonly storyId: string }) {
  const { opened, times, error, retry, isOpening, openAgain } = useOpening(storyId);
  const around = useRef<HTMLDivElement>(null);
  const isReached = useIsReached() || times > 0;
  // Each time that it is opened, it is another object.
  useEffect(() => {
    if (opened === undefined || !isReached || document.activeElement !== document.body) return;
    beginningOf(around.current)?.focus({ preventScroll: true });
  }, [opened, isReached]);
  if (!opened) return error ? <Trouble error={error} again={retry} /> : <Waiting />;
  return (
    // What is about to be read anew takes no more words.
    <div ref={around} inert={isOpening}>
      <StoryWriter key={times} opened={opened} openAgain={openAgain} />
    </div>
  );
}

/** Where one begins in a story that has just been opened: at its headline where there is none yet, else at the top. */
function beginningOf(screen: HTMLElement | null): HTMLElement | null {
  const headline = screen?.querySelector<HTMLTextAreaElement>('.line-headline textarea');
  return headline?.value === '' && !headline.readOnly ? headline : (screen?.querySelector('h1') ?? null);
}
