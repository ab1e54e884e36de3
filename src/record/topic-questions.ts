import { type Expression, sql } from 'kysely';
import type { Db } from '../db/db.ts';
import type { PublicStatement } from '../statements/statements.ts';

export interface QuestionOfRecord {
  readonly id: string;
  readonly words: string;
  /** newest first, in dispute and not */
  readonly statements: readonly PublicStatement[];
}

/** Of each question: as many that are in dispute, and as many others. Two sides and whoever else answered are shown. */
const answersOfOne = 8;

/**
 * The topic's questions, in the newsroom's order, with what was said last to each, newest first: in dispute and not, and
 * what those in dispute disagree with, however long ago that was said.
 */
export async function questionsOfTopic(db: Db, topicId: string): Promise<readonly QuestionOfRecord[]> {
  const newest = await readAnswers(
    db,
    sql`select statement_id from (
      select s.statement_id, row_number() over (partition by s.question_id, s.is_disputed
        order by s.sort_at desc, s.statement_id desc) as nth
      from published_statement s
      where s.topic_id = ${topicId} and s.standing = 'stands' and s.question_id is not null
    ) as each_answer where nth <= ${answersOfOne}`,
  );
  const known = new Set(newest.map(({ statement }) => statement.id));
  const missing = new Set(newest.flatMap(({ statement }) => againstIt(statement)).filter((id) => !known.has(id)));
  const older = missing.size === 0 ? [] : await readAnswers(db, sql`${sql.join([...missing].slice(0, 100))}`);
  const asked = new Map(newest.map(({ id, words }) => [id, words]));
  const all = Map.groupBy([...newest, ...older], ({ id }) => id);
  return [...asked].map(([id, words]) => ({
    ...{ id, words },
    statements: (all.get(id) ?? [])
      .toSorted((one, other) => (one.key < other.key ? 1 : -1))
      .map(({ statement }) => statement),
  }));
}

/** The statements that dispute this one. */
const againstIt = ({ statuses }: PublicStatement) =>
  statuses.flatMap((status) => (status.kind === 'disputed' ? status.by.map(({ id }) => id) : []));

/** Statements that stand, each with the question that it answers, in the order of questions. */
async function readAnswers(db: Db, ids: Expression<unknown>) {
  const found = await db
    .selectFrom('published_statement as s')
    .innerJoin('published_question as asked', 'asked.question_id', 's.question_id')
    .where(sql<boolean>`s.statement_id in (${ids})`)
    .where('s.standing', '=', 'stands')
    .select(['asked.question_id as id', 'asked.words', 's.data', 's.sort_at', 's.statement_id'])
    .orderBy('asked.position')
    .execute();
  return found.map(({ id, words, data, sort_at, statement_id }) => ({
    ...{ id, words },
    key: `${sort_at}_${statement_id}`,
    statement: JSON.parse(data) as PublicStatement,
  }));
}
