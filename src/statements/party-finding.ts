import type { Db } from '../db/db.ts';
import { nameWords } from './party-rules.ts';
import type { PartyKind } from './shapes.ts';

export interface PartiesAsked {
  /** parts of words of a name, folded or not; '': all */
  readonly words: string;
  readonly kind: PartyKind | null;
  readonly limit: number;
  /** the last party of the page before */
  readonly after: string | null;
  /** those that it names come first, then those of its topics */
  readonly story: { readonly id: string; readonly topicIds: readonly string[] } | null;
}

/** Ids of parties in the order in which somebody would want them; `next`: there are more behind the last one. */
export async function searchParties(
  db: Db,
  asked: PartiesAsked,
): Promise<{ readonly ids: readonly string[]; readonly next: string | null }> {
  let query = db
    .selectFrom('party')
    .select(['party.id', 'party.name_key'])
    .where('merged_into', 'is', null)
    .orderBy('name_key')
    .orderBy('id');
  if (asked.kind !== null) query = query.where('kind', '=', asked.kind);
  const words = nameWords(asked.words);
  if (words.length > 0)
    query = query.where('party.id', 'in', (nested) => {
      // Folded words hold letters and digits alone, so that none is a sign of LIKE.
      const named = nested.selectFrom('party_name').select('party_id');
      return words.reduce((so, word) => so.where('key', 'like', `%${word}%`), named);
    });
  const rows = await query.execute();
  const counts = await countOfParties(db);
  const near = asked.story === null ? new Map<string, number>() : await nearness(db, asked.story);
  const rank = ({ id }: { readonly id: string }) => near.get(id) ?? 0;
  const ordered = rows.toSorted(
    (one, other) => rank(other) - rank(one) || (counts.get(other.id) ?? 0) - (counts.get(one.id) ?? 0),
  );
  const from = asked.after === null ? 0 : ordered.findIndex(({ id }) => id === asked.after) + 1;
  const ids = ordered.slice(from, from + asked.limit).map(({ id }) => id);
  return { ids, next: from + asked.limit < ordered.length ? (ids.at(-1) ?? null) : null };
}

/** How many confirmed statements each party has, as the speaker or as the organisation that is spoken for. */
export async function countOfParties(db: Db, ids?: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids?.length === 0) return new Map();
  const counts = new Map<string, number>();
  for (const column of ['speaker_id', 'organisation_id'] as const) {
    let query = db
      .selectFrom('statement')
      .select(({ fn }) => [`${column} as id`, fn.countAll().as('count')])
      .where('state', '=', 'confirmed')
      .where(column, 'is not', null)
      .groupBy(column);
    if (column === 'organisation_id')
      query = query.where(({ eb, or, ref }) =>
        or([eb('speaker_id', 'is', null), eb('speaker_id', '!=', ref('organisation_id'))]),
      );
    if (ids !== undefined) query = query.where(column, 'in', [...new Set(ids)]);
    for (const { id, count } of await query.execute())
      if (id !== null) counts.set(id, (counts.get(id) ?? 0) + Number(count));
  }
  return counts;
}

/** 2: the story's record names it; 1: that of its topics does. */
async function nearness(
  db: Db,
  { id, topicIds }: { readonly id: string; readonly topicIds: readonly string[] },
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('statement')
    .select(['speaker_id', 'organisation_id', 'story_id'])
    .distinct()
    .where('state', 'in', ['confirmed', 'suggested'])
    .where(({ eb, or }) =>
      or([eb('story_id', '=', id), ...(topicIds.length > 0 ? [eb('topic_id', 'in', topicIds)] : [])]),
    )
    .execute();
  const near = new Map<string, number>();
  for (const row of rows)
    for (const party of [row.speaker_id, row.organisation_id])
      if (party !== null) near.set(party, Math.max(near.get(party) ?? 0, row.story_id === id ? 2 : 1));
  return near;
}

/** Every name by which parties are known, as printed; merged ones are left out. At most 5,000. */
export async function knownNames(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('party')
    .select(['name', 'alternate_names'])
    .where('merged_into', 'is', null)
    .where('kind', '!=', 'unnamed')
    .orderBy('id', 'desc')
    .limit(5_000)
    .execute();
  return rows.flatMap(({ name, alternate_names }) => [name, ...(JSON.parse(alternate_names) as readonly string[])]);
}

/** The parties that have these folded names, by the name; merged ones are left out. */
export async function partiesNamed(
  db: Db,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly { readonly id: string; readonly kind: PartyKind }[]>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('party_name')
    .innerJoin('party', 'party.id', 'party_name.party_id')
    .select(['party_name.key', 'party.id', 'party.kind'])
    .where('party_name.key', 'in', [...new Set(keys)])
    .where('party.merged_into', 'is', null)
    .orderBy('party.id')
    .execute();
  return Map.groupBy(rows, ({ key }) => key);
}
