/** The door of the statements room: the record's parties and statements, and where their words stand in stories. */

export { acts, channelKinds, qualifiers, speeches } from '../suggester/suggester.ts';
export { anchorAll, type Sought, stretchAt } from './anchors.ts';
export { assess, assessmentsOf } from './assessments.ts';
export { type Attributed, type StoryWords, undecided } from './attributed.ts';
export { listChanges, type Made, type NotedChange, storyOfDeleted } from './changes.ts';
export { changeStatement } from './changing.ts';
export { addEvidence, evidenceFor, removeEvidence } from './evidence.ts';
export { marked, unmarked } from './marks.ts';
export { type Draft, type FoundOffer, offers, offersFor } from './offers.ts';
export { changeParty, makeParty } from './parties.ts';
export { doubledParties, tellApart } from './party-doubles.ts';
export { countOfParties, partiesNamed, searchParties } from './party-finding.ts';
export { mergeParties } from './party-merge.ts';
export { isHeld, nameKey } from './party-rules.ts';
export { findParty, type KeptParty, partiesByIds } from './party-store.ts';
export { makePlace, type Place, placesByIds, placesNamed, searchPlaces } from './places.ts';
export * from './public-shapes.ts';
export { publishRecord, type RecordPublication, unpublishRecord } from './publish.ts';
export { tryRecord } from './publish-trial.ts';
export { putOnRecord } from './putting-on-record.ts';
export { askQuestion, changeQuestion, hasTopic, listQuestions } from './questions.ts';
export { reanchor } from './reanchor.ts';
export { type RecordAdvice, recordProblems } from './record-problems.ts';
export { refreshParty } from './refresh-party.ts';
export type { RecordProblem, Refused, Step } from './refused.ts';
export { relate, relationsOf, unrelate } from './relations.ts';
export * from './shapes.ts';
export { fieldsOf } from './stated.ts';
export {
  anchorQueue,
  countAnchors,
  findStatement,
  listStatements,
  shownStatements,
  statementsByIds,
} from './statements-store.ts';
export {
  confirmStatement,
  deleteStatement,
  rejectStatement,
  restoreStatement,
  withdrawStatement,
} from './states.ts';
export { type Standing, statusesOf } from './statuses.ts';
export { suggesterFor, suggesters } from './suggesters.ts';
export { textOf } from './text-of.ts';
export { toldAs, toldColumns } from './told.ts';
export { callBack, listWaved, type Waved, waveThrough } from './waved.ts';
