import { type Db, newId } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { type Made, noteChange, wordsOrNull } from './changes.ts';
import { laterThan } from './parties.ts';
import { refuse, type Step, step } from './refused.ts';

/** A question of a topic, on which statements are set face to face. */
export interface TopicQuestion {
  readonly id: string;
  readonly topicId: string;
  readonly words: string;
  /** confirmed statements that answer it */
  readonly statements: number;
}

type Asked = Step<{ readonly question: TopicQuestion }>;

/** Asks a question of a topic, behind those that it has. */
export function askQuestion(
  db: Db,
  given: { readonly topicId: string; readonly words: string },
  made: Made,
): Promise<Asked> {
  return step(db, async (trx) => {
    const words = neededWords(given.words);
    await mustHaveTopic(trx, given.topicId);
    const questions = trx.selectFrom('question').where('topic_id', '=', given.topicId);
    const same = await questions.select('id').where('words', '=', words).executeTakeFirst();
    if (same !== undefined)
      refuse('conflict', 'words', 'The topic has that question already.', 'Choose it, or ask it in other words.');
    const last = await questions.select(({ fn }) => fn.max('position').as('position')).executeTakeFirst();
    const at = stamp(made.now);
    const question = { id: newId(), topic_id: given.topicId, words };
    const position = Number(last?.position ?? 0) + 1;
    await trx
      .insertInto('question')
      .values({ ...question, position, created_at: at, updated_at: at })
      .execute();
    const { id } = question;
    await noteChange(trx, { subject: 'question', subjectId: id, action: 'made', after: { ...given, words } }, made);
    return { question: { id, topicId: given.topicId, words, statements: 0 } };
  });
}

/** Asks it in other words. */
export function changeQuestion(
  db: Db,
  given: { readonly id: string; readonly words: string; readonly reason?: string | undefined },
  made: Made,
): Promise<Asked> {
  return step(db, async (trx) => {
    const { id, reason } = given;
    const words = neededWords(given.words);
    const before = await trx.selectFrom('question').selectAll().where('id', '=', id).executeTakeFirst();
    if (before === undefined) return refuse('missing', 'id', 'There is no such question.', 'Load the topic again.');
    const updated_at = laterThan(before.updated_at, made.now);
    await trx.updateTable('question').set({ words, updated_at }).where('id', '=', id).execute();
    const states = { before: { words: before.words }, after: { words } };
    await noteChange(trx, { subject: 'question', subjectId: id, action: 'changed', reason, ...states }, made);
    const question = (await listQuestions(trx, before.topic_id)).find((one) => one.id === id);
    return { question: question ?? { id, topicId: before.topic_id, words, statements: 0 } };
  });
}

/** The questions of a topic, in their order. */
export async function listQuestions(db: Db, topicId: string): Promise<readonly TopicQuestion[]> {
  const rows = await db
    .selectFrom('question')
    .select(['id', 'topic_id', 'words'])
    .select(({ selectFrom }) =>
      selectFrom('statement')
        .select(({ fn }) => fn.countAll().as('count'))
        .whereRef('statement.question_id', '=', 'question.id')
        .where('statement.state', '=', 'confirmed')
        .as('statements'),
    )
    .where('topic_id', '=', topicId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(({ id, topic_id, words, statements }) => ({
    ...{ id, words },
    topicId: topic_id,
    statements: Number(statements ?? 0),
  }));
}

/** Whether there is such a topic. */
export async function hasTopic(db: Db, id: string): Promise<boolean> {
  return (await db.selectFrom('topic').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

async function mustHaveTopic(trx: Db, id: string): Promise<void> {
  if (!(await hasTopic(trx, id))) refuse('missing', 'id', 'There is no such topic.', 'Load the list of topics again.');
}

function neededWords(given: string): string {
  return wordsOrNull(given) ?? refuse('wrong', 'words', 'The question has no words.', 'Write it as readers see it.');
}
