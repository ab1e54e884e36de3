import type { Problem } from '../problem.ts';

const leaving = new Map<string, Promise<void>>();

/** Notes what an editor of a story still does after it has left the screen. */
export function notesLeaving(storyId: string, doing: Promise<unknown>): void {
  const gone = Promise.allSettled([allHasGone(storyId), doing]).then(() => {
    if (leaving.get(storyId) === gone) leaving.delete(storyId);
  });
  leaving.set(storyId, gone);
}

/** Resolves when no editor of this page that has left the screen is still at work on the story. Never rejects. */
export function allHasGone(storyId: string): Promise<void> {
  return leaving.get(storyId) ?? Promise.resolve();
}

const listeners = new Set<(why: Problem) => void>();

/** Calls back when an editor has left the screen with words that did not reach the server. */
export function onWordsLeft(left: (why: Problem) => void): () => void {
  listeners.add(left);
  return () => void listeners.delete(left);
}

/** Says that an editor has left the screen with words that did not reach the server. */
export function tellWordsLeft(why: Problem): void {
  for (const left of listeners) left(why);
}
