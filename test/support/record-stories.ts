import assert from 'node:assert/strict';
import type { Db } from '../../src/db/db.ts';
import {
  makeParty,
  type PartyInput,
  putOnRecord,
  type StatementFields,
  stretchAt,
  textOf,
} from '../../src/statements/statements.ts';
import { findStory, saveStory } from '../../src/stories/stories.ts';
import { noon, paragraphs, storyFields } from './stories.ts';

export const orla = { by: 'Orla Wintergill', accountId: null, now: noon };

/** Nothing stated but that somebody claims it. */
export const bareFields: StatementFields = {
  speech: 'indirect',
  act: 'claims',
  cue: null,
  speakerId: null,
  organisationId: null,
  speakerAsPrinted: null,
  roleAsPrinted: null,
  saidAt: null,
  saidIn: null,
  channel: null,
  via: [],
  topicId: null,
  questionId: null,
  aboutPlace: null,
  placePrecision: 'unknown',
  aboutTime: null,
  quantities: [],
  hedge: null,
  language: 'en-GB',
};

/** Makes a party and gives its id. */
export async function party(db: Db, name: string, changes: Partial<PartyInput> = {}): Promise<string> {
  const input: PartyInput = {
    kind: 'organisation',
    name,
    alternateNames: [],
    sameAs: null,
    description: null,
    anonymityReason: null,
    roles: [],
    ...changes,
  };
  const made = await makeParty(db, input, orla);
  assert.ok(made.ok, JSON.stringify(made));
  return made.party.id;
}

/** Puts words of a story's newest revision on the record, confirmed unless told otherwise; gives the statement's id. */
export async function onRecord(
  db: Db,
  storyId: string,
  words: string | readonly string[],
  {
    state = 'confirmed',
    ...fields
  }: Partial<StatementFields> & { state?: 'suggested' | 'confirmed' | 'rejected' } = {},
): Promise<string> {
  const story = await findStory(db, storyId);
  assert.ok(story);
  const { text } = textOf(story.fields);
  const stretches = [words].flat().map((exact) => {
    const start = text.indexOf(exact);
    assert.notEqual(start, -1, `“${exact}” is not in the story`);
    return stretchAt(story.fields, 'text', start, start + exact.length);
  });
  const put = await putOnRecord(db, { storyId, stretches, state, fields: { ...bareFields, ...fields } }, orla);
  assert.ok(put.ok, JSON.stringify(put));
  return put.statement.id;
}

/** Saves these paragraphs as a story's newest revision. */
export async function rewrite(db: Db, storyId: string, ...texts: readonly string[]): Promise<void> {
  const story = await findStory(db, storyId);
  assert.ok(story);
  const saved = await saveStory(
    db,
    { id: storyId, basedOn: story.revisionId },
    storyFields({ ...story.fields, document: paragraphs(...texts) }),
    { by: orla.by, now: noon },
  );
  assert.ok(saved.ok && !saved.isBranch);
}

/** What a published row tells of a statement that says nothing. */
export const nothingTold = {
  ...{
    standing: 'stands',
    number: 1,
    stretches: [],
    statuses: [],
    quantities: [],
    via: [],
    evidence: [],
    act: 'claims',
  },
  ...{ speaker: null, group: null, question: null, saidIn: null, aboutPlace: null, assessment: null },
};
