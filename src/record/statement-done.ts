import type { FastifyRequest } from 'fastify';
import { offers, type Statement } from '../statements/statements.ts';
import { type RecordDeskDeps, today } from './desk-deps.ts';
import type { DeskStatement, StatementDone } from './desk-shapes.ts';
import { deskStatements } from './desk-statements.ts';
import { showAtOnce } from './showing.ts';

/** One statement with all that stands around it. */
export async function deskStatement(deps: RecordDeskDeps, statement: Statement): Promise<DeskStatement> {
  const [one] = await deskStatements(deps.db, [statement], await today(deps));
  if (one === undefined) throw new Error('A statement has no presentation.');
  return one;
}

/**
 * What is told of a change, once readers were shown it where whoever made it may show it. `alsoIn`: other stories in which
 * it can be seen.
 */
export async function statementDone(
  deps: RecordDeskDeps,
  request: FastifyRequest,
  statement: Statement,
  alsoIn: readonly string[] = [],
): Promise<StatementDone> {
  const { id, storyId, state } = statement;
  const shown = await showAtOnce(deps, request, new Set([storyId, ...alsoIn]));
  const told = await deskStatement(deps, statement);
  const compares = state === 'confirmed' || state === 'suggested';
  return {
    statement: told,
    offers: compares ? await offers(deps.db, { ...statement, id }) : [],
    isShown: told.isPublic && shown.has(storyId),
  };
}
