import type { CommentsAsked } from './comment-api.ts';

/** What of the queue an address asks for. */
export interface QueueSearch {
  /** left out: those that wait */
  readonly show?: Exclude<CommentsAsked['state'], 'held'>;
  /** the id of a story */
  readonly story?: string;
  /** the id of a sender */
  readonly sender?: string;
  /** a name or words; never an email address, which would stay in the browser's history */
  readonly words?: string;
}

/** All but the first, which an address that names none means. */
const others = ['second', 'shown', 'binned', 'spam', 'reported'] as const;

/** The tabs in their order. */
export const queueStates = ['held', ...others] as const;

/** What an address says, without anything that the queue does not know. */
export function readQueueSearch(given: Record<string, unknown>): QueueSearch {
  const show = others.find((state) => state === given['show']);
  const story = idIn(given['story']);
  const sender = idIn(given['sender']);
  // The router reads a number out of what is only digits.
  const words = typeof given['words'] === 'number' ? String(given['words']) : given['words'];
  return {
    ...(show && { show }),
    ...(story && { story }),
    ...(sender && { sender }),
    ...(typeof words === 'string' && words.trim() !== '' && !isEmail(words) && { words: words.slice(0, 200) }),
  };
}

/** The same, as the server is asked for it. */
export function askedOf({ show, story, sender, words }: QueueSearch): CommentsAsked {
  return {
    state: show ?? 'held',
    ...(story && { story }),
    ...(sender && { sender }),
    ...(words && { words: words.trim() }),
  };
}

/** Whether somebody looks for an email address, or has begun to type one. */
export function isEmail(words: string): boolean {
  return /\S@/.test(words);
}

/** Whether it is as long as an address can be: it has a host with a dot. */
export function isWholeEmail(words: string): boolean {
  return /^\s*\S+@\S+\.\S{2,}\s*$/.test(words);
}

/** Whether anything is left out of a tab. */
export function isNarrowed({ show: _show, ...filters }: QueueSearch): boolean {
  return Object.keys(filters).length > 0;
}

function idIn(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) ? value : undefined;
}
