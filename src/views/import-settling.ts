import type { FoundCounter, FoundPost, FoundViews, LeftCounter, LeftWhy } from './import-shapes.ts';

/** The most that one number of the database holds. */
const viewsAtMost = 2_147_483_647n;

/** Kinds of what WordPress keeps among its posts and nobody reads as a story. */
const noArticles: ReadonlySet<string> = new Set([
  'page',
  'attachment',
  'revision',
  'nav_menu_item',
  'custom_css',
  'customize_changeset',
  'oembed_cache',
  'user_request',
  'wp_block',
  'wp_template',
  'wp_template_part',
  'wp_global_styles',
  'wp_navigation',
  'wp_font_family',
  'wp_font_face',
]);

/** A counter whose post and number are in order. */
export interface SoundCounter {
  readonly counter: FoundCounter;
  readonly views: number;
}

/** The story of a post, and by how sure an address it was found: 0 is the surest. */
export interface StoryOfPost {
  readonly storyId: string;
  readonly rank: number;
}

/** What is kept for one story. */
export interface StoryImport {
  readonly storyId: string;
  readonly bySource: ReadonlyMap<string, number>;
}

/** The number in a counter; null where it is no whole number. */
export function viewsOf({ value }: FoundCounter): bigint | null {
  return value !== null && /^\d{1,40}$/.test(value) ? BigInt(value) : null;
}

/** Sorts out counters that cannot count: by their post, by their number, and those that stand there twice. */
export function soundCounters({ posts, counters }: FoundViews): {
  readonly sound: readonly SoundCounter[];
  readonly left: readonly LeftCounter[];
} {
  const left: LeftCounter[] = [];
  const best = new Map<string, SoundCounter>();
  for (const counter of counters) {
    const post = posts.get(counter.postId);
    const why = whyNot(counter, post);
    if (why !== null) {
      left.push(leftCounter(counter, post, why));
      continue;
    }
    const key = `${counter.source} ${counter.postId}`;
    const found = { counter, views: Number(counter.value) };
    const other = best.get(key);
    const isFirst = other === undefined || found.views > other.views;
    if (isFirst) best.set(key, found);
    const twice = isFirst ? other : found;
    if (twice !== undefined) left.push(leftCounter(twice.counter, post, { why: 'duplicate', detail: null }));
  }
  return { sound: [...best.values()], left };
}

function whyNot(
  counter: FoundCounter,
  post: FoundPost | undefined,
): { readonly why: LeftWhy; readonly detail: string | null } | null {
  if (post === undefined) return { why: 'no-post', detail: null };
  if (noArticles.has(post.type)) return { why: 'no-article', detail: post.type };
  if (post.status !== 'publish') return { why: 'unpublished', detail: post.status };
  const written = counter.value?.slice(0, 40) ?? '';
  if (/^-\d+$/.test(written)) return { why: 'negative', detail: written };
  const views = viewsOf(counter);
  if (views === null) return { why: 'no-number', detail: written };
  return views > viewsAtMost ? { why: 'too-many', detail: written } : null;
}

/** A counter that adds nothing, with what a report says of it. */
export function leftCounter(
  counter: FoundCounter,
  post: FoundPost | undefined,
  reason: Pick<LeftCounter, 'why' | 'detail'>,
): LeftCounter {
  return { counter, ...reason, address: post?.addresses[0] ?? null, views: viewsOf(counter) ?? 0n };
}

/**
 * Gives each story the counters of one post: of several posts that lead to it, the one that does so most surely, then
 * the most read. They are all kept by their source; one of them, the greatest, is taken.
 */
export function settle(
  { posts }: FoundViews,
  sound: readonly SoundCounter[],
  storyOf: ReadonlyMap<string, StoryOfPost>,
): {
  readonly stories: readonly StoryImport[];
  readonly taken: readonly (SoundCounter & { readonly storyId: string })[];
  readonly left: readonly LeftCounter[];
} {
  const left: LeftCounter[] = [];
  const leave = ({ counter }: SoundCounter, why: LeftWhy, detail: string | null) =>
    left.push(leftCounter(counter, posts.get(counter.postId), { why, detail }));
  const byStory = new Map<string, Map<string, SoundCounter[]>>();
  for (const one of sound) {
    const found = storyOf.get(one.counter.postId);
    if (found === undefined) {
      leave(one, 'no-story', null);
      continue;
    }
    const byPost = byStory.get(found.storyId) ?? new Map<string, SoundCounter[]>();
    byStory.set(found.storyId, byPost);
    byPost.set(one.counter.postId, [...(byPost.get(one.counter.postId) ?? []), one]);
  }
  const taken: (SoundCounter & { readonly storyId: string })[] = [];
  const stories: StoryImport[] = [];
  for (const [storyId, byPost] of byStory) {
    const sorted = [...byPost].toSorted(
      ([a, ofA], [b, ofB]) =>
        (storyOf.get(a)?.rank ?? 0) - (storyOf.get(b)?.rank ?? 0) || greatest(ofB).views - greatest(ofA).views,
    );
    for (const [, counters] of sorted.slice(1)) {
      for (const one of counters) leave(one, 'same-story', sorted[0]?.[0] ?? null);
    }
    const counters = sorted[0]?.[1] ?? [];
    const most = greatest(counters);
    taken.push({ ...most, storyId });
    for (const one of counters) if (one !== most) leave(one, 'second', most.counter.source);
    stories.push({ storyId, bySource: new Map(counters.map(({ counter, views }) => [counter.source, views])) });
  }
  return { stories, taken, left };
}

function greatest(counters: readonly SoundCounter[]): SoundCounter {
  return counters.reduce((most, one) => (one.views > most.views ? one : most));
}
