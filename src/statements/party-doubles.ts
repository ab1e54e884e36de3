import type { Db } from '../db/db.ts';
import { type Made, noteChange } from './changes.ts';
import { noSuchParty } from './parties.ts';
import { isSurnameForm } from './party-rules.ts';
import { partiesByIds } from './party-store.ts';
import { refuse, type Step, step } from './refused.ts';

/** Two parties that may be one, and what says so in a sentence. */
export interface Doubled {
  readonly oneId: string;
  readonly otherId: string;
  readonly why: string;
}

const action = 'told apart';

/**
 * Pairs of parties that may be one: the same name, folded, or one a surname form of the other within the same
 * organisation. Those of which somebody has said that they are not the same are left out. Unnamed sources are never
 * taken for each other.
 */
export async function doubledParties(db: Db): Promise<readonly Doubled[]> {
  const names = await db
    .selectFrom('party_name')
    .innerJoin('party', 'party.id', 'party_name.party_id')
    .select(['party.id', 'party.kind', 'party.name', 'party_name.key'])
    .where('party.merged_into', 'is', null)
    .where('party.kind', '!=', 'unnamed')
    .orderBy('party.id')
    .execute();
  const pairs = new Map<string, Doubled>();
  const add = (one: string, other: string, why: string) => {
    const [oneId, otherId] = one < other ? [one, other] : [other, one];
    if (oneId !== otherId && !pairs.has(pairOf(oneId, otherId)))
      pairs.set(pairOf(oneId, otherId), { oneId, otherId, why });
  };
  for (const same of Map.groupBy(names, ({ key }) => key).values())
    for (const [index, one] of same.entries())
      for (const other of same.slice(index + 1))
        if (one.kind === other.kind) add(one.id, other.id, `Both are called ${one.name}.`);
  await addSurnames(db, names, add);
  if (pairs.size === 0) return [];
  const apart = await toldApart(db, [...pairs.values()]);
  return [...pairs.values()].filter(({ oneId, otherId }) => !apart.has(pairOf(oneId, otherId)));
}

const pairOf = (oneId: string, otherId: string) => `${oneId} ${otherId}`;

/** People of the same organisation of whom one is known by the other's surname alone. */
async function addSurnames(
  db: Db,
  names: readonly { readonly id: string; readonly kind: string; readonly name: string; readonly key: string }[],
  add: (one: string, other: string, why: string) => void,
): Promise<void> {
  const roles = await db
    .selectFrom('party_role')
    .select(['party_id', 'organisation_id'])
    .distinct()
    .where('organisation_id', 'is not', null)
    .execute();
  const spoken = await db
    .selectFrom('statement')
    .select(['speaker_id as party_id', 'organisation_id'])
    .distinct()
    .where('speaker_id', 'is not', null)
    .where('organisation_id', 'is not', null)
    .execute();
  const people = Map.groupBy(
    names.filter(({ kind }) => kind === 'person'),
    ({ id }) => id,
  );
  for (const members of Map.groupBy([...roles, ...spoken], ({ organisation_id }) => organisation_id).values()) {
    const named = [...new Set(members.map(({ party_id }) => party_id))].flatMap((id) => people.get(id ?? '') ?? []);
    for (const short of named)
      for (const long of named)
        if (short.id !== long.id && isSurnameForm(short.key, long.key))
          add(short.id, long.id, `${short.name} may be ${long.name}: they are of the same organisation.`);
  }
}

async function toldApart(db: Db, pairs: readonly Doubled[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('statement_change')
    .select(['subject_id', 'after'])
    .where('subject_id', 'in', [...new Set(pairs.map(({ oneId }) => oneId))])
    .where('action', '=', action)
    .execute();
  const other = (after: string | null) => (JSON.parse(after ?? '{}') as { readonly notThis?: string }).notThis ?? '';
  return new Set(rows.map(({ subject_id, after }) => pairOf(subject_id, other(after))));
}

/** Writes down that two parties are not the same, so that they are not shown as a pair again. */
export function tellApart(
  db: Db,
  { one, other }: { readonly one: string; readonly other: string },
  made: Made,
): Promise<Step<object>> {
  return step(db, async (trx) => {
    if (one === other) refuse('wrong', 'other', 'Both are the same party.', 'Name two parties.');
    const known = await partiesByIds(trx, [one, other]);
    if (!known.has(one)) noSuchParty('one');
    if (!known.has(other)) noSuchParty('other');
    // Kept with the one of the lesser id, by which pairs are looked for, and with the other for its own history.
    for (const [subjectId, notThis] of [[one, other].toSorted(), [one, other].toSorted().toReversed()])
      if (subjectId !== undefined)
        await noteChange(trx, { subject: 'party', subjectId, action, after: { notThis } }, made);
    return {};
  });
}
