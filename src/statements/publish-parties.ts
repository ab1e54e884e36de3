import type { Db } from '../db/db.ts';
import type { PublicStatement } from './public-shapes.ts';
import { type Names, publicParty } from './publish-names.ts';
import type { Statement } from './shapes.ts';

/** Writes the parties, questions and places that published statements name, as they are called now. */
export async function writeNames(trx: Db, statements: readonly Statement[], names: Names): Promise<void> {
  const speaking = new Set(statements.flatMap(({ speakerId, organisationId }) => [speakerId, organisationId]));
  const parties = [...names.parties].filter(([id]) => speaking.has(id)).map(([, party]) => party);
  for (const party of new Map(parties.map((one) => [one.id, one])).values()) {
    const told = {
      kind: party.kind,
      name: party.name,
      moved_to: null,
      data: JSON.stringify(publicParty(party, names)),
    };
    await trx
      .insertInto('published_party')
      .values({ party_id: party.id, ...told })
      .onConflict((conflict) => conflict.column('party_id').doUpdateSet(told))
      .execute();
  }
  for (const { id, topicId, words, position } of names.questions.values()) {
    const told = { topic_id: topicId, words, position };
    await trx
      .insertInto('published_question')
      .values({ question_id: id, ...told })
      .onConflict((conflict) => conflict.column('question_id').doUpdateSet(told))
      .execute();
  }
  for (const { id, name, latitude, longitude, country } of names.places.values()) {
    const told = { name, latitude, longitude, country };
    await trx
      .insertInto('published_place')
      .values({ place_id: id, ...told })
      .onConflict((conflict) => conflict.column('place_id').doUpdateSet(told))
      .execute();
  }
}

/** Takes away what no published statement names any more; a merged party's way to the one that is left stays. */
export async function dropUnused(trx: Db, statements: readonly PublicStatement[]): Promise<void> {
  const ids = (of: (statement: PublicStatement) => readonly ({ readonly id: string | null } | null)[]) =>
    new Set(statements.flatMap(of).flatMap((named) => named?.id ?? []));
  const isUsed = async (
    columns: readonly ('speaker_id' | 'group_id' | 'question_id' | 'place_id' | 'about_place_id')[],
    id: string,
  ) => {
    for (const column of columns) {
      const query = trx.selectFrom('published_statement').select('statement_id').where(column, '=', id).limit(1);
      if ((await query.executeTakeFirst()) !== undefined) return true;
    }
    return false;
  };
  for (const id of ids(({ speaker, group }) => [speaker, group]))
    if (!(await isUsed(['speaker_id', 'group_id'], id)))
      await trx.deleteFrom('published_party').where('party_id', '=', id).where('moved_to', 'is', null).execute();
  for (const id of ids(({ question }) => [question]))
    if (!(await isUsed(['question_id'], id)))
      await trx.deleteFrom('published_question').where('question_id', '=', id).execute();
  for (const id of ids(({ saidIn, aboutPlace }) => [saidIn, aboutPlace]))
    if (!(await isUsed(['place_id', 'about_place_id'], id)))
      await trx.deleteFrom('published_place').where('place_id', '=', id).execute();
}
