import type { Insertable, Selectable } from 'kysely';
import type { Tables } from '../db/db.ts';
import type { Act, ChannelKind, Moment, Qualifier, Quantity } from '../suggester/suggester.ts';
import { measured } from './local-measures.ts';
import { wordsKey } from './local-words.ts';
import type { Channel, Extractor, NamedPlace, Statement, StatementFields, Stretch } from './shapes.ts';

type Row = Selectable<Tables['statement']>;
type QuantityRow = Selectable<Tables['statement_quantity']>;

/** The columns of what a journalist states of a statement. */
function statedColumns(fields: StatementFields) {
  const { saidAt, saidIn, channel, aboutPlace, aboutTime } = fields;
  return {
    speech: fields.speech,
    act: fields.act,
    cue: fields.cue,
    speaker_id: fields.speakerId,
    organisation_id: fields.organisationId,
    speaker_as_printed: fields.speakerAsPrinted,
    role_as_printed: fields.roleAsPrinted,
    said_edtf: saidAt?.edtf ?? null,
    said_as_printed: saidAt?.asPrinted ?? null,
    said_resolved_from: saidAt?.resolvedFrom ?? null,
    said_place_id: saidIn?.placeId ?? null,
    said_place_as_printed: saidIn?.asPrinted ?? null,
    channel_kind: channel?.kind ?? null,
    channel_name: channel?.name ?? null,
    channel_url: channel?.url ?? null,
    channel_archived_url: channel?.archivedUrl ?? null,
    channel_archived_at: channel?.archivedAt ?? null,
    topic_id: fields.topicId,
    question_id: fields.questionId,
    about_place_id: aboutPlace?.placeId ?? null,
    about_place_as_printed: aboutPlace?.asPrinted ?? null,
    place_precision: fields.placePrecision,
    about_edtf: aboutTime?.edtf ?? null,
    about_as_printed: aboutTime?.asPrinted ?? null,
    about_resolved_from: aboutTime?.resolvedFrom ?? null,
    hedge: fields.hedge,
    language: fields.language,
  };
}

/** The row of a whole statement. */
export function statementRow(statement: Statement): Insertable<Tables['statement']> {
  const { anchored } = statement;
  return {
    ...statedColumns(statement),
    id: statement.id,
    story_id: statement.storyId,
    state: statement.state,
    text: statement.text,
    stretches: JSON.stringify(anchored.stretches),
    words_key: wordsKey(statement.text),
    anchor: anchored.anchor,
    anchor_found: anchored.found === null ? null : JSON.stringify(anchored.found),
    anchored_revision_id: statement.anchoredRevisionId,
    origin: statement.origin,
    extractor: statement.extractor === null ? null : JSON.stringify(statement.extractor),
    confirmed_by: statement.confirmedBy,
    confirmed_at: statement.confirmedAt,
    withdrawn_by: statement.withdrawnBy,
    withdrawn_at: statement.withdrawnAt,
    withdrawn_reason: statement.withdrawnReason,
    created_by: statement.createdBy,
    created_at: statement.createdAt,
    updated_at: statement.updatedAt,
  };
}

/** The rows of a statement's figures, as printed and as they are compared. */
export function quantityRows(statementId: string, quantities: readonly Quantity[]) {
  return quantities.map((quantity, position) => {
    const base = measured(quantity);
    return {
      statement_id: statementId,
      position,
      value: quantity.value,
      low: quantity.low,
      high: quantity.high,
      unit: quantity.unit,
      qualifier: quantity.qualifier,
      as_printed: quantity.asPrinted,
      qualifier_as_printed: quantity.qualifierAsPrinted,
      measure: base.measure,
      base_value: base.value,
      base_low: base.low,
      base_high: base.high,
    };
  });
}

/** A statement as its rows have it. */
export function statementOf(row: Row, via: readonly string[], quantities: readonly QuantityRow[]): Statement {
  return {
    id: row.id,
    storyId: row.story_id,
    state: row.state,
    text: row.text,
    anchored: {
      anchor: row.anchor,
      stretches: JSON.parse(row.stretches) as readonly Stretch[],
      found: row.anchor_found === null ? null : (JSON.parse(row.anchor_found) as readonly Stretch[]),
    },
    anchoredRevisionId: row.anchored_revision_id,
    origin: row.origin,
    extractor: row.extractor === null ? null : (JSON.parse(row.extractor) as Extractor),
    confirmedBy: row.confirmed_by,
    confirmedAt: row.confirmed_at,
    withdrawnBy: row.withdrawn_by,
    withdrawnAt: row.withdrawn_at,
    withdrawnReason: row.withdrawn_reason,
    createdBy: row.created_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    speech: row.speech,
    act: row.act as Act,
    cue: row.cue,
    speakerId: row.speaker_id,
    organisationId: row.organisation_id,
    speakerAsPrinted: row.speaker_as_printed,
    roleAsPrinted: row.role_as_printed,
    saidAt: moment(row.said_edtf, row.said_as_printed, row.said_resolved_from),
    saidIn: place(row.said_place_id, row.said_place_as_printed),
    channel: channelOf(row),
    via,
    topicId: row.topic_id,
    questionId: row.question_id,
    aboutPlace: place(row.about_place_id, row.about_place_as_printed),
    placePrecision: row.place_precision,
    aboutTime: moment(row.about_edtf, row.about_as_printed, row.about_resolved_from),
    quantities: quantities.map(quantityOf),
    hedge: row.hedge,
    language: row.language,
  };
}

function moment(edtf: string | null, asPrinted: string | null, resolvedFrom: string | null): Moment | null {
  return edtf === null && asPrinted === null ? null : { edtf, asPrinted, resolvedFrom };
}

function place(placeId: string | null, asPrinted: string | null): NamedPlace | null {
  return placeId === null && asPrinted === null ? null : { placeId, asPrinted };
}

function channelOf(row: Row): Channel | null {
  if (row.channel_kind === null) return null;
  return {
    kind: row.channel_kind as ChannelKind,
    name: row.channel_name,
    url: row.channel_url,
    archivedUrl: row.channel_archived_url,
    archivedAt: row.channel_archived_at,
  };
}

function quantityOf(row: QuantityRow): Quantity {
  return {
    value: row.value,
    low: row.low,
    high: row.high,
    unit: row.unit,
    qualifier: row.qualifier as Qualifier,
    asPrinted: row.as_printed,
    qualifierAsPrinted: row.qualifier_as_printed,
  };
}
