import { useEffect } from 'react';
import { useDesk } from '../desk-context.ts';
import { say } from '../parts/notices.ts';
import { mayPass } from '../problem.ts';
import { onWordsLeft } from './leaving.ts';

const words = {
  back: (headline: string) => `Words of ${headline} that had not reached the server are saved now.`,
  beside: (headline: string) =>
    `Words of ${headline} that had not reached the server are saved beside the story, which has changed since.`,
  wait: 'What you typed last has not reached the server yet. Your words are kept in this browser and are sent again by themselves.',
  refused: (why: string) =>
    `The server does not take what you typed last: ${why} Your words are kept in this browser; open the story to see them.`,
  untitled: 'a story without a headline',
} as const;

/** Milliseconds after which it is tried again, for as long as something waits. */
const againAfter = 5_000;

/**
 * Brings to the server what this person left unsaved in this browser, whatever screen of the desk they open next: a
 * browser that crashed may come back to the list, and to the story only tomorrow.
 */
export function LeftBehind({ accountId }: { readonly accountId: string }) {
  const { api } = useDesk();
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const later = () => {
      clearTimeout(waiting);
      if (!isGone) waiting = setTimeout(trySending, againAfter);
    };
    const send = async () => {
      // Only whoever has left something needs the code, and nobody needs it before the first picture of the screen.
      const { sendLeft } = await import('./left-words.ts');
      const { arrived, refused } = await sendLeft(api, accountId);
      for (const { words: kept, isBranch } of arrived) {
        const headline = kept.fields.headline.trim();
        const named = headline === '' ? words.untitled : `“${headline}”`;
        say(isBranch ? words.beside(named) : words.back(named));
      }
      if (refused.some(({ problem }) => mayPass(problem))) later();
    };
    const trySending = () => void send().catch(later);
    trySending();
    // An editor still counts as open for a moment after it has left the screen.
    const forget = onWordsLeft((why) => {
      say(mayPass(why) || why.status === 401 ? words.wait : words.refused(why.message));
      later();
    });
    addEventListener('online', trySending);
    return () => {
      isGone = true;
      clearTimeout(waiting);
      forget();
      removeEventListener('online', trySending);
    };
  }, [api, accountId]);
  return null;
}
