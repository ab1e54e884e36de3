import type { FastifyRequest } from 'fastify';
import type { Db } from '../db/db.ts';
import { mayDo } from '../people/people.ts';
import type { RecordDeskDeps } from './desk-deps.ts';
import { storiesByIds } from './desk-stories.ts';

/**
 * Shows readers what an editor has changed, in those of the stories that are public. What a reporter changes is shown
 * with the story's next publication. The ids of the stories that were shown anew.
 */
export async function showAtOnce(
  { db, renewRecord }: Pick<RecordDeskDeps, 'db' | 'renewRecord'>,
  request: FastifyRequest,
  storyIds: Iterable<string>,
): Promise<ReadonlySet<string>> {
  if (!mayDo(request, 'desk: publish')) return new Set();
  const stories = await storiesByIds(db, [...storyIds]);
  const shown = new Set<string>();
  for (const [id, { state }] of stories) {
    if (state !== 'published') continue;
    await renewRecord(db, id);
    shown.add(id);
  }
  return shown;
}

/** The stories in whose public record any of these parties has a part. */
export async function storiesShowing(db: Db, partyIds: readonly string[]): Promise<readonly string[]> {
  const ids = [...new Set(partyIds)];
  const direct = db
    .selectFrom('published_statement')
    .select('story_id')
    .where(({ eb, or }) => or([eb('speaker_id', 'in', ids), eb('group_id', 'in', ids)]));
  const through = db
    .selectFrom('published_statement')
    .innerJoin('statement_via', 'statement_via.statement_id', 'published_statement.statement_id')
    .select('published_statement.story_id')
    .where('statement_via.party_id', 'in', ids);
  // A speaker's line names the organisation, whose own name may be the one that changed.
  const members = db
    .selectFrom('published_statement')
    .innerJoin('party_role', 'party_role.party_id', 'published_statement.speaker_id')
    .select('published_statement.story_id')
    .where('party_role.organisation_id', 'in', ids);
  const rows = await direct.union(through).union(members).execute();
  return rows.map(({ story_id }) => story_id);
}

/** The stories in whose public record a question is asked. */
export async function storiesAsking(db: Db, questionId: string): Promise<readonly string[]> {
  const rows = db.selectFrom('published_statement').select('story_id').distinct().where('question_id', '=', questionId);
  return (await rows.execute()).map(({ story_id }) => story_id);
}
