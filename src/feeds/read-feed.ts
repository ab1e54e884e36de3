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
  shownByLists,
  shownByStory,
} from '../stories/stories.ts';
import type { Feed } from './feed.ts';

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

/** Reads what a feed shows: five queries at most, whatever it follows. Null where readers are not told of it. */
export async function readFeed(
  db: Db,
  of: Followed,
  around: { readonly baseUrl: string; readonly iconOf: IconOf; readonly now: Temporal.Instant },
): Promise<ReadFeed | null> {
  const [newsroom, stories] = await Promise.all([readNewsroom(db), fullStories(db, of.list, storiesAFeed)]);
  if (of.onlyWithStories && stories.length === 0) return null;
  const pictures = await publicPictures(db, [...new Set(stories.flatMap(({ pictureIds }) => pictureIds))]);
  const today = around.now.toZonedDateTimeISO('UTC').startOfDay();
  const newest = stories.map(({ updatedAt }) => updatedAt).toSorted();
  return {
    feed: {
      id: of.list.listId === '' ? `${around.baseUrl}/` : `urn:uuid:${of.list.listId}`,
      title: of.name === null ? newsroom.name : `${newsroom.name}: ${of.name}`,
      description: of.description || newsroom.tagline || newsroom.name,
      pagePath: of.pagePath,
      newsroom: newsroom.name,
      language: newsroom.language,
      timeZone: newsroom.timeZone,
      hub: newsroom.webSubHub,
      iconPath: around.iconOf(newsroom),
      logoPath: logoOf(newsroom),
      // Atom wants a time even of a section that is still empty: then it is today.
      updatedAt: newest.at(-1) ?? today.toInstant().toString(),
      stories,
      pictures,
    },
    keys: [of.key, changeKey.frame, ...shownByLists([of.list]), ...stories.flatMap(shownByStory)],
    until: stories.length === 0 ? today.add({ days: 1 }).toInstant() : undefined,
  };
}
