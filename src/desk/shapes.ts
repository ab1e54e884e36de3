/** What the desk and the server say to each other, as the server's rooms describe it: types alone, nothing that runs. */
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
export type { SettingLine, Settings, TriedSettings } from '../settings/settings-shapes.ts';
export type { ArrangedByline, ArrangedBylines, ArrangedName, ArrangedNames } from '../stories/arranging-shapes.ts';
export type {
  BulkAnswer,
  Choices,
  Colleague,
  Colleagues,
  DeskFields,
  DeskStories,
  DeskStory,
  DeskStoryLine,
  SavedRevision,
  StepDone,
} from '../stories/desk-shapes.ts';
export type { StoryState } from '../stories/shapes.ts';
