import { closesAt, type ThreadFacts, takesComments, threadsOf } from '../comments/comments.ts';
import { changeKey, type Db } from '../db/db.ts';
import { type Newsroom, readNewsroom } from '../newsroom/newsroom.ts';
import { publicPictures } from '../pictures/pictures.ts';
import {
  findByline,
  findSection,
  findTag,
  findTopic,
  fullStories,
  type List,
  type PublishedStory,
  shownByLists,
  shownByStory,
} from '../stories/stories.ts';
import type { Feed, FeedHead } from './feed.ts';

/** What a feed follows, besides its stories. */
export interface Followed {
  readonly list: List;
  /** null: the whole newsroom */
  readonly name: string | null;
  readonly description: string | null;
  readonly pagePath: string;
  /** true: a list that nobody has published in is not told of */
  readonly onlyWithStories: boolean;
  /** the change key of its own name and description */
  readonly key: string;
}

/** The pages with lists of stories, by the first part of their path; each has its feeds. */
export const followedKinds = ['section', 'topic', 'by', 'tag'] as const;
export type FollowedKind = (typeof followedKinds)[number];

export const wholeNewsroom: Followed = {
  list: { list: 'all', listId: '' },
  name: null,
  description: null,
  pagePath: '/',
  onlyWithStories: false,
  key: changeKey.frame,
};

const storiesAFeed = 50;

/** What stands at `/<kind>/<slug>/`, or null. */
export async function findFollowed(db: Db, kind: FollowedKind, slug: string): Promise<Followed | null> {
  const pagePath = `/${kind}/${slug}/`;
  switch (kind) {
    case 'section': {
      const found = await findSection(db, slug);
      const list = { list: 'section', listId: found?.id ?? '' } as const;
      return found && { ...found, list, pagePath, onlyWithStories: false, key: changeKey.frame };
    }
    case 'topic': {
      const found = await findTopic(db, slug);
      const list = { list: 'topic', listId: found?.id ?? '' } as const;
      return found && { ...found, list, pagePath, onlyWithStories: true, key: changeKey.topic(found.id) };
    }
    case 'by': {
      const found = await findByline(db, slug);
      const list = { list: 'byline', listId: found?.id ?? '' } as const;
      const { name = '', about: description = null } = found ?? {};
      return found && { name, description, list, pagePath, onlyWithStories: true, key: changeKey.byline(found.id) };
    }
    case 'tag': {
      const found = await findTag(db, slug);
      const list = { list: 'tag', listId: found?.id ?? '' } as const;
      return (
        found && { ...found, description: null, list, pagePath, onlyWithStories: true, key: changeKey.tag(found.id) }
      );
    }
  }
}

/** A feed with the change keys of everything in it. */
export interface ReadFeed {
  readonly feed: Feed;
  readonly keys: readonly string[];
  /** when it becomes another one by the clock alone */
  readonly until: Temporal.Instant | undefined;
}

/** The path of the newsroom's mark, square: its own or the program's. */
export type IconOf = (newsroom: Newsroom) => string;

/** Wide enough to be sharp where feed readers show it, and no wider. */
const logoAtLeast = 400;

function logoOf({ logo }: Newsroom): string | null {
  const file = logo?.files.find(({ width }) => width >= logoAtLeast) ?? logo?.files.at(-1);
  return file === undefined ? null : `/pictures/${file.file}`;
}

/** What every feed says of the newsroom. */
export function newsroomHead(newsroom: Newsroom, iconOf: IconOf) {
  const head: Pick<FeedHead, 'newsroom' | 'timeZone' | 'iconPath' | 'logoPath'> = {
    newsroom: newsroom.name,
    timeZone: newsroom.timeZone,
    iconPath: iconOf(newsroom),
    logoPath: logoOf(newsroom),
  };
  return head;
}

/** Reads what a feed shows: six queries at most, whatever it follows. Null where readers are not told of it. */
export async function readFeed(
  db: Db,
  of: Followed,
  around: { readonly baseUrl: string; readonly iconOf: IconOf; readonly now: Temporal.Instant },
): Promise<ReadFeed | null> {
  const [newsroom, stories] = await Promise.all([readNewsroom(db), fullStories(db, of.list, storiesAFeed)]);
  if (of.onlyWithStories && stories.length === 0) return null;
  const ids = stories.map(({ id }) => id);
  const [pictures, threads] = await Promise.all([
    publicPictures(db, [...new Set(stories.flatMap(({ pictureIds }) => pictureIds))]),
    newsroom.comments.areOn ? threadsOf(db, ids) : new Map<string, ThreadFacts>(),
  ]);
  const comments = commentsUnder(stories, threads, { settings: newsroom.comments, now: around.now });
  const today = around.now.toZonedDateTimeISO('UTC').startOfDay();
  const newest = stories.map(({ updatedAt }) => updatedAt).toSorted();
  return {
    feed: {
      id: of.list.listId === '' ? `${around.baseUrl}/` : `urn:uuid:${of.list.listId}`,
      title: of.name === null ? newsroom.name : `${newsroom.name}: ${of.name}`,
      description: of.description || newsroom.tagline || newsroom.name,
      pagePath: of.pagePath,
      feedsAt: of.pagePath,
      ...newsroomHead(newsroom, around.iconOf),
      language: newsroom.language,
      hub: newsroom.webSubHub,
      // Atom wants a time even of a section that is still empty: then it is today.
      updatedAt: newest.at(-1) ?? today.toInstant().toString(),
      stories,
      pictures,
      comments: comments.counts,
    },
    keys: [
      of.key,
      changeKey.frame,
      ...shownByLists([of.list]),
      ...stories.flatMap(shownByStory),
      ...ids.map(changeKey.comments),
    ],
    until: stories.length === 0 ? today.add({ days: 1 }).toInstant() : comments.until,
  };
}

/** How many comments stand under each story that takes some or has any, and when the first that has none closes. */
function commentsUnder(
  stories: readonly PublishedStory[],
  threads: ReadonlyMap<string, ThreadFacts>,
  { settings, now }: { readonly settings: Newsroom['comments']; readonly now: Temporal.Instant },
): { readonly counts: ReadonlyMap<string, number>; readonly until: Temporal.Instant | undefined } {
  const counts = new Map<string, number>();
  let until: Temporal.Instant | undefined;
  for (const { id, firstPublishedAt: publishedAt } of settings.areOn ? stories : []) {
    const { count, mode } = threads.get(id) ?? { count: 0, mode: 'open' };
    if (count === 0 && !takesComments(settings, { publishedAt, mode }, now)) continue;
    counts.set(id, count);
    const end = count === 0 ? closesAt(settings, publishedAt) : null;
    if (end !== null && (until === undefined || Temporal.Instant.compare(end, until) < 0)) until = end;
  }
  return { counts, until };
}
