/** The door of the newsroom room: masthead, settings and standing pages. */

/** The colours of the pages, and what they stand on. */
export { type Accent, accentsOf, grounds, type Theme } from './colours.ts';
export { policyKinds, policyProperties } from './policies.ts';
export { followRenamed, isInNavigation, noteFormerName } from './renaming.ts';
export { newsroomApi } from './routes.ts';
export { type Changed, type Changes, settings } from './rules.ts';
export type { Json, Setting } from './setting.ts';
export { changesOf, readSettingsFile, unknownKey, writeSettingsFile } from './settings-file.ts';
export type {
  BrandPicture,
  Colours,
  CommentSettings,
  Contact,
  NavigationEntry,
  Newsroom,
  Policies,
  PolicyKind,
  StandingPage,
  Trial,
} from './shapes.ts';
export {
  findStandingPage,
  orderStandingPages,
  putStandingPage,
  type Removed,
  removeStandingPage,
  renameStandingPage,
  standingPages,
} from './standing-store.ts';
export {
  type LookUp,
  type NewsroomInput,
  readMasthead,
  readNewsroom,
  setNewsroom,
  setSettings,
  trySettings,
} from './store.ts';
