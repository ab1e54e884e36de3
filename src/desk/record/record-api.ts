import type { Ask } from '../ask.ts';
import type {
  AssessmentAsked,
  DeskParty,
  DeskPlace,
  DeskStatement,
  DoubledParties,
  EvidenceAsked,
  PartiesPage,
  PartyAsked,
  PlaceAsked,
  PlacesFound,
  Question,
  Questions,
  RecordChanges,
  RecordQueue,
  RelationAsked,
  StatementAsked,
  StatementChange,
  StatementDone,
  StoryRecordDesk,
  SuggestAsked,
  Suggestions,
} from '../shapes.ts';

/** Which parties are looked for; what is left out narrows nothing. */
export interface PartiesAsked {
  readonly words?: string;
  readonly kind?: string;
  /** a story: those that its record names come first */
  readonly story?: string;
  readonly after?: string;
  readonly limit?: string;
}

/** What the record asks the server: statements of stories, who spoke, and what waits for somebody. */
export function makeRecordApi(ask: Ask) {
  const at = (statement: string) => `/statements/${statement}`;
  return {
    story: (story: string) => ask<StoryRecordDesk>('GET', `/stories/${story}/record`),
    suggest: (story: string, asked: SuggestAsked) =>
      ask<Suggestions>('POST', `/stories/${story}/record/suggestions`, asked),
    wave: (story: string, asked: { words: string; reason?: string }) =>
      ask<StoryRecordDesk>('POST', `/stories/${story}/record/waved`, asked),
    unwave: (story: string, key: string) =>
      ask<StoryRecordDesk>('DELETE', `/stories/${story}/record/waved/${encodeURIComponent(key)}`),
    put: (asked: StatementAsked) => ask<StatementDone>('POST', '/statements', asked),
    statement: (id: string) => ask<DeskStatement>('GET', at(id)),
    change: (id: string, asked: StatementChange) => ask<StatementDone>('PATCH', at(id), asked),
    confirm: (id: string, asked: { takeNewWords?: boolean; reason?: string }) =>
      ask<StatementDone>('POST', `${at(id)}/confirm`, asked),
    withdraw: (id: string, reason: string) => ask<StatementDone>('POST', `${at(id)}/withdraw`, { reason }),
    restore: (id: string, reason: string) => ask<StatementDone>('POST', `${at(id)}/restore`, { reason }),
    remove: (id: string, reason: string) => ask<void>('DELETE', at(id), { reason }),
    changes: (id: string) => ask<RecordChanges>('GET', `${at(id)}/changes`),
    relate: (id: string, asked: RelationAsked) => ask<StatementDone>('POST', `${at(id)}/relations`, asked),
    unrelate: (relation: string, reason: string) => ask<void>('DELETE', `/relations/${relation}`, { reason }),
    assess: (id: string, asked: AssessmentAsked) => ask<StatementDone>('POST', `${at(id)}/assessments`, asked),
    addEvidence: (id: string, asked: EvidenceAsked) => ask<StatementDone>('POST', `${at(id)}/evidence`, asked),
    removeEvidence: (evidence: string, reason: string) => ask<void>('DELETE', `/evidence/${evidence}`, { reason }),
    parties: (asked: PartiesAsked) => ask<PartiesPage>('GET', `/parties?${new URLSearchParams({ ...asked })}`),
    party: (id: string) => ask<DeskParty>('GET', `/parties/${id}`),
    makeParty: (asked: PartyAsked) => ask<DeskParty>('POST', '/parties', asked),
    changeParty: (id: string, asked: PartyAsked) => ask<DeskParty>('PATCH', `/parties/${id}`, asked),
    merge: (id: string, asked: { into: string; reason: string }) =>
      ask<DeskParty>('POST', `/parties/${id}/merge`, asked),
    doubled: () => ask<DoubledParties>('GET', '/parties/doubled'),
    apart: (one: string, other: string) => ask<void>('POST', '/parties/doubled/apart', { one, other }),
    places: (words: string) => ask<PlacesFound>('GET', `/places?${new URLSearchParams({ words, limit: '8' })}`),
    makePlace: (asked: PlaceAsked) => ask<DeskPlace>('POST', '/places', asked),
    questions: (topic: string) => ask<Questions>('GET', `/topics/${topic}/questions`),
    askQuestion: (topic: string, words: string) => ask<Question>('POST', `/topics/${topic}/questions`, { words }),
    queue: (after: string | null, limit: number) =>
      ask<RecordQueue>(
        'GET',
        `/record/queue?${new URLSearchParams({ limit: String(limit), ...(after === null ? {} : { after }) })}`,
      ),
  } as const;
}
