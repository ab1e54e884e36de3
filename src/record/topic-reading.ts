import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Db, Tables } from '../db/db.ts';
import type { PublicStatement } from '../statements/statements.ts';
import type { Quantity } from '../suggester/suggester.ts';

/** What a reader asks of a topic's statements. */
export interface RecordAsked {
  readonly source: string | null;
  readonly act: string | null;
  readonly status: string | null;
  /** `YYYY-MM-DD` */
  readonly day: string | null;
  /** the key that the page before has given */
  readonly older: string | null;
}

export interface RecordListing {
  readonly statements: readonly PublicStatement[];
  /** what the next page asks for; null on the last */
  readonly older: string | null;
  /** that answer what is asked, on every page */
  readonly count: number;
}

export interface Counted {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

export interface TopicSums {
  readonly statements: number;
  readonly sources: number;
  readonly disputed: number;
  readonly questions: number;
  /** ISO 8601 instant */
  readonly since: string | null;
  readonly groups: readonly Counted[];
  readonly acts: readonly Counted[];
  readonly statuses: readonly Counted[];
}

export interface PlaceOfRecord {
  readonly id: string;
  readonly name: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** statements about it, and of those the ones with which the newsroom or another source agrees */
  readonly about: number;
  readonly reported: number;
  readonly confirmed: number;
  /** statements made there */
  readonly saidThere: number;
  /** 4: exact, 3: vicinity, 2: locality, 1: region, 0: not stated */
  readonly precision: number;
}

export interface QuestionOfRecord {
  readonly id: string;
  readonly words: string;
  /** in dispute, newest first */
  readonly statements: readonly PublicStatement[];
}

/** A figure as the record has it: as printed, made comparable, and whose it is. */
export interface FigureOver {
  readonly statementId: string;
  /** ISO 8601 instant */
  readonly at: string;
  readonly group: { readonly id: string; readonly name: string };
  readonly question: { readonly id: string; readonly words: string } | null;
  readonly measure: string;
  readonly quantity: Quantity;
  readonly base: { readonly value: number | null; readonly low: number | null; readonly high: number | null };
}

const rows = (db: Db, topicId: string) =>
  db
    .selectFrom('published_statement')
    .where('published_statement.topic_id', '=', topicId)
    .where('standing', '=', 'stands');

/** One page of a topic's statements, newest first; a page further back is asked for by key. */
export async function listTopicStatements(
  db: Db,
  topicId: string,
  asked: RecordAsked & { readonly limit: number },
): Promise<RecordListing> {
  const [at, id] = asked.older?.split('_') ?? [];
  const where = ({ eb, and, or }: ExpressionBuilder<Tables, 'published_statement'>) => {
    const all: Expression<SqlBool>[] = [];
    if (asked.source !== null) all.push(eb('group_id', '=', asked.source));
    if (asked.act !== null) all.push(eb('act', '=', asked.act));
    if (asked.status === 'disputed') all.push(eb('is_disputed', '=', 1));
    else if (asked.status === 'corroborated') all.push(eb('is_corroborated', '=', 1));
    else if (asked.status !== null) all.push(eb('status', '=', asked.status));
    if (asked.day !== null) all.push(eb('said_day', '=', asked.day));
    return all.length === 0 ? or([eb('published_statement.topic_id', '=', topicId)]) : and(all);
  };
  const [found, sum] = await Promise.all([
    rows(db, topicId)
      .where(where)
      .$if(at !== undefined && id !== undefined, (query) =>
        query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('sort_at', 'statement_id'), '<', tuple(at ?? '', id ?? '')),
        ),
      )
      .select(['data', 'sort_at', 'statement_id'])
      .orderBy('sort_at', 'desc')
      .orderBy('statement_id', 'desc')
      .limit(asked.limit + 1)
      .execute(),
    rows(db, topicId)
      .where(where)
      .select(({ fn }) => fn.countAll().as('count'))
      .executeTakeFirst(),
  ]);
  const shown = found.slice(0, asked.limit);
  const last = found.length > asked.limit ? shown.at(-1) : undefined;
  return {
    statements: shown.map(({ data }) => JSON.parse(data) as PublicStatement),
    older: last === undefined ? null : `${last.sort_at}_${last.statement_id}`,
    count: Number(sum?.count ?? 0),
  };
}

/** How many statements a topic has, of whom, of which kind, and how many are in dispute. */
export async function sumTopic(db: Db, topicId: string): Promise<TopicSums> {
  const [sum, groups, acts, statuses] = await Promise.all([
    rows(db, topicId)
      .select(({ fn }) => [
        fn.countAll().as('statements'),
        fn.sum('is_disputed').as('disputed'),
        fn.min('sort_at').as('since'),
        sql<number>`count(distinct case when is_disputed = 1 then question_id end)`.as('questions'),
      ])
      .executeTakeFirst(),
    rows(db, topicId)
      .innerJoin('published_party', 'party_id', 'group_id')
      .select(({ fn }) => ['party_id as id', 'name', fn.countAll().as('count')])
      .groupBy(['party_id', 'name'])
      .orderBy('count', 'desc')
      .orderBy('name')
      .execute(),
    rows(db, topicId)
      .select(({ fn }) => ['act as id', 'act as name', fn.countAll().as('count')])
      .groupBy('act')
      .orderBy('count', 'desc')
      .orderBy('act')
      .execute(),
    rows(db, topicId)
      .select(({ fn }) => ['status as id', 'status as name', fn.countAll().as('count')])
      .groupBy('status')
      .orderBy('count', 'desc')
      .orderBy('status')
      .execute(),
  ]);
  const counted = (all: readonly { id: string; name: string; count: number | string | bigint }[]) =>
    all.map(({ id, name, count }) => ({ id, name, count: Number(count) }));
  return {
    statements: Number(sum?.statements ?? 0),
    sources: groups.length,
    disputed: Number(sum?.disputed ?? 0),
    questions: Number(sum?.questions ?? 0),
    since: sum?.since ?? null,
    groups: counted(groups),
    acts: counted(acts),
    statuses: counted(statuses),
  };
}

