/** What the desk asks of statements; desk-shapes.ts tells where. */
import {
  anyObject,
  type Described,
  integer,
  list,
  number,
  object,
  oneOf,
  optional,
  orNull,
  text,
  truth,
} from '../api/api.ts';
import { partyKinds, relationKinds, verdicts } from '../statements/statements.ts';
import { evidenceFields, StatementShape, StretchShape } from './desk-shapes.ts';
import { id, instant, line, reason, words } from './shape-fields.ts';

export const SuggestAsked = object({
  headline: text({ maxLength: 1_000 }),
  standfirst: orNull(text({ maxLength: 5_000 })),
  document: anyObject({ description: 'ProseMirror JSON, as the editor has it.' }),
  language: text({ maxLength: 35 }),
  beliefs: optional(
    truth({ description: 'Also beliefs, wishes, plans and orders; only what was said when left out.' }),
  ),
  day: optional(
    orNull(text({ format: 'date', description: 'From which relative days are reckoned; the story’s when left out.' })),
  ),
});

export type SuggestAsked = Described<typeof SuggestAsked>;

export const AssessmentAsked = object({
  verdict: oneOf(verdicts),
  explanation: orNull(words()),
  sourceReliability: optional(orNull(oneOf(['A', 'B', 'C', 'D', 'E', 'F']))),
  informationCredibility: optional(orNull(integer({ minimum: 1, maximum: 6 }))),
});
export type AssessmentAsked = Described<typeof AssessmentAsked>;

export const StatementAsked = object({
  id: optional(id('the new statement, made by whoever asks, so that asking twice makes one')),
  storyId: id('the story'),
  stretches: list(StretchShape),
  fields: StatementShape,
  state: oneOf(['suggested', 'confirmed', 'rejected']),
  /** a speaker or organisation that is not known yet is made with it */
  newSpeaker: optional(orNull(object({ kind: oneOf(partyKinds), name: line(), anonymityReason: orNull(line()) }))),
  newOrganisation: optional(orNull(object({ name: line() }))),
  extractor: optional(orNull(object({ name: line(), version: line(), confidence: number() }))),
  relations: optional(list(object({ toId: id('the other statement'), kind: oneOf(relationKinds) }))),
  /** what the newsroom found of it already; wants the permission to publish */
  assessment: optional(orNull(AssessmentAsked)),
  reason: optional(reason),
});
export type StatementAsked = Described<typeof StatementAsked>;

export const StatementChange = object({
  fields: StatementShape,
  stretches: optional(list(StretchShape)),
  reason: optional(reason),
  /** from which it was changed: another change since is told (409) */
  basedOn: instant('`updatedAt` of the statement as it was read.'),
});
export type StatementChange = Described<typeof StatementChange>;

export const RelationAsked = object({
  toId: id('the other statement'),
  kind: oneOf(relationKinds),
  assertedBy: oneOf(['speaker', 'newsroom']),
  note: optional(orNull(words())),
  reason: optional(reason),
});
export type RelationAsked = Described<typeof RelationAsked>;

export const EvidenceAsked = object(evidenceFields);
export type EvidenceAsked = Described<typeof EvidenceAsked>;
