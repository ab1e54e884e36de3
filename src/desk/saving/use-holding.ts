import { useCallback, useEffect, useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { useMe } from '../session.ts';
import type { StoryHolder } from '../shapes.ts';
import { allHasGone, notesLeaving } from './leaving.ts';

/** Milliseconds; the server takes a story for free after 60 seconds of silence. */
const askEvery = 20_000;
/** Milliseconds after which a tab that was closed has let its story go. */
const letGoWithin = 500;

/** Where the tabs of a browser tell each other which story they have let go. */
const channelName = 'dateline stories let go';

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
  const { id } = useMe();
  // Whoever signs in in another tab meanwhile has not opened the story here.
  const [accountId] = useState(id);
  const [holder, setHolder] = useState(first);
  useEffect(() => {
    if (!isWanted) return undefined;
    const ask = () =>
      void api.story.hold(storyId, { accountId, takeOver: false }).then(
        (answer) => setHolder(answer.holder),
        // Whether the server can be reached is said where words are saved.
        () => undefined,
      );
    const asking = setInterval(ask, askEvery);
    // A story is had by a person, not by a tab: where they close one of two, the other says that it is still open.
    const others = new BroadcastChannel(channelName);
    others.onmessage = ({ data }) => data === storyId && setTimeout(ask, letGoWithin);
    const letGo = () => api.story.letGo(storyId).catch(() => undefined);
    const close = () => {
      void letGo();
      others.postMessage(storyId);
    };
    const comeBack = ({ persisted }: PageTransitionEvent) => persisted && ask();
    addEventListener('pagehide', close);
    addEventListener('pageshow', comeBack);
    const stopHolding = beginHolding(storyId);
    return () => {
      removeEventListener('pagehide', close);
      removeEventListener('pageshow', comeBack);
      clearInterval(asking);
      others.close();
      stopHolding();
      // After its last words; and not where another editor has come in its place, whose story it is now.
      const end = allHasGone(storyId).then(() => (isHeld(storyId) ? undefined : letGo().then(() => tell(storyId))));
      notesLeaving(storyId, end);
    };
  }, [api, accountId, storyId, isWanted]);
  return { holder, heard: useCallback((next) => setHolder(next), []) };
}

function tell(storyId: string): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(storyId);
  channel.close();
}

/** How many editors of this page have which story. */
const held = new Map<string, number>();

function isHeld(storyId: string): boolean {
  return (held.get(storyId) ?? 0) > 0;
}

function beginHolding(storyId: string): () => void {
  const change = (by: 1 | -1) => held.set(storyId, (held.get(storyId) ?? 0) + by);
  change(1);
  return () => void change(-1);
}
