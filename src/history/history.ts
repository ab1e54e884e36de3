/** The door of the history room. */
export { compareVersions, isDifferent } from './differences.ts';
export { folded, foldsWithinMinutes, type VersionLine } from './folding.ts';
export type { BlockNote, FieldDifference, Part, StoryDifferences, WordRun } from './shapes.ts';
