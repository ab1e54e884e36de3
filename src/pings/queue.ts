import { changesSince, type Db, newestVersion, transaction } from '../db/db.ts';
import { feedFormats, feedPath } from '../feeds/feeds.ts';
import { stamp } from '../text/text.ts';
import { changedPaths } from './changed.ts';
import { addPings, readCursor, writeCursor } from './store.ts';

/** Whom the newsroom has asked us to tell. */
export interface Told {
  readonly hub: boolean;
  readonly searchEngines: boolean;
}

/**
 * Turns every change since the last look into words to give, and remembers how far it has looked, in one transaction:
 * a process that ends in between loses nothing and says nothing twice. The database itself notes the changes, so those
 * made by a command or by another process are found as well. What changed before anybody looked, or while nobody was
 * to be told, is passed over.
 */
export async function queueChanges(db: Db, told: Told, now: Temporal.Instant): Promise<void> {
  // Without a change, nothing is written and nothing is locked.
  const [seen, newest] = await Promise.all([readCursor(db), newestVersion(db)]);
  if (seen === newest) return;
  await transaction(db, async (trx) => {
    const from = await readCursor(trx);
    if (from === null || (!told.hub && !told.searchEngines)) return writeCursor(trx, await newestVersion(trx));
    const { keys, version } = await changesSince(trx, from);
    const { stories, followed } = await changedPaths(trx, keys);
    const at = { version, now: stamp(now) };
    if (told.hub) {
      const targets = followed.flatMap((page) => feedFormats.map((format) => feedPath(page, format)));
      await addPings(trx, { kind: 'websub', targets }, at);
    }
    if (told.searchEngines) await addPings(trx, { kind: 'indexnow', targets: stories }, at);
    return writeCursor(trx, version);
  });
}
