import type { Db } from '../db/db.ts';
import { isThere, renditionPath } from './picture-files.ts';

/** Files looked for at once: enough to keep a disk busy, too few to exhaust file handles. */
const atOnce = 64;

/** A file that readers' pages name, and the picture that it is one of. */
interface MissingFile {
  readonly file: string;
  readonly pictureId: string;
}

/** The renditions that readers' pages name and that are not on the disk, by file name. */
export async function missingPictureFiles(db: Db, folder: string): Promise<readonly MissingFile[]> {
  const rows = await db
    .selectFrom('published_rendition')
    .select(['file', 'picture_id as pictureId'])
    .orderBy('file')
    .execute();
  const missing: MissingFile[] = [];
  for (let n = 0; n < rows.length; n += atOnce) {
    const some = rows.slice(n, n + atOnce);
    const there = await Promise.all(some.map(({ file }) => isThere(renditionPath(folder, file))));
    missing.push(...some.filter((_file, index) => there[index] === false));
  }
  return missing;
}
