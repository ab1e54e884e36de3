import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useDesk } from '../desk-context.ts';
import { useMe } from '../session.ts';
import { storyQuery } from '../stories/story-queries.ts';
import { type OpenedStory, openStory } from './open-story.ts';

/** A story on its screen, and the way to read it anew. */
export interface Opening {
  /** undefined: it has not been opened yet */
  readonly opened: OpenedStory | undefined;
  /** another number for each time that it was opened */
  readonly times: number;
  /** why it could not be opened at first */
  readonly error: Error | null;
  readonly retry: () => void;
  /** it is being read anew: what is on the screen takes no more words */
  readonly isOpening: boolean;
  readonly openAgain: OpenAgain;
}

/**
 * Reads a story anew, whose newest words may be somebody else's, and takes it over where that is asked for. `settle` is
 * called once no more can be typed. Where it rejects, the editor that is on the screen stays, with everything in it.
 */
export type OpenAgain = (takeOver: boolean, settle: () => Promise<unknown>) => Promise<void>;

/** Opens a story to write in it. */
export function useOpening(storyId: string): Opening {
  const { api } = useDesk();
  const { id: accountId } = useMe();
  const client = useQueryClient();
  const [isOpening, setOpening] = useState(false);
  const [newest, setNewest] = useState<{ readonly times: number; readonly opened?: OpenedStory }>({ times: 0 });
  const last = useRef<Promise<void>>(Promise.resolve());
  const open = useCallback(
    async (takeOver: boolean) => {
      const opened = await openStory(api, { accountId, storyId, takeOver });
      // How the story stood when it was looked at before must not be taken for how it stands now.
      const { queryKey } = storyQuery(api, storyId);
      await client.cancelQueries({ queryKey, exact: true });
      client.setQueryData(queryKey, opened.story);
      return opened;
    },
    [api, client, accountId, storyId],
  );
  const openAgain = useCallback<OpenAgain>(
    (takeOver, settle) => {
      // One after the other: whoever takes a story over has it, whatever else was about to read it.
      const turn = last.current.then(async () => {
        flushSync(() => setOpening(true));
        try {
          await settle();
          const opened = await open(takeOver);
          setNewest(({ times }) => ({ times: times + 1, opened }));
        } finally {
          setOpening(false);
        }
      });
      last.current = turn.catch(() => undefined);
      return turn;
    },
    [open],
  );
  const first = useQuery({
    queryKey: ['opening', storyId],
    queryFn: () => open(false),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return {
    opened: newest.opened ?? first.data,
    times: newest.times,
    error: first.error,
    retry: () => void first.refetch(),
    isOpening,
    openAgain,
  };
}
