import { type Db, newId, type Tables } from '../db/db.ts';
import { stamp } from '../text/text.ts';

/** Who does something to the record, and when. */
export interface Made {
  /** the person's name, as it is written down */
  readonly by: string;
  /** null: whoever works at the machine itself */
  readonly accountId: string | null;
  readonly now: Temporal.Instant;
}

type Values = Readonly<Record<string, unknown>>;

export interface RecordChange {
  readonly subject: Tables['statement_change']['subject'];
  readonly subjectId: string;
  readonly storyId?: string | null;
  /** `made`, `changed`, `confirmed`, `rejected`, `withdrawn`, `deleted`, `merged` … */
  readonly action: string;
  readonly reason?: string | null | undefined;
  /** as it was and as it is; only the fields that differ are kept */
  readonly before?: Values | null;
  readonly after?: Values | null;
}

/** Writes down what was done to a part of the record, in the caller's transaction. Nothing written here is ever changed. */
export async function noteChange(trx: Db, change: RecordChange, made: Made): Promise<void> {
  const fields = differing(change.before ?? null, change.after ?? null);
  await trx
    .insertInto('statement_change')
    .values({
      id: newId(),
      at: stamp(made.now),
      by: made.by,
      account_id: made.accountId,
      subject: change.subject,
      subject_id: change.subjectId,
      story_id: change.storyId ?? null,
      action: change.action,
      reason: wordsOrNull(change.reason),
      before: pick(change.before ?? null, fields),
      after: pick(change.after ?? null, fields),
    })
    .execute();
}

/** The names of the fields in which two states differ; where there is one state alone, those that state something. */
export function differing(before: Values | null, after: Values | null): readonly string[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names].filter((name) => asJson(before?.[name]) !== asJson(after?.[name]));
}

function pick(values: Values | null, fields: readonly string[]): string | null {
  const kept = fields.filter((name) => values !== null && asJson(values[name]) !== 'null');
  if (values === null || kept.length === 0) return null;
  return JSON.stringify(Object.fromEntries(kept.map((name) => [name, values[name]])));
}

const asJson = (value: unknown): string => JSON.stringify(value ?? null);

/** One line of words, or null where nothing is said. */
export function wordsOrNull(words: string | null | undefined): string | null {
  const line = (words ?? '')
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return line === '' ? null : line;
}

export interface NotedChange {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly subject: RecordChange['subject'];
  readonly action: string;
  readonly reason: string | null;
  readonly fields: readonly { readonly field: string; readonly before: string | null; readonly after: string | null }[];
}

/** The story of a statement that was deleted, as what was done to it tells; null where there never was such a statement. */
export async function storyOfDeleted(db: Db, id: string): Promise<string | null> {
  const change = await db
    .selectFrom('statement_change')
    .select('story_id')
    .where('subject', '=', 'statement')
    .where('subject_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  return change?.story_id ?? null;
}

/**
 * What was done to parts of the record and to what stood around a statement, the newest first; 500 at most. What was
 * taken away is found by what is kept of it, which names the statement.
 */
export async function listChanges(
  db: Db,
  asked: { readonly subjectIds: readonly string[]; readonly around: { readonly id: string; readonly storyId: string } },
): Promise<readonly NotedChange[]> {
  const { subjectIds, around } = asked;
  const rows = await db
    .selectFrom('statement_change')
    .selectAll()
    .where(({ eb, and, or }) =>
      or([
        eb('subject_id', 'in', [around.id, ...subjectIds]),
        and([
          eb('story_id', '=', around.storyId),
          eb('subject', 'in', ['relation', 'assessment', 'evidence']),
          or([eb('before', 'like', `%${around.id}%`), eb('after', 'like', `%${around.id}%`)]),
        ]),
      ]),
    )
    .orderBy('id', 'desc')
    .limit(500)
    .execute();
  return rows.map(({ id, at, by, subject, action, reason, before, after }) => {
    const [was, is] = [read(before), read(after)];
    const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])].map((field) => ({
      field,
      before: said(was[field]),
      after: said(is[field]),
    }));
    return { id, at, by, subject, action, reason, fields };
  });
}

const read = (json: string | null): Values => (json === null ? {} : (JSON.parse(json) as Values));

function said(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
