/** The door of the record room: what the desk and other machines do with the record. */

export { speakerPath, statementPath } from './addresses.ts';
export { recordApi } from './api-routes.ts';
export { recordDeskApi } from './desk-api.ts';
export type { RecordDeskDeps } from './desk-deps.ts';
export {
  isStatementKey,
  type ListedStatement,
  listPublicStatements,
  type Offered,
  type OfferedFilters,
  offeredFilters,
  type SaidOnDay,
  type StatementFilter,
  type StatementPage,
  saidToday,
} from './public-lists.ts';
export { type NewestOf, type NewStatement, newestStatements } from './public-newest.ts';
export { type FoundStatement, findPublicParty, findPublicStatement } from './public-reading.ts';
export { type QuestionOfRecord, questionsOfTopic } from './topic-questions.ts';
export {
  type Counted,
  type FigureOver,
  figuresOfGroup,
  figuresOfTopic,
  listTopicStatements,
  type PlaceOfRecord,
  placesOfTopic,
  type RecordAsked,
  type RecordListing,
  sumTopic,
  type TopicSums,
} from './topic-reading.ts';
