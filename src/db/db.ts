/** The door of the database room. */
export type { ChangeWatch, Forget } from './change-watch.ts';
export { changeKey, changesSince, newestVersion } from './changes.ts';
export type { CommentState } from './comment-tables.ts';
export {
  type Database,
  type DataPlace,
  type Db,
  databaseFile,
  dialectOf,
  newId,
  openDatabase,
  pendingMigrations,
  syncFolder,
  transaction,
} from './connection.ts';
export { AlreadyServed, CannotOpen, DataBusy, DataIsNewer, DiskFull, WritingStopped } from './faults.ts';
export { givenNumber, givenRows, givenText } from './given-rows.ts';
export { inGroups } from './in-groups.ts';
export { type Dialect, migrate } from './migrations.ts';
export { lockForServing } from './serving-lock.ts';
export { publicTables, type Tables } from './tables.ts';
