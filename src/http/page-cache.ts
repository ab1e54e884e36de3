import type { ReadyAnswer } from './ready-answer.ts';

/** What the cache has done since the process began. */
export interface CacheCounts {
  hits: number;
  /** kept answers asked for that had to be made */
  made: number;
  /** of these, waited for by others who asked for the same in the same moment */
  shared: number;
  /** forgotten because something that they show changed, or their time was over */
  forgotten: number;
  /** given up to make room */
  crowdedOut: number;
}

/** Answers that are ready to be sent, by address, for as long as nothing that they show has changed. */
export interface PageCache {
  readonly find: (url: string, now: number) => ReadyAnswer | undefined;
  /** Keeps an answer unless something it shows has changed since `since`, a reading of `moment`. */
  readonly keep: (url: string, answer: ReadyAnswer, since: number) => boolean;
  /** True while any answer is kept for the address. */
  readonly has: (url: string) => boolean;
  /** True while this very answer is kept. */
  readonly holds: (url: string, answer: ReadyAnswer) => boolean;
  /** Accounts for bytes that were added to an answer after it was kept. */
  readonly grown: (url: string, answer: ReadyAnswer) => void;
  /** Forgets whatever shows one of these. */
  readonly forget: (keys: readonly string[]) => void;
  /** Grows with every change: equal readings mean that nothing changed in between. */
  readonly moment: () => number;
  readonly counts: CacheCounts;
  readonly size: () => { readonly answers: number; readonly bytes: number };
}

interface Kept {
  readonly url: string;
  readonly answer: ReadyAnswer;
  bytes: number;
  /** asked for since the last look for something to give up */
  isWanted: boolean;
}

/** Heads, keys and bookkeeping of one answer, bytes, roughly. */
const overhead = 4_000;
/** Changes remembered by key, for answers that were being made while they happened. */
const changesRemembered = 20_000;

function bytesOf(answer: ReadyAnswer): number {
  let bytes = overhead + answer.plain.length;
  for (const body of answer.encoded.values()) bytes += body.length;
  return bytes;
}

/**
 * Bounded to `bytesAtMost`: when full, the oldest that nobody has asked for since it was last considered goes first.
 */
export function makePageCache(bytesAtMost: number): PageCache {
  const byUrl = new Map<string, Kept>();
  const byKey = new Map<string, Set<Kept>>();
  const changed = new Map<string, number>();
  const counts: CacheCounts = { hits: 0, made: 0, shared: 0, forgotten: 0, crowdedOut: 0 };
  let moment = 0;
  /** changes before this moment are no longer remembered by key */
  let rememberedSince = 0;
  let bytes = 0;

  const remove = (kept: Kept) => {
    byUrl.delete(kept.url);
    bytes -= kept.bytes;
    for (const key of kept.answer.keys) {
      const those = byKey.get(key);
      those?.delete(kept);
      if (those?.size === 0) byKey.delete(key);
    }
  };
  const makeRoom = () => {
    for (const [url, kept] of byUrl) {
      if (bytes <= bytesAtMost) return;
      if (kept.isWanted) {
        // A second chance at the end of the line.
        kept.isWanted = false;
        byUrl.delete(url);
        byUrl.set(url, kept);
      } else {
        remove(kept);
        counts.crowdedOut += 1;
      }
    }
  };
  const hasChangedSince = (keys: readonly string[], since: number) =>
    since < rememberedSince || keys.some((key) => (changed.get(key) ?? -1) > since);

  return {
    counts,
    moment: () => moment,
    size: () => ({ answers: byUrl.size, bytes }),
    find: (url, now) => {
      const kept = byUrl.get(url);
      if (kept === undefined) return undefined;
      if (now >= kept.answer.until) {
        remove(kept);
        counts.forgotten += 1;
        return undefined;
      }
      kept.isWanted = true;
      counts.hits += 1;
      return kept.answer;
    },
    keep: (url, answer, since) => {
      counts.made += 1;
      const size = bytesOf(answer);
      if (size > bytesAtMost / 4 || hasChangedSince(answer.keys, since)) return false;
      const before = byUrl.get(url);
      if (before) remove(before);
      const kept: Kept = { url, answer, bytes: size, isWanted: false };
      byUrl.set(url, kept);
      bytes += size;
      for (const key of answer.keys) {
        const those = byKey.get(key);
        if (those) those.add(kept);
        else byKey.set(key, new Set([kept]));
      }
      makeRoom();
      return byUrl.get(url) === kept;
    },
    has: (url) => byUrl.has(url),
    holds: (url, answer) => byUrl.get(url)?.answer === answer,
    grown: (url, answer) => {
      const kept = byUrl.get(url);
      if (kept?.answer !== answer) return;
      bytes -= kept.bytes;
      kept.bytes = bytesOf(answer);
      bytes += kept.bytes;
      makeRoom();
    },
    forget: (keys) => {
      moment += 1;
      for (const key of keys) {
        changed.set(key, moment);
        for (const kept of [...(byKey.get(key) ?? [])]) {
          remove(kept);
          counts.forgotten += 1;
        }
      }
      if (changed.size <= changesRemembered) return;
      changed.clear();
      rememberedSince = moment;
    },
  };
}
