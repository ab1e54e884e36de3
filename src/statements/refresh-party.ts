import type { Db } from '../db/db.ts';
import type { PartyRef, PublicStatement } from './public-shapes.ts';
import { partiesWithRoles, publicParty } from './publish-names.ts';
import { restate } from './restate.ts';
import { toldAs } from './told.ts';

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
  await renameIn(trx, [partyId, party.id], ref);
  await renameInRoles(trx, [partyId, party.id]);
}

/** Others tell in their roles for whom they work. */
async function renameInRoles(trx: Db, partyIds: readonly string[]): Promise<void> {
  const members = await trx
    .selectFrom('party_role')
    .innerJoin('published_party', 'published_party.party_id', 'party_role.party_id')
    .select('party_role.party_id')
    .distinct()
    .where('party_role.organisation_id', 'in', partyIds)
    .where('published_party.moved_to', 'is', null)
    .execute();
  const parties = await partiesWithRoles(
    trx,
    members.map(({ party_id }) => party_id),
  );
  for (const { party_id } of members) {
    const party = parties.get(party_id);
    if (!party) continue;
    const data = JSON.stringify(publicParty(party, { parties }));
    await trx.updateTable('published_party').set({ data }).where('party_id', '=', party_id).execute();
  }
}

async function renameIn(trx: Db, partyIds: readonly string[], ref: PartyRef): Promise<void> {
  let after = '';
  for (;;) {
    const rows = await trx
      .selectFrom('published_statement')
      .select(['statement_id', 'data'])
      .where(({ eb, or, selectFrom }) =>
        or([
          eb('speaker_id', 'in', partyIds),
          eb('group_id', 'in', partyIds),
          eb(
            'statement_id',
            'in',
            selectFrom('statement_via').select('statement_via.statement_id').where('party_id', 'in', partyIds),
          ),
        ]),
      )
      .where('statement_id', '>', after)
      .orderBy('statement_id')
      .limit(atOnce)
      .execute();
    for (const { statement_id, data } of rows) {
      const told = renamed(JSON.parse(data) as PublicStatement, partyIds, ref);
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

function renamed(statement: PublicStatement, partyIds: readonly string[], ref: PartyRef): PublicStatement {
  const now = <P extends PartyRef | null>(party: P) => (party && partyIds.includes(party.id) ? ref : party);
  return { ...statement, speaker: now(statement.speaker), group: now(statement.group), via: statement.via.map(now) };
}
