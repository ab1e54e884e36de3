/** What the desk and the server say to each other, as the server's rooms describe it: types alone, nothing that runs. */

export type { BlockAsked, CommentBlock, CommentBlocks } from '../comments/block-shapes.ts';
export type { ActDone, ActFacts, CommentWatch } from '../comments/by-mail-shapes.ts';
export type { DecisionAnswer, DecisionAsked } from '../comments/decision-shapes.ts';
export type {
  CommentCounts,
  CommentInContext,
  CommentsPage,
  DeskComment,
  SenderSummary,
} from '../comments/desk-shapes.ts';
export type { Refusals } from '../comments/report-shapes.ts';
export type { CommentRules, StoryComments } from '../comments/rules-shapes.ts';
export type { SenderAccount, SenderErased, SenderExport } from '../comments/sender-shapes.ts';
export type { DeskReply, DeskThread, ReplyAsked, ThreadModes } from '../comments/thread-shapes.ts';
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
export type { MadeToken, Scope, TokenLine, Tokens } from '../people/token-shapes.ts';
export type { DeskPicture, DeskPictures, PictureChange } from '../pictures/desk-shapes.ts';
export type { PictureFound } from '../pictures/found-shapes.ts';
export type {
  AssessmentAsked,
  EvidenceAsked,
  RelationAsked,
  StatementAsked,
  StatementChange,
  SuggestAsked,
} from '../record/asked-shapes.ts';
export type {
  DeskStatement,
  Offer,
  RecordChanges,
  RecordQueue,
  StatementDone,
  StatementShape,
  StoryRecordDesk,
  Suggestion,
  Suggestions,
} from '../record/desk-shapes.ts';
export type {
  DeskParty,
  DeskPlace,
  DoubledParties,
  PartiesPage,
  PartyAsked,
  PartyLine,
  PlaceAsked,
  PlacesFound,
  Question,
  Questions,
} from '../record/party-shapes.ts';
export type { SettingLine, Settings, TriedSettings } from '../settings/settings-shapes.ts';
export type { ReaderWords } from '../site/reader-words-shapes.ts';
export type { PartyKind, RelationKind, Stretch } from '../statements/shapes.ts';
export type { ArrangedByline, ArrangedBylines, ArrangedName, ArrangedNames } from '../stories/arranging-shapes.ts';
export type { PreviewLink } from '../stories/desk-preview-shapes.ts';
export type {
  BulkAnswer,
  DeskFields,
  DeskStep,
  DeskStories,
  DeskStory,
  DeskStoryLine,
  HolderAnswer,
  RevisionLine,
  Revisions,
  SavedRevision,
  StepDone,
  StoryHolder,
  StoryProblem,
  WholeRevision,
} from '../stories/desk-shapes.ts';
export type { PictureUses } from '../stories/desk-uses-shapes.ts';
export type { Choices, Colleagues, FiledUnder } from '../stories/filing-shapes.ts';
export type { NoteAnchor, StoryNote, StoryNotes } from '../stories/note-shapes.ts';
export type { DocumentNode, StoryState } from '../stories/shapes.ts';
export type {
  Readership,
  ReadStories,
  ReadStory,
  ViewPoint,
  ViewShare,
  ViewSums,
  ViewsNow,
  ViewsOfStories,
} from '../views/desk-shapes.ts';
export type { Refusal } from '../views/shapes.ts';
export type { Deliveries, DeliveryLine, EventKind, MadeWebhook, WebhookLine, Webhooks } from '../webhooks/shapes.ts';
