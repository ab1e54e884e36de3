import { type Db, transaction } from '../db/db.ts';
import {
  type BrandPicture,
  type Changed,
  type Changes,
  type LookUp,
  setSettings,
  trySettings,
} from '../newsroom/newsroom.ts';
import { findPicture, publishPictures } from '../pictures/pictures.ts';
import { findSection, findTopic } from '../stories/stories.ts';

/** Under this name the logo and the icon are in use beside the pictures of stories. */
const brandUse = 'newsroom';

/** Finds what settings refer to in the rooms that keep it. */
const lookUp: LookUp = {
  sectionName: async (db, slug) => (await findSection(db, slug))?.name ?? null,
  topicName: async (db, slug) => (await findTopic(db, slug))?.name ?? null,
  brandPicture: findBrandPicture,
};

/**
 * Changes the newsroom's settings, and lets readers have the pictures that stand for it. All problems come at once,
 * and then nothing has changed.
 */
export function applySettings(db: Db, changes: Changes, now: Temporal.Instant): Promise<Changed> {
  return transaction(db, async (trx) => {
    const changed = await setSettings(trx, changes, { now, lookUp });
    if ('newsroom' in changed && ('logo' in changes || 'icon' in changes)) {
      const { logo, icon } = changed.newsroom;
      await publishPictures(
        trx,
        brandUse,
        [logo, icon].flatMap((brand) => brand?.picture ?? []),
      );
    }
    return changed;
  });
}

/** What the changes would make of the newsroom; nothing is changed. */
export function trySettingsOut(db: Db, changes: Changes, now: Temporal.Instant): Promise<Changed> {
  return trySettings(db, changes, { now, lookUp });
}

/** The JPEG renditions of a picture that has its file. */
async function findBrandPicture(db: Db, id: string): Promise<BrandPicture | null> {
  const picture = await findPicture(db, id);
  const files = (picture?.renditions ?? [])
    .filter(({ format }) => format === 'jpeg')
    .map(({ file, width, height }) => ({ file, width, height }))
    .toSorted((one, other) => one.width - other.width);
  return files.length === 0 ? null : { picture: id, files };
}
