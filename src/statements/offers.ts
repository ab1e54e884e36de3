import type { Db } from '../db/db.ts';
import { type Compared, compare } from './conflicts.ts';
import { measured } from './local-measures.ts';
import { wordsKey } from './local-words.ts';
import { partiesByIds } from './party-store.ts';
import { relationsOf } from './relations.ts';
import type { RelationKind, Statement, StatementFields } from './shapes.ts';
import { statementsByIds } from './statements-store.ts';

/** A statement, or one that may become one: then it has no id. */
export type Draft = StatementFields & {
  readonly id: string | null;
  readonly storyId: string;
  readonly text: string;
};

/** Another statement that a statement may contradict or bear out. */
export interface FoundOffer {
  readonly statementId: string;
  readonly storyId: string;
  readonly kind: RelationKind;
  readonly name: string;
  readonly text: string;
  readonly why: string;
}

/** Other statements that are looked at, of the story and of its topics each. */
const lookedAt = 300;
const offeredAtMost = 10;
const order: readonly RelationKind[] = ['denies', 'disputes', 'supersedes', 'corroborates', 'repeats'];

/** Confirmed statements that this one may contradict or bear out, those that it has a relation with left out. */
export async function offers(db: Db, statement: Draft): Promise<readonly FoundOffer[]> {
  return (await offersFor(db, [statement]))[0] ?? [];
}

/** The same for several statements of one story, in their order, at the cost of one. */
export async function offersFor(db: Db, drafts: readonly Draft[]): Promise<readonly (readonly FoundOffer[])[]> {
  if (drafts.length === 0) return [];
  const others = await candidates(db, drafts);
  const names = await namesOf(db, [...drafts, ...others]);
  const ids = drafts.flatMap(({ id }) => id ?? []);
  const related = new Set(
    (await relationsOf(db, ids)).flatMap(({ fromId, toId }) => [`${fromId} ${toId}`, `${toId} ${fromId}`]),
  );
  const compared = others.map((other) => ({ other, as: comparedOf(other, names) }));
  return drafts.map((draft) => {
    const one = comparedOf(draft, names);
    const found = compared.flatMap(({ other, as }): FoundOffer[] => {
      if (other.id === draft.id || related.has(`${draft.id} ${other.id}`)) return [];
      const finding = compare(one, as);
      if (finding === null) return [];
      return [{ statementId: other.id, storyId: other.storyId, name: as.name, text: other.text, ...finding }];
    });
    const rank = ({ kind }: FoundOffer) => order.indexOf(kind);
    return found.toSorted((first, second) => rank(first) - rank(second)).slice(0, offeredAtMost);
  });
}

/** Statements worth comparing: the story's own, and those of its topics with such figures, questions or words. */
async function candidates(db: Db, drafts: readonly Draft[]): Promise<readonly Statement[]> {
  const stories = [...new Set(drafts.map(({ storyId }) => storyId))];
  const own = db.selectFrom('statement').select('id').where('state', '=', 'confirmed').where('story_id', 'in', stories);
  const ids = new Set((await own.orderBy('id', 'desc').limit(lookedAt).execute()).map(({ id }) => id));
  const topics = [...new Set(drafts.flatMap(({ topicId }) => topicId ?? []))];
  if (topics.length > 0) {
    const measures = [...new Set(drafts.flatMap(({ quantities }) => quantities.map((one) => measured(one).measure)))];
    const questions = [...new Set(drafts.flatMap(({ questionId }) => questionId ?? []))];
    const keys = drafts.map(({ text }) => wordsKey(text));
    const rows = await db
      .selectFrom('statement')
      .select('id')
      .where('state', '=', 'confirmed')
      .where('topic_id', 'in', topics)
      .where(({ eb, or, exists, selectFrom }) =>
        or([
          eb('words_key', 'in', keys),
          ...(questions.length > 0 ? [eb('question_id', 'in', questions)] : []),
          ...(measures.length > 0
            ? [
                exists(
                  selectFrom('statement_quantity')
                    .select('position')
                    .whereRef('statement_id', '=', 'statement.id')
                    .where('measure', 'in', measures),
                ),
              ]
            : []),
        ]),
      )
      .orderBy('id', 'desc')
      .limit(lookedAt)
      .execute();
    for (const { id } of rows) ids.add(id);
  }
  return statementsByIds(db, [...ids]);
}

async function namesOf(db: Db, statements: readonly StatementFields[]): Promise<ReadonlyMap<string, string>> {
  const ids = statements.flatMap(({ speakerId, organisationId }) => [speakerId, organisationId]);
  const parties = await partiesByIds(
    db,
    ids.filter((id) => id !== null),
  );
  return new Map([...parties].map(([id, { name }]) => [id, name]));
}

function comparedOf(draft: Draft, names: ReadonlyMap<string, string>): Compared {
  const groupId = draft.organisationId ?? draft.speakerId;
  const named = [draft.organisationId, draft.speakerId].map((id) => names.get(id ?? '')).find(Boolean);
  return {
    storyId: draft.storyId,
    name: named ?? draft.speakerAsPrinted ?? 'Somebody who is not named',
    speakerId: draft.speakerId,
    groupId,
    topicId: draft.topicId,
    questionId: draft.questionId,
    aboutPlaceId: draft.aboutPlace?.placeId ?? null,
    act: draft.act,
    text: draft.text,
    hedge: draft.hedge,
    saidEdtf: draft.saidAt?.edtf ?? null,
    figures: draft.quantities.map((quantity) => ({
      ...measured(quantity),
      qualifier: quantity.qualifier,
      asPrinted: quantity.asPrinted,
    })),
  };
}
