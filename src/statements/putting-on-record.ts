import { type Db, newId } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { type AssessmentGiven, assess } from './assessments.ts';
import { type Made, noteChange, wordsOrNull } from './changes.ts';
import { lookUp } from './known.ts';
import { makeParty } from './parties.ts';
import { below, refuse, refuseAny, type Step, step } from './refused.ts';
import { relate } from './relations.ts';
import type { Anchored, Extractor, PartyKind, RelationKind, Statement, StatementFields, Stretch } from './shapes.ts';
import { statedOf } from './stated.ts';
import { fieldProblems, stretchProblems, tidyFields, wordsOf } from './statement-rules.ts';
import { findStatement, insertStatement, takeHead } from './statements-store.ts';

export interface OnRecord {
  /** made by whoever asks, so that asking twice makes one */
  readonly id?: string | undefined;
  readonly storyId: string;
  readonly stretches: readonly Stretch[];
  readonly fields: StatementFields;
  readonly state: 'suggested' | 'confirmed' | 'rejected';
  /** what suggested it; null: it was found by hand */
  readonly extractor?: Extractor | null | undefined;
  /** where the words stand in the story's newest revision, where that was looked up: as given when left out */
  readonly anchored?: Anchored | undefined;
  /** made with it, in the place of `speakerId` */
  readonly newSpeaker?:
    | { readonly kind: PartyKind; readonly name: string; readonly anonymityReason: string | null }
    | null
    | undefined;
  /** made with it, in the place of `organisationId` */
  readonly newOrganisation?: { readonly name: string } | null | undefined;
  readonly relations?: readonly { readonly toId: string; readonly kind: RelationKind }[] | undefined;
  /** what the newsroom found of it already */
  readonly assessment?: Omit<AssessmentGiven, 'statementId'> | null | undefined;
  readonly reason?: string | undefined;
}

/** Puts a statement on the record of a story. `isNew` is false where the id is there already: then nothing is changed. */
export function putOnRecord(
  db: Db,
  input: OnRecord,
  made: Made,
): Promise<Step<{ readonly statement: Statement; readonly isNew: boolean }>> {
  return step(db, async (trx) => {
    // Held, so that the same id asked twice at once comes one after the other.
    const revisionId = await takeHead(trx, input.storyId);
    if (revisionId === null) return refuse('missing', 'storyId', 'There is no such story.', 'Load the list again.');
    const there = input.id === undefined ? null : await findStatement(trx, input.id);
    if (there !== null) {
      if (there.storyId !== input.storyId)
        refuse('conflict', 'id', 'That id is a statement’s of another story.', 'Make a new id.');
      return { statement: there, isNew: false };
    }
    const given = tidyFields(await withNewParties(trx, input, made));
    const { fields, known } = await lookUp(trx, given);
    refuseAny('wrong', [...stretchProblems(input.stretches), ...fieldProblems(fields, known)]);
    const at = stamp(made.now);
    const isConfirmed = input.state === 'confirmed';
    const statement: Statement = {
      ...fields,
      id: input.id ?? newId(),
      storyId: input.storyId,
      state: input.state,
      text: wordsOf(input.stretches),
      anchored: input.anchored ?? { anchor: 'exact', stretches: input.stretches, found: null },
      anchoredRevisionId: revisionId,
      origin: input.extractor ? 'suggested' : 'by hand',
      extractor: input.extractor ?? null,
      confirmedBy: isConfirmed ? made.by : null,
      confirmedAt: isConfirmed ? at : null,
      withdrawnBy: null,
      withdrawnAt: null,
      withdrawnReason: null,
      createdBy: made.by,
      createdAt: at,
      updatedAt: at,
    };
    await insertStatement(trx, statement);
    const of = { subject: 'statement', subjectId: statement.id, storyId: statement.storyId } as const;
    const action = { suggested: 'suggested', confirmed: 'made', rejected: 'rejected' }[input.state];
    await noteChange(trx, { ...of, action, reason: wordsOrNull(input.reason), after: statedOf(statement) }, made);
    for (const { toId, kind } of input.relations ?? [])
      await relate(trx, { fromId: statement.id, toId, kind, assertedBy: 'newsroom', note: null }, made);
    const { assessment } = input;
    if (assessment) await below('assessment', () => assess(trx, { statementId: statement.id, ...assessment }, made));
    return { statement, isNew: true };
  });
}

/** The fields with the speaker and the organisation that are made with the statement. */
async function withNewParties(trx: Db, input: OnRecord, made: Made): Promise<StatementFields> {
  const { newSpeaker, newOrganisation, reason } = input;
  const blank = { alternateNames: [], sameAs: null, description: null };
  let { fields } = input;
  if (newOrganisation) {
    const organisation = {
      ...blank,
      kind: 'organisation',
      anonymityReason: null,
      roles: [],
      ...newOrganisation,
    } as const;
    const step = await below('newOrganisation', () => makeParty(trx, { ...organisation, reason }, made));
    if (step.ok) fields = { ...fields, organisationId: step.party.id };
  }
  if (newSpeaker) {
    const isMember = newSpeaker.kind === 'person' && fields.organisationId !== null;
    const role = { organisationId: fields.organisationId, title: fields.roleAsPrinted, from: null, until: null };
    const speaker = { ...blank, ...newSpeaker, roles: isMember ? [role] : [] };
    const step = await below('newSpeaker', () => makeParty(trx, { ...speaker, reason }, made));
    if (step.ok) fields = { ...fields, speakerId: step.party.id };
  }
  return fields;
}
