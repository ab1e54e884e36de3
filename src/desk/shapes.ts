/** What the desk and the server say to each other, as the server's rooms describe it: types alone, nothing that runs. */
export type { RevisionChanges } from '../history/desk-shapes.ts';
export type {
  HandedLink,
  InvitationLine,
  LinkFacts,
  Me,
  MySecurity,
  PasskeyLine,
  People,
  PersonLine,
  SessionLine,
  SessionState,
} from '../people/account-shapes.ts';
export type { AuditEntry, AuditPage } from '../people/audit-shapes.ts';
export type { Permission, Role } from '../people/roles.ts';
export type { DeskPicture } from '../pictures/desk-shapes.ts';
export type { SettingLine, Settings } from '../settings/settings-shapes.ts';
export type {
  BulkAnswer,
  Choices,
  Colleague,
  Colleagues,
  DeskFields,
  DeskStories,
  DeskStory,
  DeskStoryLine,
  RevisionLine,
  Revisions,
  SavedRevision,
  StepDone,
  WholeRevision,
} from '../stories/desk-shapes.ts';
export type { DocumentNode, StoryState } from '../stories/shapes.ts';
