/** The door of the history room. */
export { historyDeskApi } from './desk-routes.ts';
export { compareVersions, isDifferent } from './differences.ts';
export { folded, foldsWithinMinutes, type VersionLine } from './folding.ts';
export { noteOf } from './note.ts';
export { type HistoryApiDeps, historyApi } from './routes.ts';
export type { BlockNote, FieldDifference, Part, StoryDifferences, WordRun } from './shapes.ts';
export { type VersionThen, versionsThen } from './versions-then.ts';
