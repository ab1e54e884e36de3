import { useCallback, useEffect, useState } from 'react';
import { useDesk } from '../desk-context.ts';
import type { StoryHolder } from '../shapes.ts';

/** Milliseconds; the server takes a story for free after 60 seconds of silence. */
const askEvery = 20_000;

export interface Holding {
  /** who has the story now; null: nobody, as far as is known */
  readonly holder: StoryHolder | null;
  readonly heard: (holder: StoryHolder | null) => void;
}

/**
 * Says to the server, for as long as an editor is on the screen, that this person has the story, and learns who has it.
 * It never takes it from somebody.
 */
export function useHolding(storyId: string, isWanted: boolean, first: StoryHolder | null): Holding {
  const { api } = useDesk();
  const [holder, setHolder] = useState(first);
  useEffect(() => {
    const ask = () =>
      isWanted
        ? void api.story.hold(storyId).then(
            (answer) => setHolder(answer.holder),
            // Whether the server can be reached is said where words are saved.
            () => undefined,
          )
        : undefined;
    const asking = setInterval(ask, askEvery);
    return () => clearInterval(asking);
  }, [api, storyId, isWanted]);
  useEffect(() => {
    if (!isWanted) return undefined;
    const letGo = () => void api.story.letGo(storyId).catch(() => undefined);
    addEventListener('pagehide', letGo);
    return () => {
      removeEventListener('pagehide', letGo);
      letGo();
    };
  }, [api, storyId, isWanted]);
  return { holder, heard: useCallback((next) => setHolder(next), []) };
}
