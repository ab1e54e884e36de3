import { type SelectQueryBuilder, sql } from 'kysely';
import type { Db, Tables } from '../db/db.ts';
import type { PublicStatement, StatusKind } from '../statements/statements.ts';
import type { Act } from '../suggester/suggester.ts';

/** What narrows a list of statements; null or left out: nothing does. Days are the newsroom's, `YYYY-MM-DD`. */
export interface StatementFilter {
  /** said by this party, or for it */
  readonly partyId?: string | null;
  readonly topicId?: string | null;
  /** said for this organisation, or by it */
  readonly groupId?: string | null;
  readonly storyId?: string | null;
  readonly placeId?: string | null;
  readonly from?: string | null;
  readonly until?: string | null;
  readonly act?: Act | null;
  readonly status?: StatusKind | null;
}

/** A statement in a list, with the way to its story. */
export interface ListedStatement {
  readonly statement: PublicStatement;
  readonly story: { readonly path: string; readonly headline: string; readonly language: string };
}

export interface StatementPage {
  readonly statements: readonly ListedStatement[];
  /** what `?before=` of the next page must say; null on the last */
  readonly older: string | null;
  /** how many match in all */
  readonly count: number;
}

type Standing = Tables & { p: Tables['published_statement']; s: Tables['published_story'] };
type Query<Row> = SelectQueryBuilder<Standing, 'p' | 's', Row>;

/** Statements that match, with their stories. */
export function matching(db: Db, filter: StatementFilter): Query<object> {
  const { partyId, groupId, storyId, topicId, placeId, from, until, act, status } = filter;
  return db
    .selectFrom('published_statement as p')
    .innerJoin('published_story as s', 's.story_id', 'p.story_id')
    .where('p.standing', '=', 'stands')
    .$if(!!partyId, (q) =>
      q.where(({ or, eb }) => or([eb('p.speaker_id', '=', partyId ?? ''), eb('p.group_id', '=', partyId ?? '')])),
    )
    .$if(!!groupId, (q) => q.where('p.group_id', '=', groupId ?? ''))
    .$if(!!storyId, (q) => q.where('p.story_id', '=', storyId ?? ''))
    .$if(!!topicId, (q) => q.where('p.topic_id', '=', topicId ?? ''))
    .$if(!!placeId, (q) =>
      q.where(({ or, eb }) => or([eb('p.place_id', '=', placeId ?? ''), eb('p.about_place_id', '=', placeId ?? '')])),
    )
    .$if(!!from, (q) => q.where('p.said_day', '>=', from ?? ''))
    .$if(!!until, (q) => q.where('p.said_day', '<=', until ?? ''))
    .$if(!!act, (q) => q.where('p.act', '=', act ?? ''))
    .$if(status === 'disputed', (q) => q.where('p.is_disputed', '=', 1))
    .$if(status === 'corroborated', (q) => q.where('p.is_corroborated', '=', 1))
    .$if(!!status && status !== 'disputed' && status !== 'corroborated', (q) =>
      q.where('p.status', '=', status ?? ''),
    ) as Query<object>;
}

/** The key of a list's place: an instant and an id. */
const keyPattern = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([0-9a-f-]{36})$/;

/** Whether `?before=` says something that a page of a list has given. */
export function isStatementKey(before: unknown): before is string {
  return typeof before === 'string' && keyPattern.test(before);
}

/** One page of the statements that match, newest first, and how many there are. Two queries. */
export async function listPublicStatements(
  db: Db,
  filter: StatementFilter & { readonly before?: string | null; readonly limit: number },
): Promise<StatementPage> {
  const [, at = '', id = ''] = keyPattern.exec(filter.before ?? '') ?? [];
  const [rows, counted] = await Promise.all([
    newestFirst(db, filter)
      .$if(at !== '', (q) => q.where(sql<boolean>`(p.sort_at, p.statement_id) < (${at}, ${id})`))
      .limit(filter.limit + 1)
      .execute(),
    matching(db, filter)
      .select(({ fn }) => fn.countAll<number | string>().as('count'))
      .executeTakeFirst(),
  ]);
  const shown = rows.slice(0, filter.limit);
  const last = shown.at(-1);
  return {
    statements: shown.map(listed),
    older: rows.length > filter.limit && last ? `${last.sort_at}_${last.statement_id}` : null,
    count: Number(counted?.count ?? 0),
  };
}

