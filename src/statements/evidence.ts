import { type Db, newId } from '../db/db.ts';
import { type Made, noteChange, wordsOrNull } from './changes.ts';
import { theStatement } from './changing.ts';
import { type RecordProblem, refuse, refuseAny, type Step, step } from './refused.ts';
import type { Evidence } from './shapes.ts';
import { isWebAddress, webAddressProblem } from './statement-rules.ts';
import { neededReason } from './states.ts';

/** Evidence with the statement that it is for. */
export interface StatementEvidence extends Evidence {
  readonly statementId: string;
}

/** Lays a document, picture or recording beside a statement. */
export function addEvidence(
  db: Db,
  given: Omit<Evidence, 'id'> & { readonly statementId: string },
  made: Made,
): Promise<Step<{ readonly evidence: StatementEvidence }>> {
  return step(db, async (trx) => {
    const statement = await theStatement(trx, given.statementId);
    const evidence: StatementEvidence = {
      id: newId(),
      statementId: statement.id,
      title: wordsOrNull(given.title) ?? '',
      url: wordsOrNull(given.url),
      archivedUrl: wordsOrNull(given.archivedUrl),
      sha256: given.sha256,
      retrievedAt: given.retrievedAt,
      licence: wordsOrNull(given.licence),
      placeIn: wordsOrNull(given.placeIn),
    };
    refuseAny('wrong', problemsOf(evidence));
    const last = await trx
      .selectFrom('statement_evidence')
      .select(({ fn }) => fn.max('position').as('position'))
      .where('statement_id', '=', statement.id)
      .executeTakeFirst();
    const { id, title, url, sha256, licence } = evidence;
    await trx
      .insertInto('statement_evidence')
      .values({
        ...{ id, title, url, sha256, licence },
        statement_id: statement.id,
        assessment_id: null,
        archived_url: evidence.archivedUrl,
        retrieved_at: evidence.retrievedAt,
        place_in: evidence.placeIn,
        position: Number(last?.position ?? 0) + 1,
      })
      .execute();
    const { id: _id, ...after } = evidence;
    const of = { subject: 'evidence', subjectId: id, storyId: statement.storyId } as const;
    await noteChange(trx, { ...of, action: 'made', after }, made);
    return { evidence };
  });
}

function problemsOf({ title, url, archivedUrl }: Evidence): readonly RecordProblem[] {
  const problems: RecordProblem[] = [];
  if (title === '')
    problems.push({
      field: 'title',
      problem: 'The evidence has no title.',
      mend: 'Write what it is, as readers see it.',
    });
  if (url !== null && !isWebAddress(url)) problems.push(webAddressProblem('url'));
  if (archivedUrl !== null && !isWebAddress(archivedUrl)) problems.push(webAddressProblem('archivedUrl'));
  return problems;
}

/** Takes evidence away. */
export function removeEvidence(
  db: Db,
  asked: { readonly id: string; readonly reason: string },
  made: Made,
): Promise<Step<{ readonly evidence: StatementEvidence }>> {
  return step(db, async (trx) => {
    const reason = neededReason(asked.reason, 'Write why it is taken away.');
    const row = await trx.selectFrom('statement_evidence').selectAll().where('id', '=', asked.id).executeTakeFirst();
    if (row === undefined)
      return refuse('missing', 'id', 'There is no such evidence any more.', 'Load the statement again.');
    const evidence = evidenceOf(row);
    const { storyId } = await theStatement(trx, evidence.statementId);
    const { id, ...before } = evidence;
    await trx.deleteFrom('statement_evidence').where('id', '=', id).execute();
    await noteChange(trx, { subject: 'evidence', subjectId: id, storyId, action: 'deleted', reason, before }, made);
    return { evidence };
  });
}

interface EvidenceRow {
  readonly id: string;
  readonly statement_id: string;
  readonly title: string;
  readonly url: string | null;
  readonly archived_url: string | null;
  readonly sha256: string | null;
  readonly retrieved_at: string | null;
  readonly licence: string | null;
  readonly place_in: string | null;
}

function evidenceOf(row: EvidenceRow): StatementEvidence {
  const { id, title, url, sha256, licence } = row;
  return {
    ...{ id, title, url, sha256, licence },
    statementId: row.statement_id,
    archivedUrl: row.archived_url,
    retrievedAt: row.retrieved_at,
    placeIn: row.place_in,
  };
}

/** What is laid beside these statements, in its order. */
export async function evidenceFor(db: Db, ids: readonly string[]): Promise<readonly StatementEvidence[]> {
  if (ids.length === 0) return [];
  const rows = db.selectFrom('statement_evidence').selectAll().where('statement_id', 'in', ids).orderBy('position');
  return (await rows.execute()).map(evidenceOf);
}
