import type { Insertable } from 'kysely';
import type { Db, Tables } from '../db/db.ts';
import { edtfSpan } from '../suggester/suggester.ts';
import { dayIn } from '../text/text.ts';
import type { StatementEvidence } from './evidence.ts';
import type { PublicStatement } from './public-shapes.ts';
import { type Names, partyRef, publicPlace, titleThen } from './publish-names.ts';
import type { Assessment, Statement, Stretch } from './shapes.ts';
import { quantityRows } from './statement-rows.ts';
import { toldAs } from './told.ts';

/** What is known of a statement's publication besides itself. */
export interface Showing {
  readonly standing: PublicStatement['standing'];
  readonly number: number | null;
  readonly stretches: readonly Stretch[];
  /** when readers first saw it, ISO 8601 instant, UTC */
  readonly shownAt: string;
  readonly assessment: Assessment | null;
  readonly evidence: readonly StatementEvidence[];
}

/** A statement as readers see it; its statuses follow from what stands between statements, and are written after it. */
export function publicStatement(
  statement: Statement,
  showing: Showing,
  { names, timeZone }: { names: Names; timeZone: string },
): PublicStatement {
  const speaker = partyRef(names, statement.speakerId);
  const organisation = partyRef(names, statement.organisationId);
  const group = organisation ?? speaker;
  const party = statement.speakerId === null ? undefined : names.parties.get(statement.speakerId);
  const said = spanOf(statement, timeZone);
  const title =
    party === undefined ? null : titleThen(party, said, { organisationId: organisation?.id ?? null, timeZone });
  const question = statement.questionId === null ? undefined : names.questions.get(statement.questionId);
  return {
    id: statement.id,
    storyId: statement.storyId,
    number: showing.number,
    standing: showing.standing,
    text: showing.stretches.map(({ exact }) => exact).join(' … '),
    stretches: showing.stretches,
    speech: statement.speech,
    act: statement.act,
    cue: statement.cue,
    speaker,
    group,
    speakerAsPrinted: statement.speakerAsPrinted,
    role: statement.roleAsPrinted ?? title,
    saidAt: statement.saidAt,
    saidIn: publicPlace(names, statement.saidIn),
    channel: statement.channel,
    via: statement.via.flatMap((id) => partyRef(names, id) ?? []),
    topic: (statement.topicId === null ? undefined : names.topics.get(statement.topicId)) ?? null,
    question: question ? { id: question.id, words: question.words } : null,
    aboutPlace: publicPlace(names, statement.aboutPlace),
    placePrecision: statement.placePrecision,
    aboutTime: statement.aboutTime,
    quantities: statement.quantities,
    hedge: statement.hedge,
    language: statement.language,
    statuses: [],
    assessment: showing.assessment,
    evidence: showing.evidence.map(({ statementId: _, ...evidence }) => evidence),
    origin: statement.origin,
    confirmedBy: statement.confirmedBy ?? '',
    confirmedAt: statement.confirmedAt ?? statement.updatedAt,
    withdrawnAt: statement.withdrawnAt,
    withdrawnReason: statement.withdrawnReason,
  };
}

/** The first instant of when it was said, else the last; null: not stated. */
function spanOf({ saidAt }: Pick<Statement, 'saidAt'>, timeZone: string): string | null {
  const span = saidAt?.edtf ? edtfSpan(saidAt.edtf, timeZone) : null;
  return span?.first ?? span?.last ?? null;
}

/** Writes statements and their figures where readers' lists find them. */
export async function writeStatements(
  trx: Db,
  shown: readonly { readonly statement: Statement; readonly told: PublicStatement; readonly shownAt: string }[],
  { firstPublishedAt, timeZone }: { readonly firstPublishedAt: string; readonly timeZone: string },
): Promise<void> {
  if (shown.length === 0) return;
  const rows = shown.map(({ statement, told, shownAt }): Insertable<Tables['published_statement']> => {
    const said = spanOf(statement, timeZone);
    return {
      statement_id: told.id,
      story_id: told.storyId,
      number: told.number,
      standing: told.standing,
      speaker_id: told.speaker?.id ?? null,
      group_id: told.group?.id ?? null,
      act: told.act,
      status: 'record',
      is_disputed: 0,
      is_corroborated: 0,
      said_day: said === null ? null : dayIn(Temporal.Instant.from(said), timeZone),
      sort_at: said ?? firstPublishedAt,
      topic_id: told.topic?.id ?? null,
      question_id: told.question?.id ?? null,
      place_id: told.saidIn?.id ?? null,
      about_place_id: told.aboutPlace?.id ?? null,
      place_precision: told.placePrecision,
      verdict: told.assessment?.verdict ?? null,
      shown_at: told.standing === 'stands' ? shownAt : null,
      has_figure: told.quantities.length > 0 ? 1 : 0,
      ...toldAs(told),
    };
  });
  await trx.insertInto('published_statement').values(rows).execute();
  const figures = shown.flatMap(({ statement, told }, index) =>
    told.standing !== 'stands'
      ? []
      : quantityRows(told.id, statement.quantities).map((figure) => ({
          ...figure,
          topic_id: told.topic?.id ?? null,
          question_id: told.question?.id ?? null,
          group_id: told.group?.id ?? null,
          sort_at: rows[index]?.sort_at ?? firstPublishedAt,
        })),
  );
  if (figures.length > 0) await trx.insertInto('published_quantity').values(figures).execute();
}
