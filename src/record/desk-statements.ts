import type { Db } from '../db/db.ts';
import {
  assessmentsOf,
  evidenceFor,
  fieldsOf,
  partiesByIds,
  placesByIds,
  relationsOf,
  type Standing,
  type Statement,
  shownStatements,
  statementsByIds,
  statusesOf,
} from '../statements/statements.ts';
import type { DeskStatement } from './desk-shapes.ts';
import { storiesByIds } from './desk-stories.ts';
import { partyLines } from './party-lines.ts';

/** Statements with all that stands around them, on a day (`YYYY-MM-DD`), at the cost of one. */
export async function deskStatements(
  db: Db,
  statements: readonly Statement[],
  day: string,
): Promise<readonly DeskStatement[]> {
  const ids = statements.map(({ id }) => id);
  const relations = await relationsOf(db, ids);
  const others = await otherEnds(db, new Set(relations.flatMap(({ fromId, toId }) => [fromId, toId])));
  // As the desk has it now: what readers see may be older.
  const standings = new Map([...others].flatMap(([id, { standing }]) => (standing === null ? [] : [[id, standing]])));
  const assessments = await assessmentsOf(db, ids);
  const evidence = await evidenceFor(db, ids);
  const shown = await shownStatements(db, ids);
  const places = await placesByIds(
    db,
    statements.flatMap(({ saidIn, aboutPlace }) => [saidIn?.placeId, aboutPlace?.placeId].flatMap((id) => id ?? [])),
  );
  const parties = await partyLines(
    db,
    statements.flatMap(({ speakerId, organisationId }) => [speakerId, organisationId].flatMap((id) => id ?? [])),
    day,
  );
  return statements.map((statement): DeskStatement => {
    const { id, storyId, state, text, anchored, origin, updatedAt } = statement;
    const { confirmedBy, confirmedAt, withdrawnAt, withdrawnReason, saidIn, aboutPlace } = statement;
    const own = relations.filter(({ fromId, toId }) => fromId === id || toId === id);
    const found = assessments.filter(({ statementId }) => statementId === id);
    return {
      ...{ id, storyId, state, text, origin, updatedAt, confirmedBy, confirmedAt, withdrawnAt, withdrawnReason },
      ...anchored,
      fields: fieldsOf(statement),
      speaker: parties.get(statement.speakerId ?? '') ?? null,
      organisation: parties.get(statement.organisationId ?? '') ?? null,
      saidInName: places.get(saidIn?.placeId ?? '')?.name ?? saidIn?.asPrinted ?? null,
      aboutPlaceName: places.get(aboutPlace?.placeId ?? '')?.name ?? aboutPlace?.asPrinted ?? null,
      statuses: statusesOf(standingOf(statement, found[0]?.verdict ?? null), own, standings),
      relations: own.flatMap((relation) => {
        const other = others.get(relation.fromId === id ? relation.toId : relation.fromId);
        if (other === undefined) return [];
        const { id: otherId, storyId: otherStory, headline, name, text: words } = other;
        return [{ ...relation, other: { id: otherId, storyId: otherStory, headline, name, text: words } }];
      }),
      assessments: found.map(({ statementId: _statement, ...assessment }) => assessment),
      evidence: evidence
        .filter(({ statementId }) => statementId === id)
        .map(({ statementId: _statement, ...one }) => one),
      isPublic: shown.has(id),
    };
  });
}

function standingOf(statement: Statement, verdict: Standing['verdict']): Standing {
  const { id, storyId, state, act, organisationId, speakerId } = statement;
  return {
    ref: { id, storyId, number: null, name: '' },
    standing: state === 'withdrawn' ? 'withdrawn' : 'stands',
    groupId: organisationId ?? speakerId,
    act,
    verdict,
  };
}

/** A statement as another one's line names it. */
interface OtherEnd {
  readonly id: string;
  readonly storyId: string;
  readonly headline: string;
  readonly name: string;
  readonly text: string;
  /** null: nobody has confirmed it, so that it makes nothing of others */
  readonly standing: Standing | null;
}

async function otherEnds(db: Db, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, OtherEnd>> {
  if (ids.size === 0) return new Map();
  const statements = await statementsByIds(db, [...ids]);
  const stories = await storiesByIds(
    db,
    statements.map(({ storyId }) => storyId),
  );
  const groups = statements.flatMap(({ organisationId, speakerId }) => organisationId ?? speakerId ?? []);
  const parties = await partiesByIds(db, groups);
  const published = await db
    .selectFrom('published_statement')
    .select(['statement_id', 'number'])
    .where('statement_id', 'in', [...ids])
    .execute();
  const numbers = new Map(published.map(({ statement_id, number }) => [statement_id, number]));
  return new Map(
    statements.map((statement) => {
      const { id, storyId, text, state, organisationId, speakerId, speakerAsPrinted } = statement;
      const name = parties.get(organisationId ?? speakerId ?? '')?.name ?? speakerAsPrinted ?? 'Not stated';
      const headline = stories.get(storyId)?.headline ?? '';
      const own = standingOf(statement, null);
      const isDecided = state === 'confirmed' || state === 'withdrawn';
      const standing = isDecided ? { ...own, ref: { ...own.ref, name, number: numbers.get(id) ?? null } } : null;
      return [id, { id, storyId, text, name, headline, standing }];
    }),
  );
}
