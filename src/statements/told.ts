import { csvLines } from '../text/text.ts';
import type { PublicStatement } from './public-shapes.ts';

/** What a table tells of a statement besides its addresses, in the order of `cellsOf`. */
export const toldColumns = [
  'number',
  'standing',
  'status',
  'by',
  'said',
  'said as printed',
  'speaker',
  'role',
  'speaks for',
  'act',
  'speech',
  'text',
  'figures',
  'hedge',
  'channel',
  'channel name',
  'channel url',
  'said in',
  'about place',
  'place precision',
  'topic',
  'question',
  'via',
  'language',
  'confirmed',
  'withdrawn because',
] as const;

/**
 * A public statement as its row keeps it: whole, and as the cells of a table, which are made when it is written since a
 * table may ask for thousands at once. A figure stands with its qualifier, as printed.
 */
export function toldAs(statement: PublicStatement): { readonly data: string; readonly cells: string } {
  const { saidAt, channel } = statement;
  const cells = [
    statement.number,
    statement.standing,
    statement.statuses.map(({ kind }) => kind).join('; '),
    statement.statuses.flatMap(({ by }) => by.map(({ name }) => name)).join('; '),
    saidAt?.edtf ?? null,
    saidAt?.asPrinted ?? null,
    statement.speaker?.name ?? null,
    statement.role,
    statement.group?.name ?? null,
    statement.act,
    statement.speech,
    statement.text,
    statement.quantities.map(({ asPrinted }) => asPrinted).join('; '),
    statement.hedge,
    channel?.kind ?? null,
    channel?.name ?? null,
    channel?.url ?? null,
    statement.saidIn?.name ?? null,
    statement.aboutPlace?.name ?? null,
    statement.placePrecision,
    statement.topic?.name ?? null,
    statement.question?.words ?? null,
    statement.via.map(({ name }) => name).join('; '),
    statement.language,
    statement.confirmedAt,
    statement.withdrawnReason,
  ];
  return { data: JSON.stringify(statement), cells: csvLines([cells]) };
}
