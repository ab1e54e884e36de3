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
  const found = await rows(db, topicId)
    .where(where)
    .$if(at !== undefined && id !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) => eb(refTuple('sort_at', 'statement_id'), '<', tuple(at ?? '', id ?? ''))),
    )
    .select(['data', 'sort_at', 'statement_id'])
    .select(
      rows(db, topicId)
        .where(where)
        .select(({ fn }) => fn.countAll<number | string>().as('all'))
        .as('count'),
    )
    .orderBy('sort_at', 'desc')
    .orderBy('statement_id', 'desc')
    .limit(asked.limit + 1)
    .execute();
  const shown = found.slice(0, asked.limit);
  const last = found.length > asked.limit ? shown.at(-1) : undefined;
  return {
    statements: shown.map(({ data }) => JSON.parse(data) as PublicStatement),
    older: last === undefined ? null : `${last.sort_at}_${last.statement_id}`,
    count: Number(found[0]?.count ?? 0),
  };
}

/** How many statements a topic has, of whom, of which kind, and how many are in dispute. One query. */
export async function sumTopic(db: Db, topicId: string): Promise<TopicSums> {
  const of = sql`from published_statement s where s.topic_id = ${topicId} and s.standing = 'stands'`;
  const { rows: found } = await sql<{
    kind: 'all' | 'group' | 'act' | 'status';
    id: string;
    name: string;
    count: number | string;
    disputed: number | string | null;
    questions: number | string;
    since: string | null;
  }>`
    select 'all' as kind, '' as id, '' as name, count(*) as count, sum(s.is_disputed) as disputed,
      count(distinct case when s.is_disputed = 1 then s.question_id end) as questions, min(s.sort_at) as since ${of}
    union all
    select 'group', p.party_id, p.name, g.count, 0, 0, cast(null as text)
      from (select s.group_id, count(*) as count ${of} group by s.group_id) g
      join published_party p on p.party_id = g.group_id
    union all
    select 'act', s.act, s.act, count(*), 0, 0, cast(null as text) ${of} group by s.act
    union all
    select 'status', s.status, s.status, count(*), 0, 0, cast(null as text) ${of} group by s.status
  `.execute(db);
  const counted = (kind: string): readonly Counted[] =>
    found
      .filter((row) => row.kind === kind)
      .map(({ id, name, count }) => ({ id, name, count: Number(count) }))
      .toSorted((one, other) => other.count - one.count || one.name.localeCompare(other.name));
  const all = found.find(({ kind }) => kind === 'all');
  const groups = counted('group');
  return {
    statements: Number(all?.count ?? 0),
    sources: groups.length,
    disputed: Number(all?.disputed ?? 0),
    questions: Number(all?.questions ?? 0),
    since: all?.since ?? null,
    groups,
    acts: counted('act'),
    statuses: counted('status'),
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

/** Of each source's answers to one question, in one measure, the newest: more than that no chart can show apart. */
const figuresOfOne = 24;

async function figuresBy(db: Db, column: 'topic_id' | 'group_id', id: string): Promise<readonly FigureOver[]> {
  const found = await db
    .selectFrom(
      db
        .selectFrom('published_quantity as each')
        .where(`each.${column}`, '=', id)
        .selectAll()
        .select(
          sql<number>`row_number() over (partition by each.question_id, each.measure, each.group_id
            order by each.sort_at desc, each.statement_id desc, each.position)`.as('nth'),
        )
        .as('q'),
    )
    .innerJoin('published_party as p', 'p.party_id', 'q.group_id')
    .leftJoin('published_question as asked', 'asked.question_id', 'q.question_id')
    .where('q.nth', '<=', figuresOfOne)
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

/**
 * The places that a topic's statements are about or were made in. One query. Grouped by an expression, since SQLite
 * would otherwise go through the index of every place for one topic's.
 */
export async function placesOfTopic(db: Db, topicId: string): Promise<readonly PlaceOfRecord[]> {
  const of = sql`where s.topic_id = ${topicId} and s.standing = 'stands'`;
  const { rows: found } = await sql<{
    place_id: string;
    name: string;
    latitude: number | null;
    longitude: number | null;
    about: number | string;
    reported: number | string;
    confirmed: number | string;
    precise: number | string;
    said: number | string;
  }>`
    select p.place_id, p.name, p.latitude, p.longitude, sum(u.about) as about, sum(u.reported) as reported,
      sum(u.confirmed) as confirmed, max(u.precise) as precise, sum(u.said) as said
    from (
      select coalesce(s.about_place_id, '') as id, count(*) as about, sum(s.is_corroborated) as reported,
        sum(case when s.verdict = 'confirmed' then 1 else 0 end) as confirmed,
        max(case s.place_precision when 'exact' then 4 when 'vicinity' then 3 when 'locality' then 2 when 'region' then 1
          else 0 end) as precise,
        0 as said
      from published_statement s ${of} and s.about_place_id is not null
      group by coalesce(s.about_place_id, '')
      union all
      select coalesce(s.place_id, ''), 0, 0, 0, 0, count(*) from published_statement s ${of} and s.place_id is not null
      group by coalesce(s.place_id, '')
    ) u
    join published_place p on p.place_id = u.id
    group by p.place_id, p.name, p.latitude, p.longitude
  `.execute(db);
  return found
    .map((row) => ({
      id: row.place_id,
      name: row.name,
      latitude: row.latitude,
      longitude: row.longitude,
      about: Number(row.about),
      reported: Number(row.reported),
      confirmed: Number(row.confirmed),
      precision: Number(row.precise),
      saidThere: Number(row.said),
    }))
    .toSorted((one, other) => other.about + other.saidThere - one.about - one.saidThere);
}
