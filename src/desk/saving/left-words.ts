import type { Api } from '../api.ts';
import { type Problem, problemOf } from '../problem.ts';
import { forgetWords, type KeptWords, leftWords } from './words-buffer.ts';

/** What became of words that had been left in this browser. */
export interface Sent {
  /** on the server's disk now */
  readonly arrived: readonly { readonly words: KeptWords; readonly isBranch: boolean }[];
  /** not taken by the server, for good or for now; they stay in this browser */
  readonly refused: readonly { readonly words: KeptWords; readonly problem: Problem }[];
}

/**
 * Sends the words that somebody typed in this browser and that never reached the server, each with the revision it was
 * typed on: where nobody has changed the story since, they are its newest; otherwise they wait beside it as a branch.
 * Rejects where the server is not reached, or nobody is signed in; what was not sent stays.
 */
export function sendLeft(api: Api, accountId: string, storyId?: string): Promise<Sent> {
  // The desk's start and a story that is opened may both look: whoever is second finds nothing left.
  const turn = last.then(() => ('locks' in navigator ? navigator.locks.request('dateline left words', send) : send()));
  last = turn.then(
    () => undefined,
    () => undefined,
  );
  return turn;

  async function send(): Promise<Sent> {
    const arrived: Sent['arrived'][number][] = [];
    const refused: Sent['refused'][number][] = [];
    // In the order they were typed: the later may stand on the earlier.
    for (const words of await leftWords(accountId, storyId).catch(() => [])) {
      try {
        const { storyId: id, basedOn, fields, key: writer } = words;
        const { isBranch } = await api.story.save(id, { basedOn, fields, writer, accountId });
        arrived.push({ words, isBranch });
        // Where they cannot be forgotten they are sent once more, and the server knows them.
        await forgetWords(words.key).catch(() => undefined);
      } catch (error) {
        const problem = problemOf(error);
        if (problem.status === 0 || problem.status === 401) throw problem;
        // What is wrong with these words need not be wrong with those of another story.
        refused.push({ words, problem });
      }
    }
    return { arrived, refused };
  }
}

let last: Promise<void> = Promise.resolve();
