import { mayPass, type Problem, problemOf } from '../problem.ts';
import type { DeskFields, SavedRevision } from '../shapes.ts';

/** How the words on the screen stand to those on the server's disk. */
export type Standing =
  /** on disk, since then; null: nothing has been written yet */
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  /** the server is not reached, or cannot write; it is asked again by itself */
  | { readonly kind: 'waiting'; readonly problem: Problem }
  /** nobody is signed in here any more */
  | { readonly kind: 'signed out' }
  /** the server does not take these words as they are; they are sent again when they change */
  | { readonly kind: 'refused'; readonly problem: Problem };

/** What a saver needs of the editor, the server and the browser. */
export interface SaverParts {
  /** the revision that the words on the screen were read from */
  readonly basedOn: string;
  /** the words on the screen, whole */
  readonly take: () => DeskFields;
  readonly send: (words: { basedOn: string; fields: DeskFields }) => Promise<SavedRevision>;
  /** keeps the words in this browser until they are on the server's disk; never rejects */
  readonly keep: (words: { basedOn: string; fields: DeskFields }) => Promise<void>;
  /** what was kept is on the server's disk; never rejects */
  readonly forget: () => Promise<void>;
  readonly saved: (answer: SavedRevision) => void;
}

export interface Saver {
  /** the words on the screen are others than a moment ago */
  readonly changed: () => void;
  /** sends what is not on disk yet and gives the revision that holds it; rejects where that cannot be had now */
  readonly settle: () => Promise<string>;
  /** asks the server at once where it was not reached, or nobody was signed in */
  readonly again: () => void;
  /** keeps what is not on disk in this browser, at once: the page is about to go */
  readonly keepNow: () => void;
  readonly standing: () => Standing;
  readonly listen: (changed: () => void) => () => void;
  /** no more is sent, or again; what is not on disk stays kept in this browser */
  readonly setStopped: (isStopped: boolean) => void;
}

/** Milliseconds. Saved within two seconds: one of waiting for the sentence to go on, the rest for the way there. */
const sendAfter = 1_000;
/** A crash of the browser takes no more than was typed in so long a time. */
const keepAfter = 100;
const firstPause = 2_000;
const longestPause = 15_000;

/**
 * Brings what is typed to the server's disk, in the order it was typed, one save at a time, each with the revision that
 * it was written on. Whatever is not there yet lies in this browser as well.
 */
export function makeSaver({ basedOn, take, send, keep, forget, saved }: SaverParts): Saver {
  const listeners = new Set<() => void>();
  let base = basedOn;
  let standing: Standing = { kind: 'saved', at: null };
  // Counted, because words may change while others are on their way.
  let typed = 0;
  let onDisk = 0;
  let underWay: Promise<void> | null = null;
  let hasStopped = false;
  let pause = firstPause;
  const sending = timer(() => void flush().catch(() => undefined));
  const keeping = timer(() => void keep({ basedOn: base, fields: take() }));

  function stand(next: Standing): void {
    standing = next;
    for (const changed of listeners) changed();
  }

  function flush(): Promise<void> {
    sending.clear();
    if (underWay !== null) return underWay.then(flush);
    if (hasStopped || typed === onDisk) return Promise.resolve();
    underWay = sendOnce().finally(() => {
      underWay = null;
    });
    return underWay;
  }

  async function sendOnce(): Promise<void> {
    const sent = typed;
    stand({ kind: 'saving' });
    try {
      const answer = await send({ basedOn: base, fields: take() });
      base = answer.revisionId;
      onDisk = sent;
      pause = firstPause;
      await settled(answer.savedAt);
      saved(answer);
    } catch (error) {
      const problem = problemOf(error);
      stand(standingOf(problem));
      // Mended while the server was still looking at what it then refused.
      if (standing.kind === 'refused' && typed !== sent) {
        stand({ kind: 'unsaved' });
        sending.start(sendAfter);
      }
      if (standing.kind === 'waiting') {
        sending.start(pause);
        pause = Math.min(pause * 2, longestPause);
      }
      throw problem;
    }
  }

  async function settled(at: string): Promise<void> {
    if (typed === onDisk) {
      keeping.clear();
      await forget();
    }
    // What was typed meanwhile is kept under the revision that it now stands on.
    if (typed !== onDisk) keeping.start(0, true);
    if (hasStopped) return;
    stand(typed === onDisk ? { kind: 'saved', at } : { kind: 'unsaved' });
    if (typed !== onDisk) sending.start(sendAfter);
  }

  return {
    changed: () => {
      typed += 1;
      keeping.start(keepAfter);
      if (standing.kind === 'saved' || standing.kind === 'refused') stand({ kind: 'unsaved' });
      // Whoever is waiting for the server to come back does not ask more often because somebody types.
      if (standing.kind === 'unsaved') sending.start(sendAfter);
    },
    settle: async () => {
      while (typed !== onDisk && !hasStopped) await flush();
      return base;
    },
    again: () => {
      if (standing.kind === 'waiting' || standing.kind === 'signed out') sending.start(0, true);
    },
    keepNow: () => {
      if (typed === onDisk) return;
      keeping.clear();
      void keep({ basedOn: base, fields: take() });
    },
    standing: () => standing,
    listen: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    setStopped: (isStopped) => {
      hasStopped = isStopped;
      if (isStopped) sending.clear();
    },
  };
}

function standingOf(problem: Problem): Standing {
  if (problem.status === 401) return { kind: 'signed out' };
  if (mayPass(problem)) return { kind: 'waiting', problem };
  return { kind: 'refused', problem };
}

interface Timer {
  /** from now on, unless it runs already and is not to be set anew */
  readonly start: (milliseconds: number, anew?: boolean) => void;
  readonly clear: () => void;
}

function timer(act: () => void): Timer {
  let running: ReturnType<typeof setTimeout> | null = null;
  const clear = () => {
    if (running !== null) clearTimeout(running);
    running = null;
  };
  return {
    clear,
    start: (milliseconds, anew = false) => {
      if (running !== null && !anew) return;
      clear();
      running = setTimeout(() => {
        running = null;
        act();
      }, milliseconds);
    },
  };
}
