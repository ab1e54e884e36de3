import type { Db } from '../db/db.ts';
import { edtfSpan } from '../suggester/suggester.ts';
import { type KeptParty, presentParties } from './party-store.ts';
import { type Place, placesByIds } from './places.ts';
import type { PartyRef, PublicParty, PublicPlace, PublicStatement } from './public-shapes.ts';
import type { NamedPlace, Statement } from './shapes.ts';

/** Everything that statements name, as the newsroom names it now. */
export interface Names {
  readonly parties: ReadonlyMap<string, KeptParty>;
  readonly places: ReadonlyMap<string, Place>;
  readonly topics: ReadonlyMap<string, NonNullable<PublicStatement['topic']>>;
  readonly questions: ReadonlyMap<
    string,
    { readonly id: string; readonly words: string; readonly topicId: string; readonly position: number }
  >;
}

/** Reads what these statements name; a party that was merged is found under the one that is left. */
export async function namesOf(db: Db, statements: readonly Statement[]): Promise<Names> {
  const ids = <T>(of: (statement: Statement) => readonly (T | null | undefined)[]): readonly T[] => [
    ...new Set(statements.flatMap(of).filter((id): id is T => id !== null && id !== undefined)),
  ];
  const parties = await partiesWithRoles(
    db,
    ids(({ speakerId, organisationId, via }) => [speakerId, organisationId, ...via]),
  );
  const places = await placesByIds(
    db,
    ids(({ saidIn, aboutPlace }) => [saidIn?.placeId, aboutPlace?.placeId]),
  );
  const topicIds = ids(({ topicId }) => [topicId]);
  const topics =
    topicIds.length === 0
      ? []
      : await db.selectFrom('topic').select(['id', 'slug', 'name']).where('id', 'in', topicIds).execute();
  const questionIds = ids(({ questionId }) => [questionId]);
  const questions =
    questionIds.length === 0
      ? []
      : await db
          .selectFrom('question')
          .select(['id', 'topic_id as topicId', 'words', 'position'])
          .where('id', 'in', questionIds)
          .execute();
  return {
    parties,
    places,
    topics: new Map(topics.map((topic) => [topic.id, topic])),
    questions: new Map(questions.map((question) => [question.id, question])),
  };
}

/** Parties with the organisations that their roles name. */
export async function partiesWithRoles(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, KeptParty>> {
  const parties = await presentParties(db, ids);
  const organisations = [...parties.values()].flatMap(({ roles }) =>
    roles.flatMap((role) => role.organisationId ?? []),
  );
  return new Map([...(await presentParties(db, organisations)), ...parties]);
}

export function partyRef(names: Pick<Names, 'parties'>, id: string | null): PartyRef | null {
  const party = id === null ? undefined : names.parties.get(id);
  return party ? { id: party.id, kind: party.kind, name: party.name } : null;
}

export function publicPlace({ places }: Names, named: NamedPlace | null): PublicPlace | null {
  if (named === null) return null;
  const place = named.placeId === null ? undefined : places.get(named.placeId);
  if (place) return { id: place.id, name: place.name };
  return named.asPrinted === null ? null : { id: null, name: named.asPrinted };
}

/** The title that a party had then (an instant; null: now), in that organisation where it has several. */
export function titleThen(
  party: KeptParty,
  at: string | null,
  of: { organisationId: string | null; timeZone: string },
) {
  const held = party.roles.filter(({ title, from, until }) => {
    if (title === null) return false;
    if (at === null) return until === null;
    const begun = from === null ? null : (edtfSpan(from, of.timeZone)?.first ?? null);
    const ended = until === null ? null : (edtfSpan(until, of.timeZone)?.last ?? null);
    return (begun === null || begun <= at) && (ended === null || at <= ended);
  });
  const role = held.find(({ organisationId }) => organisationId === of.organisationId) ?? held.at(-1);
  return role?.title ?? null;
}

/** A party as its own page shows it. */
export function publicParty(party: KeptParty, names: Pick<Names, 'parties'>): PublicParty {
  return {
    id: party.id,
    kind: party.kind,
    name: party.name,
    alternateNames: party.alternateNames,
    sameAs: party.sameAs,
    description: party.description,
    anonymityReason: party.anonymityReason,
    roles: party.roles.map(({ organisationId, title, from, until }) => ({
      organisation: partyRef(names, organisationId),
      title,
      from,
      until,
    })),
  };
}
