import '../css/story.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { StoryWriter } from '../editor/story-writer.tsx';
import { useIsReached } from '../parts/page-title.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import { openStory } from '../saving/open-story.ts';
import { useMe } from '../session.ts';

/** One story: to be written, looked after, and brought to its readers. */
export function StoryScreen() {
  const { id = '' } = useParams({ strict: false });
  // Nothing of one story's screen is left when another is opened.
  return <OneStory key={id} storyId={id} />;
}

function OneStory({ storyId }: { readonly storyId: string }) {
  const { api } = useDesk();
  const { id: accountId } = useMe();
  const [opening, setOpening] = useState({ times: 0, takeOver: false });
  const openAgain = useCallback((takeOver: boolean) => setOpening(({ times }) => ({ times: times + 1, takeOver })), []);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ['opening', storyId, opening.times],
    queryFn: async () => ({
      times: opening.times,
      ...(await openStory(api, { accountId, storyId, takeOver: opening.takeOver })),
    }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const around = useRef<HTMLDivElement>(null);
  const times = data?.times;
  const isReached = useIsReached() || opening.times > 0;
  useEffect(() => {
    if (times === undefined || !isReached || document.activeElement !== document.body) return;
    beginningOf(around.current)?.focus({ preventScroll: true });
  }, [times, isReached]);
  if (!data) return error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />;
  return (
    // What is about to be read anew takes no more words.
    <div ref={around} inert={isPlaceholderData}>
      <StoryWriter key={data.times} opened={data} openAgain={openAgain} />
    </div>
  );
}

/** Where one begins in a story that has just been opened: at its headline where there is none yet, else at the top. */
function beginningOf(screen: HTMLElement | null): HTMLElement | null {
  const headline = screen?.querySelector<HTMLTextAreaElement>('.line-headline textarea');
  return headline?.value === '' && !headline.readOnly ? headline : (screen?.querySelector('h1') ?? null);
}
