import { type CsvCell, csvLines, csvText } from '../text/text.ts';
import { statementPath } from './addresses.ts';
import type { ListedStatement } from './public-lists.ts';

const columns = [
  'id',
  'url',
  'story',
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

/** The first line of a table of statements. */
export const tableHead = csvText(columns, []);

/** The lines of statements in that table (RFC 4180): one row each; a figure stands with its qualifier, as printed. */
export function tableLines(statements: readonly ListedStatement[], baseUrl: string): string {
  return csvLines(statements.map((listed) => cellsOf(listed, baseUrl)));
}

function cellsOf({ statement, story }: ListedStatement, baseUrl: string): readonly CsvCell[] {
  return [
    statement.id,
    baseUrl + statementPath(statement.id),
    baseUrl + encodeURI(story.path),
    statement.number,
    statement.standing,
    statement.statuses.map(({ kind }) => kind).join('; '),
    statement.statuses.flatMap(({ by }) => by.map(({ name }) => name)).join('; '),
    statement.saidAt?.edtf ?? null,
    statement.saidAt?.asPrinted ?? null,
    statement.speaker?.name ?? null,
    statement.role,
    statement.group?.name ?? null,
    statement.act,
    statement.speech,
    statement.text,
    statement.quantities.map(({ asPrinted }) => asPrinted).join('; '),
    statement.hedge,
    statement.channel?.kind ?? null,
    statement.channel?.name ?? null,
    statement.channel?.url ?? null,
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
}
