import { type Db, transaction } from '../db/db.ts';
import { type Actor, noteDeed } from '../people/people.ts';
import { leftCounter, type StoryOfPost, settle, soundCounters, viewsOf } from './import-settling.ts';
import type { FoundCounter, FoundViews, LeftCounter, ViewImportAccount } from './import-shapes.ts';
import { type ImportRow, lockCounting, putImports, readImports, readSite, setImported } from './import-store.ts';

/** Room is left to count on: a database's number ends at 2,147,483,647. */
const siteAtMost = 2_000_000_000;
/** So many stories are looked for at once. */
const atOnce = 8;

/** How the sources of this system are called among all that a story's views come from. */
const sourceOf = (source: string) => `wordpress: ${source}`;

const words = {
  sums: 'What was found and what became of it do not add up; nothing was changed. This is a fault of Dateline: please report it.',
  tooMany: (sum: number, { postId, value, line }: FoundCounter) =>
    `With these, ${sum.toLocaleString('en-GB')} views would be imported, more than can be counted on from; nothing was changed. The greatest is ${value}, of post ${postId} in line ${line}.`,
} as const;

/** Numbers that cannot be kept; nothing was changed. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
  readonly code = 'EREFUSED';
}

export interface ViewImportOptions {
  /** the story that an address (path and query) leads to, or led to before */
  readonly findStory: (address: string) => Promise<string | null>;
  /** of the file, for what is written down */
  readonly fileName: string;
  readonly by: Actor;
  readonly now: Temporal.Instant;
  /** true: everything is looked at and nothing changed */
  readonly isTrial: boolean;
}

/**
 * Brings views that WordPress had counted to the stories that its posts have become. Of a post's counters, which count
 * the same loads, the greatest is added; all are kept by their source, in place of what that source gave before. All of
 * it in one transaction, and with an account of every counter.
 */
export async function importViews(db: Db, found: FoundViews, options: ViewImportOptions): Promise<ViewImportAccount> {
  const { sound, left: unsound } = soundCounters(found);
  const storyOf = await findStories(found, new Set(sound.map(({ counter }) => counter.postId)), options.findStory);
  const settled = settle(found, sound, storyOf);
  const work = async (trx: Db): Promise<ViewImportAccount> => {
    const { imported, changed } = await takeIn(trx, settled, options);
    const earlier: LeftCounter[] = [];
    const taken = settled.taken.flatMap(({ counter, views, storyId }) => {
      const most = imported.get(storyId);
      if (views === most) return [counter];
      const why = { why: 'earlier', detail: String(most) } as const;
      earlier.push(leftCounter(counter, found.posts.get(counter.postId), why));
      return [];
    });
    return accountOf(found, taken, { left: [...unsound, ...settled.left, ...earlier], changed });
  };
  return options.isTrial ? work(db) : transaction(db, work);
}

/** Looks each post up by its addresses, the surest first. */
async function findStories(
  { posts }: FoundViews,
  postIds: ReadonlySet<string>,
  findStory: ViewImportOptions['findStory'],
): Promise<ReadonlyMap<string, StoryOfPost>> {
  const storyOf = new Map<string, StoryOfPost>();
  const waiting = postIds.values();
  const work = async () => {
    for (const postId of waiting) {
      for (const [rank, address] of (posts.get(postId)?.addresses ?? []).entries()) {
        const storyId = await findStory(address);
        if (storyId === null) continue;
        storyOf.set(postId, { storyId, rank });
        break;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return storyOf;
}

interface Outcome {
  /** by story */
  readonly imported: ReadonlyMap<string, number>;
  readonly changed: number;
}

async function takeIn(
  db: Db,
  { stories, taken }: ReturnType<typeof settle>,
  options: ViewImportOptions,
): Promise<Outcome> {
  const { isTrial, now, by, fileName } = options;
  if (!isTrial) await lockCounting(db);
  const kept = await readImports(
    db,
    stories.map(({ storyId }) => storyId),
  );
  const rows: ImportRow[] = [];
  const imported = new Map<string, number>();
  const changes = new Map<string, number>();
  let more = 0;
  for (const { storyId, bySource } of stories) {
    const before = kept.get(storyId);
    const all = new Map(before?.bySource);
    for (const [name, views] of bySource) {
      const source = sourceOf(name);
      if (all.get(source) !== views) {
        rows.push({ storyId, source, views });
        changes.set(storyId, 0);
      }
      all.set(source, views);
    }
    const most = Math.max(...all.values());
    imported.set(storyId, most);
    if (most !== before?.imported || changes.has(storyId)) changes.set(storyId, most);
    more += most - (before?.imported ?? 0);
  }
  const site = await readSite(db);
  const sum = site.imported + more;
  if (more > 0 && sum + site.views > siteAtMost)
    throw new ImportRefused(words.tooMany(sum, greatestOf(taken.map(({ counter }) => counter))));
  if (!isTrial && changes.size > 0) {
    await putImports(db, rows, now);
    await setImported(db, changes);
    const detail = { stories: changes.size, 'views imported in all': sum };
    await noteDeed(db, by, { action: 'views imported', object: fileName.slice(0, 200), detail }, now);
  }
  return { imported, changed: changes.size };
}

function greatestOf(counters: readonly FoundCounter[]): FoundCounter {
  return counters.reduce((most, one) => ((viewsOf(one) ?? 0n) > (viewsOf(most) ?? 0n) ? one : most));
}

/** What came in and what became of it; fails where they are not the same. */
function accountOf(
  { counters }: FoundViews,
  taken: readonly FoundCounter[],
  rest: Pick<ViewImportAccount, 'left' | 'changed'>,
): ViewImportAccount {
  const sum = (some: readonly FoundCounter[]) => some.reduce((views, one) => views + (viewsOf(one) ?? 0n), 0n);
  const ofLeft = rest.left.reduce((views, one) => views + one.views, 0n);
  const [all, ofTaken] = [sum(counters), sum(taken)];
  const posts = new Set(counters.map(({ postId }) => postId)).size;
  if (counters.length !== taken.length + rest.left.length || all !== ofTaken + ofLeft)
    throw new ImportRefused(words.sums);
  return {
    found: { counters: counters.length, posts, views: all },
    taken: { counters: taken.length, views: ofTaken },
    ...rest,
  };
}
