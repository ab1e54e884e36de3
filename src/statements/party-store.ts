import { type Db, newId } from '../db/db.ts';
import { nameKey, nameKeys } from './party-rules.ts';
import type { Party, PartyInput, PartyRole } from './shapes.ts';

/** A party with when it was last changed, ISO 8601 instant, UTC. */
export interface KeptParty extends Party {
  readonly updatedAt: string;
}

const atOnce = 500;

/** Parties by their ids, merged ones as they were; those that are not there are left out. */
export async function partiesByIds(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, KeptParty>> {
  const found = new Map<string, KeptParty>();
  const wanted = [...new Set(ids)];
  for (let at = 0; at < wanted.length; at += atOnce) {
    const some = wanted.slice(at, at + atOnce);
    const rows = await db.selectFrom('party').selectAll().where('id', 'in', some).execute();
    const roles = await db
      .selectFrom('party_role')
      .selectAll()
      .where('party_id', 'in', some)
      .orderBy('position')
      .execute();
    const rolesOf = Map.groupBy(roles, ({ party_id }) => party_id);
    for (const row of rows)
      found.set(row.id, {
        id: row.id,
        kind: row.kind,
        name: row.name,
        alternateNames: JSON.parse(row.alternate_names) as readonly string[],
        sameAs: row.same_as,
        description: row.description,
        anonymityReason: row.anonymity_reason,
        mergedInto: row.merged_into,
        updatedAt: row.updated_at,
        roles: (rolesOf.get(row.id) ?? []).map(
          (role): PartyRole => ({
            organisationId: role.organisation_id,
            title: role.title,
            from: role.from_edtf,
            until: role.until_edtf,
          }),
        ),
      });
  }
  return found;
}

/** The party with this id, or null. */
export async function findParty(db: Db, id: string): Promise<KeptParty | null> {
  return (await partiesByIds(db, [id])).get(id) ?? null;
}

/** The parties that ids stand for now, by the ids that were asked: where one was merged, the one that is left. */
export async function presentParties(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, KeptParty>> {
  const known = new Map(await partiesByIds(db, ids));
  for (;;) {
    const next = [...known.values()].flatMap(({ mergedInto }) => mergedInto ?? []).filter((id) => !known.has(id));
    if (next.length === 0) break;
    for (const [id, party] of await partiesByIds(db, next)) known.set(id, party);
  }
  const present = (id: string): KeptParty | null => {
    const party = known.get(id) ?? null;
    return party === null || party.mergedInto === null ? party : present(party.mergedInto);
  };
  return new Map(
    ids.flatMap((id) => {
      const party = present(id);
      return party === null ? [] : [[id, party] as const];
    }),
  );
}

/** Holds a party until the transaction ends, so that what is read of it stays true; null: there is none. */
export async function takeParty(trx: Db, id: string): Promise<KeptParty | null> {
  const unchanged = trx.updateTable('party').set((row) => ({ updated_at: row.ref('updated_at') }));
  await unchanged.where('id', '=', id).execute();
  return findParty(trx, id);
}

/** Keeps a new party with its names and roles. */
export async function insertParty(trx: Db, id: string, input: PartyInput, at: string): Promise<void> {
  await trx
    .insertInto('party')
    .values({ id, merged_into: null, created_at: at, updated_at: at, ...columns(input) })
    .execute();
  await keepAround(trx, id, input);
}

/** Puts a party's new state in the place of its old one. */
export async function replaceParty(trx: Db, id: string, input: PartyInput, at: string): Promise<void> {
  await trx
    .updateTable('party')
    .set({ updated_at: at, ...columns(input) })
    .where('id', '=', id)
    .execute();
  await trx.deleteFrom('party_name').where('party_id', '=', id).execute();
  await trx.deleteFrom('party_role').where('party_id', '=', id).execute();
  await keepAround(trx, id, input);
}

function columns(input: PartyInput) {
  return {
    kind: input.kind,
    name: input.name,
    name_key: nameKey(input.name) || input.name,
    alternate_names: JSON.stringify(input.alternateNames),
    same_as: input.sameAs,
    description: input.description,
    anonymity_reason: input.anonymityReason,
  };
}

async function keepAround(trx: Db, id: string, input: PartyInput): Promise<void> {
  const names = nameKeys(input).map((key) => ({ party_id: id, key }));
  await trx.insertInto('party_name').values(names).execute();
  if (input.roles.length === 0) return;
  const roles = input.roles.map((role, position) => ({
    id: newId(),
    party_id: id,
    organisation_id: role.organisationId,
    title: role.title,
    from_edtf: role.from,
    until_edtf: role.until,
    position,
  }));
  await trx.insertInto('party_role').values(roles).execute();
}
