import type { Db } from '../db/db.ts';
import { presentParties } from './party-store.ts';
import type { StatementFields } from './shapes.ts';
import type { Known } from './statement-rules.ts';

/** What the newsroom has of the things that fields name; merged parties are replaced by those that are left. */
export async function lookUp(
  trx: Db,
  given: StatementFields,
): Promise<{ readonly fields: StatementFields; readonly known: Known }> {
  const named = [given.speakerId, given.organisationId, ...given.via].filter((id) => id !== null);
  const parties = await presentParties(trx, named);
  const now = (id: string | null) => (id === null ? null : (parties.get(id)?.id ?? id));
  const fields = {
    ...given,
    speakerId: now(given.speakerId),
    organisationId: now(given.organisationId),
    via: [...new Set(given.via.map((id) => now(id) ?? id))],
  };
  const places = [given.saidIn?.placeId, given.aboutPlace?.placeId].filter((id) => typeof id === 'string');
  const { topicId, questionId } = given;
  const placeRows =
    places.length === 0 ? [] : await trx.selectFrom('place').select('id').where('id', 'in', places).execute();
  const topicRows =
    topicId === null ? [] : await trx.selectFrom('topic').select('id').where('id', '=', topicId).execute();
  const questionRows =
    questionId === null
      ? []
      : await trx.selectFrom('question').select(['id', 'topic_id']).where('id', '=', questionId).execute();
  const known: Known = {
    parties: new Map([...parties.values()].map((party) => [party.id, party])),
    places: new Set(placeRows.map(({ id }) => id)),
    topics: new Set(topicRows.map(({ id }) => id)),
    questions: new Map(questionRows.map(({ id, topic_id }) => [id, topic_id])),
  };
  return { fields, known };
}
