/**
 * What of comments crosses the network between the desk and the server. All of it below `/api/v1/desk`; `desk: moderate`
 * unless another permission is named.
 *
 * | method | path | body or query | answer |
 * | --- | --- | --- | --- |
 * | GET | /comments/counts | | CommentCounts |
 * | GET | /comments | ?state &limit &after &story &sender &words | CommentsPage |
 * | GET | /comments/:id | | CommentInContext |
 * | POST | /comments/decisions | DecisionAsked | DecisionAnswer |
 * | POST | /comments/decisions/:id/undo (a decision, or a whole bulk) | | DecisionAnswer |
 * | GET | /comments/threads | | ThreadModes: those that are not open |
 * | GET | /comments/threads/:story (`desk: write`) | | DeskThread: what readers see |
 * | PUT | /comments/threads/:story | {mode} | DeskThread |
 * | POST | /comments/replies (`desk: write`) | ReplyAsked | 201 DeskReply |
 * | PATCH | /comments/replies/:id (`desk: write`) | {text} | DeskReply |
 * | DELETE | /comments/replies/:id (`desk: write`) | | DeskReply |
 * | POST | /comments/replies/:id/restore (`desk: write`) | | DeskReply |
 * | POST | /comments/senders/find | {email} | {id}, or 404 |
 * | GET | /comments/senders/:id | | SenderAccount |
 * | POST | /comments/senders/:id/show-email | {commentId} | {email} |
 * | POST | /comments/senders/:id/export | | SenderExport (save it as a file) |
 * | POST | /comments/senders/:id/erase | {words} | SenderErased |
 * | GET | /comments/blocks | | CommentBlocks |
 * | POST | /comments/blocks | BlockAsked | 201 CommentBlock |
 * | DELETE | /comments/blocks/:id | | 204 |
 * | GET | /comments/reports | ?limit &before &which=open or closed | ReportsPage |
 * | GET | /comments/refusals | | Refusals |
 *
 * The shapes stand here, and in decision-shapes.ts, thread-shapes.ts, sender-shapes.ts, block-shapes.ts, report-shapes.ts.
 *
 * Reports are closed by a decision upon their comment: `keep` leaves it as it stands. An email address stands in no
 * query: ask `senders/find`, and list by `sender`.
 */
import { type Described, integer, list, named, object, oneOf, orNull, text, truth } from '../api/api.ts';

export const listedStates = ['held', 'second', 'shown', 'binned', 'spam', 'reported'] as const;
export const commentStates = ['held', 'second', 'shown', 'binned', 'spam', 'deleted'] as const;

export const id = (of: string) => text({ format: 'uuid', description: `The id of ${of}.` });
export const instant = (what: string) => text({ format: 'date-time', description: what });
export const day = (what: string) => text({ format: 'date', description: what });
export const count = (what: string) => integer({ minimum: 0, description: what });
export const state = oneOf(commentStates, {
  description: '`second`: held for a second opinion; `spam`: binned as advertising.',
});

export const CommentCounts = named(
  'CommentCounts',
  object({
    held: count('That wait for a moderator.'),
    second: count('Held for a second opinion.'),
    shown: count('That readers see.'),
    binned: count('Binned.'),
    spam: count('Binned as advertising.'),
    reported: count('Comments of which readers’ reports are open.'),
    oldestWaiting: orNull(instant('Since when the oldest of those that are held waits; null: none does.')),
  }),
);
export type CommentCounts = Described<typeof CommentCounts>;

export const SenderSummary = named(
  'SenderSummary',
  object(
    {
      id: id('the sender'),
      shown: count('Their comments that are shown.'),
      binned: count('That were binned.'),
      spam: count('That were binned as advertising.'),
      waiting: count('That are held, also for a second opinion.'),
      firstAt: instant('When they first commented.'),
      confirmedAt: orNull(instant('When they confirmed the email address as theirs; null: they have not.')),
      deletedOn: day('On which day email and network address are deleted, by UTC, if they write no more.'),
    },
    { description: 'Somebody who comments, without anything that tells who they are.' },
  ),
);
export type SenderSummary = Described<typeof SenderSummary>;

