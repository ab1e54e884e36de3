import { useEffect } from 'react';
import { useDesk } from '../desk-context.ts';
import { say } from '../parts/notices.ts';

const words = {
  back: (headline: string) => `Words of ${headline} that had not reached the server are saved now.`,
  beside: (headline: string) =>
    `Words of ${headline} that had not reached the server are saved beside the story, which has changed since.`,
  untitled: 'a story without a headline',
} as const;

/**
 * Brings to the server what this person left unsaved in this browser, whatever screen of the desk they open next: a
 * browser that crashed may come back to the list, and to the story only tomorrow.
 */
export function LeftBehind({ accountId }: { readonly accountId: string }) {
  const { api } = useDesk();
  useEffect(() => {
    const send = async () => {
      // Only whoever has left something needs the code, and nobody needs it before the first picture of the screen.
      const { sendLeft } = await import('./left-words.ts');
      const { arrived } = await sendLeft(api, accountId);
      for (const { words: kept, isBranch } of arrived) {
        const headline = kept.fields.headline.trim();
        const named = headline === '' ? words.untitled : `“${headline}”`;
        say(isBranch ? words.beside(named) : words.back(named));
      }
    };
    // What does not arrive now is tried again with the next screen, or when the connection is back.
    const trySending = () => void send().catch(() => undefined);
    trySending();
    addEventListener('online', trySending);
    return () => removeEventListener('online', trySending);
  }, [api, accountId]);
  return null;
}
