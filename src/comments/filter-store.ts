import { type RawBuilder, sql } from 'kysely';
import { type Db, dialectOf, transaction } from '../db/db.ts';
import { primaryLanguage } from '../text/text.ts';
import { type Counts, copiesAtMost, type Learned } from './filter.ts';
import type { Features } from './filter-features.ts';
import { type Decided, thresholdOf } from './filter-threshold.ts';

/** A decision of the newsroom’s, as the filter learns from it. */
export interface FilterLesson {
  /** of the story, BCP 47: regions of a language learn from each other */
  readonly language: string;
  readonly features: Features;
  readonly as: 'ham' | 'spam';
  readonly now: Temporal.Instant;
}

/** More of one language are not kept: some ten thousand decisions make so many, about 10 MB. */
const tokensAtMost = 200_000;
/** What stood in one comment alone, and in none for so long, is forgotten. */
const onceKeptHours = 24 * 180;
/** The newest decisions, by which the threshold is measured. */
const measuredAtMost = 2_000;

/** What has been learned of a comment's features, and of its language: one query. */
export async function readCounts(
  db: Db,
  language: string,
  features: Features,
): Promise<{ readonly counts: Counts; readonly learned: Learned }> {
  const { rows } = await sql<Row>`
    select token, spam, ham, null as threshold from comment_token
      where language = ${primaryLanguage(language)} and token in (${tokensOf(db, features)})
    union all
    select -1, spam, ham, threshold from comment_training where language = ${primaryLanguage(language)}`.execute(db);
  const counts = new Map<number, Row>();
  // PostgreSQL gives whole numbers of eight bytes as text.
  for (const row of rows) counts.set(Number(row.token), row);
  return { counts, learned: counts.get(-1) ?? { spam: 0, ham: 0, threshold: null } };
}

interface Row extends Learned {
  readonly token: number | string;
}

/** Learns from a decision, in the caller's transaction. */
export function train(db: Db, lesson: FilterLesson): Promise<void> {
  return transaction(db, async (trx) => {
    const { features, as } = lesson;
    const before = await readCopies(trx, lesson);
    await addTokens(trx, lesson, before < copiesAtMost ? features.all.map(({ token }) => token) : [features.same]);
    if (before < copiesAtMost) await addComment(trx, lesson, as);
  });
}

/** Takes back what a decision taught. The features must be those that were learned, and of a comment that was. */
export function untrain(db: Db, lesson: FilterLesson): Promise<void> {
  return transaction(db, async (trx) => {
    const { features, as } = lesson;
    const language = primaryLanguage(lesson.language);
    const before = await readCopies(trx, lesson);
    // None: it was forgotten, which happens to those alone that were met once.
    const isCounted = before <= copiesAtMost;
    const tokens = isCounted ? tokensOf(trx, features) : sql`${features.same}`;
    // Zero where it was forgotten in the meantime.
    await sql`update comment_token set ${sql.ref(as)} = ${sql.ref(as)} - 1
      where language = ${language} and ${sql.ref(as)} > 0 and token in (${tokens})`.execute(trx);
    await sql`delete from comment_token
      where language = ${language} and spam = 0 and ham = 0 and token in (${tokens})`.execute(trx);
    if (isCounted)
      await sql`update comment_training set ${sql.ref(as)} = ${sql.ref(as)} - 1
        where language = ${language} and ${sql.ref(as)} > 0`.execute(trx);
  });
}

/** How often the same comment has been learned from. Whoever learns at the same time waits here. */
async function readCopies(trx: Db, { language, features, as }: FilterLesson): Promise<number> {
  await sql`insert into comment_training (language, spam, ham) values (${primaryLanguage(language)}, 0, 0)
    on conflict (language) do update set language = excluded.language`.execute(trx);
  const row = await trx
    .selectFrom('comment_token')
    .select(as)
    .where('language', '=', primaryLanguage(language))
    .where('token', '=', features.same)
    .executeTakeFirst();
  return row?.[as] ?? 0;
}

