/** The door of the comments room: readers' comments, from the form to the page, and whose they are to nobody. */
export { commentApi } from './api-routes.ts';
export { type BroughtComment, bringComment } from './bring-in.ts';
export { type CommentBlock, type CommentPiece, readCommentText } from './comment-text.ts';
export { commentDeskApi } from './desk-api.ts';
export { countComments } from './desk-counts.ts';
export { expireComments, startCommentExpiry } from './expiry.ts';
export { cleaned, wrongFields } from './fields.ts';
export type { IntakeDeps } from './intake.ts';
export { keysStanding, openKeys, type PrivateKeys } from './keys.ts';
export { makeLearner } from './learning.ts';
export { webAddress } from './links.ts';
export { commentMailApi } from './mail-routes.ts';
export { commentMailRound, startCommentMail } from './mail-work.ts';
export { noticeTokenPattern } from './notice-token.ts';
export { type NoticeAct, type NoticeSeen, noticeActs } from './notices.ts';
export type { OwnChange, OwnComment } from './own.ts';
export { type ThreadFacts, threadsOf } from './public-lists.ts';
export {
  type CommentedStory,
  commentCounts,
  findPublicComment,
  newestComments,
  type PlacedComment,
  readThread,
} from './public-store.ts';
export { makeReaderSide, type OwnAsked, type ReaderSide } from './reader-side.ts';
export { type ReportReason, reportNoteAtMost, reportReasons } from './reports.ts';
export { eraseSender } from './sender-erase.ts';
export { exportSender } from './sender-export.ts';
export { findSender } from './senders-desk.ts';
export type {
  CommentProblem,
  NewComment,
  PublicComment,
  Taken,
  ThreadMode,
  ThreadOrder,
  ThreadPage,
} from './shapes.ts';
export { closesAt, takesComments } from './taking.ts';