function newestFirst(db: Db, filter: StatementFilter) {
  return matching(db, filter)
    .select(['p.data', 'p.sort_at', 'p.statement_id', 's.path', 's.headline', 's.language'])
    .orderBy('p.sort_at', 'desc')
    .orderBy('p.statement_id', 'desc');
}

function listed(row: { data: string; path: string; headline: string; language: string }): ListedStatement {
  const { data, ...story } = row;
  return {
    statement: JSON.parse(data) as PublicStatement,
    story: { path: story.path, headline: story.headline, language: story.language },
  };
}

/** What a search of the record can be narrowed to. */
export interface Offered {
  readonly id: string;
  readonly name: string;
}

export interface OfferedFilters {
  readonly speakers: readonly Offered[];
  readonly topics: readonly Offered[];
  readonly places: readonly Offered[];
}

/** Who has spoken, on what and where: all that stands on the record, by name, in one query. */
export async function offeredFilters(db: Db): Promise<OfferedFilters> {
  const { rows } = await sql<{ kind: string; id: string; name: string }>`
    select 'speaker' as kind, party_id as id, name from published_party
      where moved_to is null and (exists (select 1 from published_statement p where p.speaker_id = party_id and p.standing = 'stands')
        or exists (select 1 from published_statement p where p.group_id = party_id and p.standing = 'stands'))
    union all
    select 'topic', t.id, t.name from topic t
      where exists (select 1 from published_statement p where p.topic_id = t.id and p.standing = 'stands')
    union all
    select 'place', place_id, name from published_place
      where exists (select 1 from published_statement p where p.place_id = published_place.place_id and p.standing = 'stands')
        or exists (select 1 from published_statement p where p.about_place_id = published_place.place_id and p.standing = 'stands')
  `.execute(db);
  const of = (asked: string) =>
    rows
      .filter(({ kind }) => kind === asked)
      .map(({ id, name }) => ({ id, name }))
      .toSorted((one, other) => one.name.localeCompare(other.name));
  return { speakers: of('speaker'), topics: of('topic'), places: of('place') };
}

/** The strip of the newest day on which anything was said. */
export interface SaidOnDay {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly statements: readonly ListedStatement[];
  /** of the whole day */
  readonly count: number;
  readonly sources: number;
}

/** What was said on the newest day up to `today` that has any and is no more than two days back; null: none. One query. */
export async function saidToday(db: Db, today: string, limit: number): Promise<SaidOnDay | null> {
  const since = Temporal.PlainDate.from(today).subtract({ days: 2 }).toString();
  const newest = sql`(select max(said_day) from published_statement
    where standing = 'stands' and said_day >= ${since} and said_day <= ${today})`;
  const { rows } = await sql<{
    data: string;
    path: string;
    headline: string;
    language: string;
    said_day: string;
    many: number | string;
    sources: number | string;
  }>`
    select p.data, s.path, s.headline, s.language, p.said_day,
      (select count(*) from published_statement d where d.said_day = ${newest} and d.standing = 'stands') as many,
      (select count(distinct coalesce(d.group_id, d.statement_id)) from published_statement d
        where d.said_day = ${newest} and d.standing = 'stands') as sources
    from published_statement p
    join published_story s on s.story_id = p.story_id
    where p.said_day = ${newest} and p.standing = 'stands'
    order by p.is_disputed desc, p.sort_at desc, p.statement_id desc
    limit ${limit}
  `.execute(db);
  const [first] = rows;
  if (first === undefined) return null;
  return {
    day: first.said_day,
    statements: rows.map(listed),
    count: Number(first.many),
    sources: Number(first.sources),
  };
}