/** Figures that sources have stated on a topic, in the order of time; the newest, where there are very many. */
export function figuresOfTopic(db: Db, topicId: string): Promise<readonly FigureOver[]> {
  return figuresBy(db, 'topic_id', topicId);
}

/** Figures that were stated for an organisation, or by it. */
export function figuresOfGroup(db: Db, partyId: string): Promise<readonly FigureOver[]> {
  return figuresBy(db, 'group_id', partyId);
}

async function figuresBy(db: Db, column: 'topic_id' | 'group_id', id: string): Promise<readonly FigureOver[]> {
  const found = await db
    .selectFrom('published_quantity as q')
    .innerJoin('published_party as p', 'p.party_id', 'q.group_id')
    .leftJoin('published_question as asked', 'asked.question_id', 'q.question_id')
    .where(`q.${column}`, '=', id)
    .select(['q.statement_id', 'q.sort_at', 'q.measure', 'p.party_id', 'p.name', 'asked.question_id', 'asked.words'])
    .select(['q.value', 'q.low', 'q.high', 'q.unit', 'q.qualifier', 'q.as_printed', 'q.qualifier_as_printed'])
    .select(['q.base_value', 'q.base_low', 'q.base_high'])
    .orderBy('q.sort_at', 'desc')
    .orderBy('q.statement_id', 'desc')
    .orderBy('q.position')
    .limit(2_000)
    .execute();
  return found.toReversed().map((row) => ({
    statementId: row.statement_id,
    at: row.sort_at,
    group: { id: row.party_id, name: row.name },
    question: row.question_id === null || row.words === null ? null : { id: row.question_id, words: row.words },
    measure: row.measure,
    quantity: {
      value: row.value,
      low: row.low,
      high: row.high,
      unit: row.unit,
      qualifier: row.qualifier as FigureOver['quantity']['qualifier'],
      asPrinted: row.as_printed,
      qualifierAsPrinted: row.qualifier_as_printed,
    },
    base: { value: row.base_value, low: row.base_low, high: row.base_high },
  }));
}

/** The places that a topic's statements are about or were made in. */
export async function placesOfTopic(db: Db, topicId: string): Promise<readonly PlaceOfRecord[]> {
  const [about, said] = await Promise.all([
    rows(db, topicId)
      .innerJoin('published_place as place', 'place.place_id', 'published_statement.about_place_id')
      .select(({ fn }) => [
        ...(['place.place_id', 'place.name', 'place.latitude', 'place.longitude'] as const),
        fn.countAll().as('about'),
        fn.sum('is_corroborated').as('reported'),
        sql<number>`sum(case when verdict = 'confirmed' then 1 else 0 end)`.as('confirmed'),
        sql<number>`max(case place_precision when 'exact' then 4 when 'vicinity' then 3 when 'locality' then 2
          when 'region' then 1 else 0 end)`.as('precision'),
      ])
      .groupBy(['place.place_id', 'place.name', 'place.latitude', 'place.longitude'])
      .execute(),
    rows(db, topicId)
      .innerJoin('published_place as place', 'place.place_id', 'published_statement.place_id')
      .select(({ fn }) => [
        ...(['place.place_id', 'place.name', 'place.latitude', 'place.longitude'] as const),
        fn.countAll().as('saidThere'),
      ])
      .groupBy(['place.place_id', 'place.name', 'place.latitude', 'place.longitude'])
      .execute(),
  ]);
  const there = new Map(said.map((row) => [row.place_id, row]));
  const none = { about: 0, reported: 0, confirmed: 0, precision: 0 };
  const others = said.filter((row) => about.every((one) => one.place_id !== row.place_id));
  return [...about, ...others.map((row) => ({ ...row, ...none }))]
    .map((row) => ({
      id: row.place_id,
      name: row.name,
      latitude: row.latitude,
      longitude: row.longitude,
      about: Number(row.about),
      reported: Number(row.reported),
      confirmed: Number(row.confirmed),
      precision: Number(row.precision),
      saidThere: Number(there.get(row.place_id)?.saidThere ?? 0),
    }))
    .toSorted((one, other) => other.about + other.saidThere - one.about - one.saidThere);
}

/** The topic's questions on which sources disagree, in the newsroom's order, with what was said to each, newest first. */
export async function questionsOfTopic(db: Db, topicId: string): Promise<readonly QuestionOfRecord[]> {
  const found = await rows(db, topicId)
    .innerJoin('published_question as asked', 'asked.question_id', 'published_statement.question_id')
    .select(['asked.question_id as id', 'asked.words', 'data'])
    .orderBy('asked.position')
    .orderBy('sort_at', 'desc')
    .orderBy('statement_id', 'desc')
    .limit(400)
    .execute();
  return [...Map.groupBy(found, ({ id }) => id)].map(([id, all]) => ({
    id,
    words: all[0]?.words ?? '',
    statements: all.map(({ data }) => JSON.parse(data) as PublicStatement),
  }));
}
