import type { Db } from '../db/db.ts';
import type { BrandPicture, LookUp } from '../newsroom/newsroom.ts';
import { findPicture } from '../pictures/pictures.ts';
import { findSection, findTopic } from '../stories/stories.ts';

/** Finds what settings refer to in the rooms that keep it. */
export const lookUp: LookUp = {
  sectionName: async (db, slug) => (await findSection(db, slug))?.name ?? null,
  topicName: async (db, slug) => (await findTopic(db, slug))?.name ?? null,
  brandPicture: findBrandPicture,
};

/** The JPEG renditions of a picture that has its file. */
async function findBrandPicture(db: Db, id: string): Promise<BrandPicture | null> {
  const picture = await findPicture(db, id);
  const files = (picture?.renditions ?? [])
    .filter(({ format }) => format === 'jpeg')
    .map(({ file, width, height }) => ({ file, width, height }))
    .toSorted((one, other) => one.width - other.width);
  return files.length === 0 ? null : { picture: id, files };
}
