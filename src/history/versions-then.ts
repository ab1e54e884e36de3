import type { Db } from '../db/db.ts';
import { type PublicPicture, publicPictures } from '../pictures/pictures.ts';
import {
  type NamedPage,
  type PublishedStory,
  type StoryHistory,
  type StoryVersion,
  storiesOfVersions,
} from '../stories/stories.ts';

/** A version, and the story as it was in it. */
export interface VersionThen {
  readonly version: StoryVersion;
  readonly then: PublishedStory;
}

/** Versions as whole stories in the order given, and every picture that they show, in two queries. */
export async function versionsThen(
  db: Db,
  story: StoryHistory,
  versions: readonly StoryVersion[],
  sections: readonly NamedPage[],
): Promise<{ readonly sides: readonly VersionThen[]; readonly pictures: ReadonlyMap<string, PublicPicture> }> {
  const stories = await storiesOfVersions(db, story, versions, sections);
  const today = await publicPictures(
    db,
    stories.flatMap(({ pictureIds }) => pictureIds),
  );
  const sides = versions.flatMap((version, index) => {
    const then = stories[index];
    return then ? [{ version, then }] : [];
  });
  return { sides, pictures: wordsThen(today, versions) };
}

/**
 * The pictures with their words as the newest of these versions published them. One that the newsroom shows nowhere
 * any more keeps its words and has no file: whoever took it off the site took it off its history, too.
 */
function wordsThen(
  today: ReadonlyMap<string, PublicPicture>,
  versions: readonly StoryVersion[],
): ReadonlyMap<string, PublicPicture> {
  const pictures = new Map<string, PublicPicture>(today);
  for (const words of versions.flatMap((version) => version.pictures ?? [])) {
    const { state, width, height, focal, colour, renditions } = today.get(words.id) ?? words;
    pictures.set(words.id, { ...words, state, width, height, focal, colour, renditions });
  }
  return pictures;
}
