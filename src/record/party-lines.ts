import type { Described } from '../api/api.ts';
import type { Db } from '../db/db.ts';
import { countOfParties, isHeld, type KeptParty, partiesByIds } from '../statements/statements.ts';
import type { DeskParty, PartyLine } from './party-shapes.ts';

type Line = Described<typeof PartyLine>;

/** Parties as lines name them, by their ids, on a day (`YYYY-MM-DD`); those that are not there are left out. */
export async function partyLines(db: Db, ids: readonly string[], day: string): Promise<ReadonlyMap<string, Line>> {
  const parties = await partiesByIds(db, ids);
  const counts = await countOfParties(db, [...parties.keys()]);
  const present = new Map([...parties.values()].map((party) => [party.id, presentRole(party, day)]));
  const organisations = await partiesByIds(
    db,
    [...present.values()].flatMap((role) => role?.organisationId ?? []),
  );
  return new Map(
    [...parties.values()].map(({ id, kind, name }) => {
      const role = present.get(id) ?? null;
      const organisation = role?.organisationId ?? null;
      const words = [role?.title, organisations.get(organisation ?? '')?.name].filter(Boolean).join(', ');
      const line = { role: words || null, organisationId: organisation, statements: counts.get(id) ?? 0 };
      return [id, { id, kind, name, ...line }];
    }),
  );
}

/** The first of the roles that somebody has on that day. */
function presentRole({ roles }: KeptParty, day: string): KeptParty['roles'][number] | null {
  return roles.find((role) => isHeld(role, day)) ?? null;
}

/** A party with everything that is known of it. */
export async function deskParty(db: Db, party: KeptParty, day: string): Promise<DeskParty> {
  const organisations = party.roles.flatMap(({ organisationId }) => organisationId ?? []);
  const lines = await partyLines(db, organisations, day);
  const { id, kind, name, alternateNames, sameAs, description, anonymityReason, mergedInto, updatedAt } = party;
  return {
    ...{ id, kind, name, alternateNames, sameAs, description, anonymityReason, mergedInto, updatedAt },
    roles: party.roles.map((role) => ({ ...role, organisation: lines.get(role.organisationId ?? '') ?? null })),
    statements: (await countOfParties(db, [id])).get(id) ?? 0,
  };
}
