import type { FastifyReply } from 'fastify';
import { changeKey, type Db } from '../db/db.ts';

type EventStream = NonNullable<ReturnType<FastifyReply['openEvents']>>;

/** Tells pages that are open how many comments their story has, as that changes. */
export interface LiveThreads {
  /** comments that readers see under a published story; null: readers see no such story */
  readonly shown: (storyId: string) => Promise<number | null>;
  /** Tells a stream how many they are, at once and with each change, until it ends. */
  readonly follow: (storyId: string, stream: EventStream) => void;
  /** to be called with the keys of what has changed */
  readonly changed: (keys: readonly string[]) => void;
}

interface LiveDeps {
  /** sees the public tables only */
  readonly db: Db;
  /** looks for what other processes have changed, and has `changed` told; see the database's `watchChanges` */
  readonly catchUp: () => Promise<void> | undefined;
}

/** Milliseconds between two looks while anybody follows: a page is told within two of them. */
const lookEvery = 1_000;

/** Each stream that follows a story, with the number that it was told last. */
type Streams = Map<EventStream, number | null>;

/** Makes what keeps open pages up to date. It asks the database only while there are any, and once for all of them. */
export function makeLiveThreads({ db, catchUp }: LiveDeps): LiveThreads {
  const followed = new Map<string, Streams>();
  const changedSince = new Set<string>();
  let looking: NodeJS.Timeout | undefined;
  let isTelling = false;

  const tell = async () => {
    if (isTelling) return;
    isTelling = true;
    while (changedSince.size > 0) {
      const ids = [...changedSince];
      changedSince.clear();
      try {
        const counts = await readShown(db, ids);
        for (const id of ids) tellStreams(followed.get(id), counts.get(id) ?? null);
      } catch {
        // The database is away: asked again at the next look.
        for (const id of ids) changedSince.add(id);
        break;
      }
    }
    isTelling = false;
  };
  const look = async () => {
    try {
      await catchUp();
    } catch {
      // The next look makes up for it.
    }
    await tell();
  };
  const leave = (storyId: string, stream: EventStream) => {
    const streams = followed.get(storyId);
    streams?.delete(stream);
    if (streams?.size === 0) followed.delete(storyId);
    if (followed.size > 0) return;
    clearInterval(looking);
    looking = undefined;
  };

  return {
    shown: async (storyId) => (await readShown(db, [storyId])).get(storyId) ?? null,
    follow: (storyId, stream) => {
      const streams = followed.get(storyId) ?? new Map<EventStream, number | null>();
      followed.set(storyId, streams.set(stream, null));
      stream.onEnd(() => leave(storyId, stream));
      looking ??= setInterval(look, lookEvery).unref();
      // Read anew now that it follows: nothing that changes meanwhile is missed.
      changedSince.add(storyId);
      void tell();
    },
    changed: (keys) => {
      for (const key of keys) {
        const id = key.slice(key.indexOf(':') + 1);
        if (followed.has(id) && (key === changeKey.comments(id) || key === changeKey.story(id))) changedSince.add(id);
      }
      if (changedSince.size > 0) void tell();
    },
  };
}

/** Streams of a story that readers see no more end. */
function tellStreams(streams: Streams | undefined, shown: number | null): void {
  for (const [stream, told] of streams ?? []) {
    if (shown === null) stream.end();
    else if (shown !== told) {
      streams?.set(stream, shown);
      stream.send({ id: String(shown), data: JSON.stringify({ shown }) });
    }
  }
}

async function readShown(db: Db, storyIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('published_story as s')
    .leftJoin('published_thread as t', 't.story_id', 's.story_id')
    .select(['s.story_id', 't.shown'])
    .where('s.story_id', 'in', storyIds)
    .execute();
  return new Map(rows.map(({ story_id, shown }) => [story_id, shown ?? 0]));
}
