import type { FastifyRequest } from 'fastify';
import { type Db, transaction } from '../db/db.ts';
import { mayDo } from '../people/people.ts';
import { refreshParty } from '../statements/statements.ts';
import type { RecordDeskDeps } from './desk-deps.ts';
import { storiesByIds } from './desk-stories.ts';

/**
 * Shows readers what an editor has changed, in those of the stories that are public. What a reporter changes is shown
 * with the story's next publication. The ids of the stories that were shown anew.
 */
export async function showAtOnce(
  { db, now, renewRecord }: Pick<RecordDeskDeps, 'db' | 'now' | 'renewRecord'>,
  request: FastifyRequest,
  storyIds: Iterable<string>,
): Promise<ReadonlySet<string>> {
  if (!mayDo(request, 'desk: publish')) return new Set();
  const stories = await storiesByIds(db, [...storyIds]);
  const shown = new Set<string>();
  for (const [id, { state }] of stories) {
    if (state !== 'published') continue;
    await renewRecord(db, id, now());
    shown.add(id);
  }
  return shown;
}

/**
 * Tells readers how a party is called now, where an editor has renamed or merged it. Nothing else of the statements that
 * name it is shown with that.
 */
export async function renameAtOnce(
  { db }: Pick<RecordDeskDeps, 'db'>,
  request: FastifyRequest,
  partyId: string,
): Promise<void> {
  if (mayDo(request, 'desk: publish')) await transaction(db, (trx) => refreshParty(trx, partyId));
}

/** The stories in whose public record a question is asked. */
export async function storiesAsking(db: Db, questionId: string): Promise<readonly string[]> {
  const rows = db.selectFrom('published_statement').select('story_id').distinct().where('question_id', '=', questionId);
  return (await rows.execute()).map(({ story_id }) => story_id);
}