export const CommentedStory = object({
  id: id('the story'),
  headline: text(),
  path: orNull(text({ description: 'Where readers find it; null: it is not published now.' })),
});

export const OpenReport = object({
  id: id('the report'),
  reason: oneOf(['attack', 'private', 'advertising', 'untrue', 'other']),
  note: orNull(text({ description: 'What the reader adds.' })),
  at: instant('When.'),
});

export const DeskComment = named(
  'DeskComment',
  object({
    id: id('the comment'),
    state,
    name: text(),
    website: orNull(text()),
    text: text({ description: 'Plain; lines are parted by line feeds.' }),
    language: text({ description: 'Of its story, BCP 47.' }),
    badge: orNull(text({ description: 'What stands beside a name of the newsroom; null: a reader wrote it.' })),
    story: CommentedStory,
    answers: orNull(object({ id: id('the comment'), name: text(), excerpt: text(), state }), {
      description: 'The comment that it answers; null: the story.',
    }),
    findings: list(object({ check: text(), outcome: oneOf(['held', 'refused', 'spam']), words: text() }), {
      description: 'What the checks found, in words.',
    }),
    reports: list(OpenReport, { description: 'Those that are open, the first one first.' }),
    sender: orNull(SenderSummary, {
      description: 'null: the newsroom wrote it, or what told whose it is has been deleted.',
    }),
    hasAddress: truth({ description: 'Whether the network address that it came from can still be blocked.' }),
    writtenAt: instant('When it was sent.'),
    waitingSince: orNull(instant('Since when it, or a report of it, waits for a moderator; null: it does not.')),
    editedAt: orNull(instant('When its writer last changed it; null: never.')),
    wordsBefore: list(object({ at: instant('Until when they stood.'), text: text() }), {
      description: 'What its writer had written before, the oldest first.',
    }),
    isPick: truth({ description: 'Whether the newsroom has picked it out.' }),
    reason: orNull(text({ description: 'Why it was binned; its writer is told.' })),
    decidedBy: orNull(text()),
    decidedAt: orNull(instant('When.')),
    deletedOn: orNull(day('On which day a binned comment itself is deleted, by UTC; null: it is kept.')),
  }),
);
export type DeskComment = Described<typeof DeskComment>;

export const CommentsPage = object({
  comments: list(DeskComment, { description: 'Those that wait: the oldest first. Others: the newest first.' }),
  counts: CommentCounts,
  next: orNull(text({ format: 'uuid' }), { description: 'Give it back as `after`; null at the end.' }),
});
export type CommentsPage = Described<typeof CommentsPage>;

export const CommentDecision = named(
  'CommentDecision',
  object({
    id: id('the decision'),
    bulkId: orNull(id('all that were taken with it')),
    at: instant('When.'),
    by: text({ description: 'By whom.' }),
    action: text({ description: 'What was done, as it was asked.' }),
    reason: orNull(text()),
    undoneAt: orNull(instant('When it was undone; null: it stands.')),
    canUndo: truth({ description: 'Whether it is the last one, so that it can be undone.' }),
  }),
);
export type CommentDecision = Described<typeof CommentDecision>;

const ThreadEntry = object({
  id: id('the comment'),
  parentId: orNull(id('the comment that it answers')),
  name: text(),
  badge: orNull(text()),
  text: text(),
  writtenAt: instant('When.'),
  state,
  isPick: truth(),
});

export const CommentInContext = object({
  comment: DeskComment,
  standfirst: orNull(text({ description: 'Of the story, plain.' })),
  thread: list(ThreadEntry, {
    description: 'The comments of its thread in the order of time, itself among them, whatever their state.',
  }),
  history: list(
    object({
      id: id('the comment'),
      story: text({ description: 'The story’s headline.' }),
      excerpt: text(),
      writtenAt: instant('When.'),
      state,
      reason: orNull(text()),
    }),
    { description: 'Its sender’s last 50 comments, the newest first.' },
  ),
  decisions: list(CommentDecision, { description: 'What was done with it, the newest first.' }),
});
export type CommentInContext = Described<typeof CommentInContext>;
