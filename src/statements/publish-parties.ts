import type { Db } from '../db/db.ts';
import type { PartyRef, PublicStatement } from './public-shapes.ts';
import { type Names, partiesWithRoles, publicParty } from './publish-names.ts';
import { restate } from './restate.ts';
import type { Statement } from './shapes.ts';
import { toldAs } from './told.ts';

/** Writes the parties, questions and places that published statements name, as they are called now. */
export async function writeNames(trx: Db, statements: readonly Statement[], names: Names): Promise<void> {
  const speaking = new Set(statements.flatMap(({ speakerId, organisationId }) => [speakerId, organisationId]));
  const parties = [...names.parties].filter(([id]) => speaking.has(id)).map(([, party]) => party);
  for (const party of new Map(parties.map((one) => [one.id, one])).values()) {
    const told = {
      kind: party.kind,
      name: party.name,
      moved_to: null,
      data: JSON.stringify(publicParty(party, names)),
    };
    await trx
      .insertInto('published_party')
      .values({ party_id: party.id, ...told })
      .onConflict((conflict) => conflict.column('party_id').doUpdateSet(told))
      .execute();
  }
  for (const { id, topicId, words, position } of names.questions.values()) {
    const told = { topic_id: topicId, words, position };
    await trx
      .insertInto('published_question')
      .values({ question_id: id, ...told })
      .onConflict((conflict) => conflict.column('question_id').doUpdateSet(told))
      .execute();
  }
  for (const { id, name, latitude, longitude, country } of names.places.values()) {
    const told = { name, latitude, longitude, country };
    await trx
      .insertInto('published_place')
      .values({ place_id: id, ...told })
      .onConflict((conflict) => conflict.column('place_id').doUpdateSet(told))
      .execute();
  }
}

/** Takes away what no published statement names any more; a merged party's way to the one that is left stays. */
export async function dropUnused(trx: Db, statements: readonly PublicStatement[]): Promise<void> {
  const ids = (of: (statement: PublicStatement) => readonly ({ readonly id: string | null } | null)[]) =>
    new Set(statements.flatMap(of).flatMap((named) => named?.id ?? []));
  const isUsed = async (
    columns: readonly ('speaker_id' | 'group_id' | 'question_id' | 'place_id' | 'about_place_id')[],
    id: string,
  ) => {
    for (const column of columns) {
      const query = trx.selectFrom('published_statement').select('statement_id').where(column, '=', id).limit(1);
      if ((await query.executeTakeFirst()) !== undefined) return true;
    }
    return false;
  };
  for (const id of ids(({ speaker, group }) => [speaker, group]))
    if (!(await isUsed(['speaker_id', 'group_id'], id)))
      await trx.deleteFrom('published_party').where('party_id', '=', id).where('moved_to', 'is', null).execute();
  for (const id of ids(({ question }) => [question]))
    if (!(await isUsed(['question_id'], id)))
      await trx.deleteFrom('published_question').where('question_id', '=', id).execute();
  for (const id of ids(({ saidIn, aboutPlace }) => [saidIn, aboutPlace]))
    if (!(await isUsed(['place_id', 'about_place_id'], id)))
      await trx.deleteFrom('published_place').where('place_id', '=', id).execute();
}

const atOnce = 200;

/**
 * Tells readers how a party is called now, wherever published statements name it: after it was renamed, or merged into
 * another one, to which its address then leads. Of the statements themselves nothing else is read.
 */
export async function refreshParty(trx: Db, partyId: string): Promise<void> {
  const parties = await partiesWithRoles(trx, [partyId]);
  const party = parties.get(partyId);
  if (!party) return;
  const isMoved = party.id !== partyId;
  const was = await trx
    .selectFrom('published_party')
    .select('party_id')
    .where('party_id', 'in', [partyId, party.id])
    .execute();
  if (was.length === 0) return;
  const told = {
    kind: party.kind,
    name: party.name,
    moved_to: null,
    data: JSON.stringify(publicParty(party, { parties })),
  };
  await trx
    .insertInto('published_party')
    .values({ party_id: party.id, ...told })
    .onConflict((conflict) => conflict.column('party_id').doUpdateSet(told))
    .execute();
  if (isMoved)
    await trx.updateTable('published_party').set({ moved_to: party.id }).where('party_id', '=', partyId).execute();
  const ref: PartyRef = { id: party.id, kind: party.kind, name: party.name };
  await renameIn(trx, partyId, ref);
}

async function renameIn(trx: Db, partyId: string, ref: PartyRef): Promise<void> {
  let after = '';
  for (;;) {
    const rows = await trx
      .selectFrom('published_statement')
      .select(['statement_id', 'data'])
      .where(({ eb, or }) => or([eb('speaker_id', '=', partyId), eb('group_id', '=', partyId)]))
      .where('statement_id', '>', after)
      .orderBy('statement_id')
      .limit(atOnce)
      .execute();
    for (const { statement_id, data } of rows) {
      const told = renamed(JSON.parse(data) as PublicStatement, partyId, ref);
      await trx
        .updateTable('published_statement')
        .set({ speaker_id: told.speaker?.id ?? null, group_id: told.group?.id ?? null, ...toldAs(told) })
        .where('statement_id', '=', statement_id)
        .execute();
      await trx
        .updateTable('published_quantity')
        .set({ group_id: told.group?.id ?? null })
        .where('statement_id', '=', statement_id)
        .execute();
    }
    const ids = rows.map(({ statement_id }) => statement_id);
    await restateAround(trx, ids);
    after = ids.at(-1) ?? '';
    if (rows.length < atOnce) return;
  }
}

/** Those that these are related to name them in their own statuses. */
async function restateAround(trx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await trx
    .selectFrom('published_relation')
    .select(['from_id', 'to_id'])
    .where(({ eb, or }) => or([eb('from_id', 'in', ids), eb('to_id', 'in', ids)]))
    .execute();
  await restate(trx, [...new Set([...ids, ...rows.flatMap(({ from_id, to_id }) => [from_id, to_id])])]);
}

function renamed(statement: PublicStatement, partyId: string, ref: PartyRef): PublicStatement {
  const now = <P extends PartyRef | null>(party: P) => (party?.id === partyId ? ref : party);
  return { ...statement, speaker: now(statement.speaker), group: now(statement.group), via: statement.via.map(now) };
}
