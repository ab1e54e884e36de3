import type { Db } from '../db/db.ts';
import { differing, type Made, noteChange } from './changes.ts';
import { lookUp } from './known.ts';
import { laterThan } from './parties.ts';
import { type RecordProblem, refuse, refuseAny, type Step, step } from './refused.ts';
import type { Anchored, Statement, StatementFields, Stretch } from './shapes.ts';
import { fieldsOf, statedOf } from './stated.ts';
import { fieldProblems, stretchProblems, tidyFields, wordsOf } from './statement-rules.ts';
import { replaceStatement, takeStatement } from './statements-store.ts';

export interface Change {
  readonly id: string;
  readonly fields: StatementFields;
  /** other words than those it had */
  readonly stretches?: readonly Stretch[] | undefined;
  /** where these stand in the story's newest revision: as given when left out */
  readonly anchored?: Anchored | undefined;
  /** `updatedAt` of the statement as it was read; null: whatever stands there */
  readonly basedOn: string | null;
  readonly reason?: string | undefined;
}

/** Changes what is stated, and the words if others are given. One that was changed since it was read is refused. */
export function changeStatement(db: Db, change: Change, made: Made): Promise<Step<{ readonly statement: Statement }>> {
  return step(db, async (trx) => {
    const before = await theStatement(trx, change.id);
    if (change.basedOn !== null && !isSameTime(change.basedOn, before.updatedAt))
      refuseAny('conflict', whatIsThereNow(before, change));
    const { fields, known } = await lookUp(trx, tidyFields(change.fields));
    const { stretches } = change;
    refuseAny('wrong', [...(stretches ? stretchProblems(stretches) : []), ...fieldProblems(fields, known)]);
    const words = stretches && {
      text: wordsOf(stretches),
      anchored: change.anchored ?? { anchor: 'exact' as const, stretches, found: null },
    };
    const after: Statement = { ...before, ...fields, ...words, updatedAt: laterThan(before.updatedAt, made.now) };
    if (differing(statedOf(before), statedOf(after)).length === 0 && stretches === undefined)
      return { statement: before };
    await keep(trx, { before, after, action: 'changed', reason: change.reason }, made);
    return { statement: after };
  });
}

/** What another person has made of it meanwhile, field by field; nothing of what was asked is kept. */
function whatIsThereNow(now: Statement, { fields }: Change): readonly RecordProblem[] {
  const stands = fieldsOf(now);
  const given = tidyFields(fields);
  const mend = 'Load the statement again, and make your change there.';
  const fieldsNow = Object.entries(stands)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(given[name as keyof StatementFields]))
    .map(([name, value]) => ({
      field: `fields.${name}`,
      problem: `${name} is ${JSON.stringify(value).slice(0, 200)} now.`,
      mend,
    }));
  return [
    { field: 'basedOn', problem: 'The statement was changed after it was read; nothing of this was kept.', mend },
    ...fieldsNow,
  ];
}

function isSameTime(one: string, other: string): boolean {
  try {
    return Temporal.Instant.compare(one, other) === 0;
  } catch {
    return false;
  }
}

/** The statement, held until the transaction ends. Ends the step where there is none. */
export async function theStatement(trx: Db, id: string): Promise<Statement> {
  return (await takeStatement(trx, id)) ?? noSuchStatement('id');
}

/** Ends a step that names a statement that is not there. */
export function noSuchStatement(field: string): never {
  return refuse('missing', field, 'There is no such statement.', 'Load the story’s record again.');
}

/** Keeps a statement's new state and writes down what was done. */
export async function keep(
  trx: Db,
  {
    before,
    after,
    action,
    reason,
  }: {
    readonly before: Statement;
    readonly after: Statement;
    readonly action: string;
    readonly reason: string | null | undefined;
  },
  made: Made,
): Promise<void> {
  await replaceStatement(trx, after);
  const of = { subject: 'statement', subjectId: after.id, storyId: after.storyId } as const;
  await noteChange(trx, { ...of, action, reason, before: statedOf(before), after: statedOf(after) }, made);
}
