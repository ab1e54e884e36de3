import { type Db, newId } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { type Made, noteChange, wordsOrNull } from './changes.ts';
import { theStatement } from './changing.ts';
import { refuse, type Step, step } from './refused.ts';
import type { Assessment, Verdict } from './shapes.ts';

/** What the newsroom found, with its own grades of the source (Admiralty code), which readers never see. */
export interface GradedAssessment extends Assessment {
  readonly statementId: string;
  readonly sourceReliability: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | null;
  readonly informationCredibility: number | null;
}

export interface AssessmentGiven {
  readonly statementId: string;
  readonly verdict: Verdict;
  readonly explanation: string | null;
  readonly sourceReliability?: GradedAssessment['sourceReliability'] | undefined;
  readonly informationCredibility?: number | null | undefined;
}

/** Writes down what the newsroom found of a statement. The newest one counts; none is ever changed. */
export function assess(
  db: Db,
  given: AssessmentGiven,
  made: Made,
): Promise<Step<{ readonly assessment: GradedAssessment }>> {
  return step(db, async (trx) => {
    const statement = await theStatement(trx, given.statementId);
    const explanation = wordsOrNull(given.explanation);
    if (given.verdict !== 'not verified' && explanation === null)
      refuse('wrong', 'explanation', 'The verdict has no explanation.', 'Write what it rests on; readers see it.');
    const assessment: GradedAssessment = {
      id: newId(),
      statementId: statement.id,
      verdict: given.verdict,
      explanation,
      author: made.by,
      madeAt: stamp(made.now),
      sourceReliability: given.sourceReliability ?? null,
      informationCredibility: given.informationCredibility ?? null,
    };
    const { id, verdict, author } = assessment;
    await trx
      .insertInto('statement_assessment')
      .values({
        ...{ id, verdict, explanation, author },
        statement_id: statement.id,
        made_at: assessment.madeAt,
        source_reliability: assessment.sourceReliability,
        information_credibility: assessment.informationCredibility,
      })
      .execute();
    const { id: _id, author: _author, madeAt: _at, ...after } = assessment;
    const of = { subject: 'assessment', subjectId: id, storyId: statement.storyId } as const;
    await noteChange(trx, { ...of, action: 'made', after }, made);
    return { assessment };
  });
}

/** What the newsroom found of these statements, the newest first. */
export async function assessmentsOf(db: Db, ids: readonly string[]): Promise<readonly GradedAssessment[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('statement_assessment')
    .selectAll()
    .where('statement_id', 'in', ids)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    statementId: row.statement_id,
    verdict: row.verdict,
    explanation: row.explanation,
    author: row.author,
    madeAt: row.made_at,
    sourceReliability: row.source_reliability as GradedAssessment['sourceReliability'],
    informationCredibility: row.information_credibility,
  }));
}
