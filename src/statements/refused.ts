import { type Db, transaction } from '../db/db.ts';

/** What is wrong with one field of what was given, or with how things stand, and how to mend it. */
export interface RecordProblem {
  readonly field: string;
  /** one plain sentence each */
  readonly problem: string;
  readonly mend: string;
}

/** `wrong`: what was given; `missing`: an id names nothing; `conflict`: as things stand it cannot be done. */
export type Refusal = 'wrong' | 'missing' | 'conflict';

export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
  readonly problems: readonly RecordProblem[];
}

/** A step of the record: done, or refused with every problem at once and nothing changed. */
export type Step<T> = ({ readonly ok: true } & T) | Refused;

/** Thrown within a step's transaction, so that nothing of the step stays. */
class StepRefused extends Error {
  readonly refused: Refused;

  constructor(refusal: Refusal, problems: readonly RecordProblem[]) {
    super(problems.map(({ problem }) => problem).join(' '));
    this.refused = { ok: false, refusal, problems };
  }
}

/** Ends a step where something is wrong with it. */
export function refuseAny(refusal: Refusal, problems: readonly RecordProblem[]): void {
  if (problems.length > 0) throw new StepRefused(refusal, problems);
}

/** Ends a step for one reason. */
export function refuse(refusal: Refusal, field: string, problem: string, mend: string): never {
  throw new StepRefused(refusal, [{ field, problem, mend }]);
}

/** Does a step in one transaction: all of it or, where it is refused, nothing. */
export async function step<T extends object>(db: Db, work: (trx: Db) => Promise<T>): Promise<Step<T>> {
  try {
    return { ok: true, ...(await transaction(db, work)) };
  } catch (error) {
    if (error instanceof StepRefused && !db.isTransaction) return error.refused;
    throw error;
  }
}

/** Does part of a step whose fields were given below another one: `name` is told as `newSpeaker.name`. */
export async function below<T>(field: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StepRefused)) throw error;
    const { refusal, problems } = error.refused;
    throw new StepRefused(
      refusal,
      problems.map((problem) => ({ ...problem, field: `${field}.${problem.field}` })),
    );
  }
}
