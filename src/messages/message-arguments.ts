import type { Catalogue } from './catalogue-en.ts';

type Kind = 'text' | 'number';

/**
 * What is filled into the messages that take anything; every other message is a plain text. A `text` comes ready to
 * print (a name, a date from `dates.ts`), a `number` is written by the message in its language.
 */
export const messageArguments = {
  rssOf: { name: 'text' },
  topicTitle: { name: 'text' },
  authorTitle: { name: 'text' },
  olderTitle: { title: 'text' },
  storyCount: { count: 'number' },
  about: { when: 'text' },
  uncertain: { when: 'text' },
  table: { number: 'number' },

  commentsOf: { title: 'text' },
  commentOn: { name: 'text', headline: 'text' },

  recordOf: { title: 'text' },
  recordEntry: { who: 'text', words: 'text' },
  standsBy: { standing: 'text', names: 'text' },

  searchTitle: { query: 'text' },
  resultCount: { count: 'number' },
  moreThan: { count: 'number' },
  noResults: { query: 'text' },
  notInList: { value: 'text' },
  notADay: { value: 'text', example: 'text' },
  daysReversed: { value: 'text' },
  archiveOfDay: { day: 'text' },
  archiveOfMonth: { month: 'text' },
  archiveOfYear: { year: 'text' },
  storiesOnThatDay: { count: 'number' },
  tagTitle: { name: 'text' },

  historyOf: { title: 'text' },
  foldRule: { minutes: 'number' },
  versionCount: { count: 'number' },
  versionOf: { number: 'number', count: 'number' },
  versionTitle: { number: 'number', title: 'text' },
  lastChanged: { when: 'text' },
  publishedOn: { when: 'text' },
  smallChanges: { count: 'number' },
  fromTo: { from: 'text', to: 'text' },
  wordsAdded: { count: 'number' },
  wordsTakenOut: { count: 'number' },
  openVersion: { number: 'number' },
  changesIn: { number: 'number' },
  changesTitle: { older: 'number', newer: 'number' },
  changesPageTitle: { older: 'number', newer: 'number', title: 'text' },
  compareWith: { number: 'number' },
  unchangedBlocks: { count: 'number' },
  movedAway: { words: 'text' },
  markedNow: { words: 'text', mark: 'text' },
  unmarkedNow: { words: 'text', mark: 'text' },
  linkAdded: { words: 'text', to: 'text' },
  linkTakenOut: { words: 'text', from: 'text' },
  linkMoved: { words: 'text', from: 'text', to: 'text' },

  commentCount: { count: 'number' },
  commentsOn: { title: 'text' },
  commentsOnPage: { title: 'text', page: 'number' },
  commentBy: { name: 'text' },
  commentEdited: { when: 'text' },
  replyTo: { name: 'text' },
  reportCommentBy: { name: 'text' },
  inAnswerTo: { name: 'text' },
  commentRemovedFor: { reason: 'text' },
  showMoreComments: { count: 'number' },
  commentsPage: { page: 'number', pages: 'number' },
  newComments: { count: 'number' },
  charactersLeft: { count: 'number' },
  charactersOver: { count: 'number' },
  commentsTooOld: { days: 'number' },
  yourAnswerTo: { name: 'text' },
  commentHint: { most: 'number' },
  keptHowLong: { days: 'number' },
  errorTitle: { title: 'text' },
  emailWrong: { example: 'text' },
  websiteWrong: { example: 'text' },
  tooLong: { count: 'number', most: 'number' },
  binnedFor: { reason: 'text' },
  changeableUntil: { when: 'text' },
  atMost: { most: 'number' },

  mailConfirmLead: { headline: 'text', newsroom: 'text' },
  mailAnswerTitle: { name: 'text' },
  mailAnswersTitle: { count: 'number' },
  mailAnswerOn: { headline: 'text' },
  mailAnswerBy: { name: 'text' },
  mailMoreAnswers: { count: 'number' },
  mailYouWrote: { words: 'text' },
  mailAnswerFoot: { newsroom: 'text' },
  noticesOn: { headline: 'text' },
  noticesOthers: { count: 'number' },

  mostReadIn: { name: 'text' },
  viewCount: { count: 'number' },
  viewsBrought: { count: 'number' },
} as const satisfies { readonly [Key in keyof Catalogue]?: Readonly<Record<string, Kind>> };

type Taken = typeof messageArguments;

/** What the message of a key is given: `{ name: string }`, `{ count: number }`. */
export type ArgumentsOf<Key extends keyof Taken> = {
  readonly [Name in keyof Taken[Key]]: Taken[Key][Name] extends 'number' ? number : string;
};

/** The keys of messages that take arguments. */
export type KeyWithArguments = keyof Taken;