async function addTokens(trx: Db, { language, as, now }: FilterLesson, tokens: readonly number[]): Promise<void> {
  const [spam, ham] = as === 'spam' ? [1, 0] : [0, 1];
  const listed = listOf(trx, tokens);
  await sql`insert into comment_token (language, token, spam, ham, met_on)
    select cast(${primaryLanguage(language)} as text), value, cast(${spam} as integer), cast(${ham} as integer), cast(${dayOf(now)} as text)
      from ${listed} where true
    on conflict (language, token) do update set
      spam = comment_token.spam + excluded.spam, ham = comment_token.ham + excluded.ham,
      met_on = excluded.met_on`.execute(trx);
}

async function addComment(trx: Db, { language }: FilterLesson, as: 'ham' | 'spam'): Promise<void> {
  await sql`update comment_training set ${sql.ref(as)} = ${sql.ref(as)} + 1
    where language = ${primaryLanguage(language)}`.execute(trx);
}

/** Forgets what is rare and old, and of more than the filter keeps what is rarest. Returns how many tokens went. */
export async function forgetRare(db: Db, now: Temporal.Instant): Promise<number> {
  const old = await db
    .deleteFrom('comment_token')
    .where(sql`spam + ham`, '<=', 1)
    .where('met_on', '<', dayOf(now.subtract({ hours: onceKeptHours })))
    .executeTakeFirst();
  let forgotten = Number(old.numDeletedRows);
  const languages = await db
    .selectFrom('comment_token')
    .select(({ fn }) => ['language', fn.countAll().as('tokens')])
    .groupBy('language')
    .execute();
  for (const { language, tokens } of languages) {
    const over = Number(tokens) - tokensAtMost;
    if (over <= 0) continue;
    const rarest = db
      .selectFrom('comment_token')
      .select('token')
      .where('language', '=', language)
      .orderBy(sql`spam + ham`)
      .orderBy('met_on')
      .orderBy('token')
      .limit(over);
    const gone = await db
      .deleteFrom('comment_token')
      .where('language', '=', language)
      .where('token', 'in', rarest)
      .executeTakeFirst();
    forgotten += Number(gone.numDeletedRows);
  }
  return forgotten;
}

/** Measures from the newest decisions in a language where comments begin to count as spam, and keeps it. */
export async function measureThreshold(db: Db, language: string): Promise<void> {
  const primary = primaryLanguage(language);
  const rows = await db
    .selectFrom('comment')
    .select(['text', 'name', 'website', 'story_id', 'trained_as'])
    .where('trained_as', 'is not', null)
    .where('text', '<>', '')
    .where((c) => c.or([c('language', '=', primary), c('language', 'like', `${primary}-%`)]))
    .orderBy('id', 'desc')
    .limit(measuredAtMost)
    .execute();
  const decided = rows.flatMap(({ text, name, website, story_id, trained_as }): readonly Decided[] =>
    trained_as === null ? [] : [{ text, name, website, storyId: story_id, as: trained_as }],
  );
  if (decided.length === 0) return;
  const threshold = await thresholdOf(decided);
  await db.updateTable('comment_training').set({ threshold }).where('language', '=', primary).execute();
}

const dayOf = (now: Temporal.Instant) => now.toString().slice(0, 10);

function tokensOf(db: Db, { all }: Features): RawBuilder<unknown> {
  const tokens = all.map(({ token }) => token);
  return sql`select value from ${listOf(db, tokens)}`;
}

/** Tokens as rows, so that a comment of any length is the same statement. */
function listOf(db: Db, tokens: readonly number[]): RawBuilder<unknown> {
  const list = JSON.stringify(tokens);
  return dialectOf(db) === 'sqlite'
    ? sql`json_each(${list})`
    : sql`(select cast(element as bigint) from jsonb_array_elements_text(cast(${list} as jsonb)) as elements (element)) as listed (value)`;
}
