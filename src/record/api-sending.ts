import type { FastifyReply } from 'fastify';
import { type Answer, askEachTime, linkNext, pageAddress, sendProblem, text } from '../api/api.ts';
import { changeKey, type Db } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { slugOf } from '../text/text.ts';
import { apiUrl } from './addresses.ts';
import { apiStatement } from './api-presenter.ts';
import { type ListedStatement, listPublicStatements, type StatementFilter } from './public-lists.ts';
import { statementTable } from './statement-table.ts';

export interface RecordApiDeps {
  /** sees the public tables only */
  readonly db: Db;
  readonly baseUrl: string;
}

/** The answer that is a table. */
export const table: Answer = {
  description: 'The table, RFC 4180, UTF-8 with a byte order mark; the first line names the columns.',
  headers: { 'content-disposition': { description: 'What the file is called.', schema: text() } },
  content: { 'text/csv': { schema: text() } },
};

/** What a list of statements is asked for. */
export interface ListAsked {
  /** below `/api/v1` */
  readonly path: string;
  readonly filter: StatementFilter;
  /** the parameters as they came, for the address of the next page */
  readonly query: Readonly<Record<string, string | number | undefined>> & {
    readonly limit: number;
    readonly before?: string | undefined;
  };
  /** what a change of the list itself is noted under */
  readonly keys: readonly string[];
}

/** One page of statements. */
export async function sendStatements(
  reply: FastifyReply,
  deps: RecordApiDeps,
  asked: ListAsked,
): Promise<FastifyReply> {
  const { before = null, ...rest } = asked.query;
  const { statements, older } = await listPublicStatements(deps.db, { ...asked.filter, before, limit: rest.limit });
  const next = older && pageAddress(apiUrl(deps.baseUrl, asked.path), { ...rest, before: older });
  return linkNext(reply, next)
    .header('cache-control', askEachTime)
    .shows([changeKey.frame, ...asked.keys, ...keysOf(statements)])
    .send({ statements: statements.map((listed) => apiStatement(listed, deps.baseUrl)), next });
}

/** Every statement that matches, as a file. `of`: what it is of, for the file's name. */
export async function sendStatementTable(
  reply: FastifyReply,
  { db, baseUrl }: RecordApiDeps,
  asked: { readonly filter: StatementFilter; readonly of: readonly string[]; readonly keys: readonly string[] },
): Promise<FastifyReply> {
  const [{ name }, text] = await Promise.all([readNewsroom(db), statementTable(db, asked.filter, baseUrl)]);
  const file = [name, 'statements', ...asked.of].map(slugOf).filter(Boolean).join('-');
  return reply
    .header('cache-control', askEachTime)
    .header('content-disposition', `attachment; filename="${file}.csv"`)
    .type('text/csv; charset=utf-8')
    .shows([changeKey.frame, ...asked.keys])
    .send(text);
}

/** Nothing that readers can see is called that. */
export function sendMissing(
  reply: FastifyReply,
  { baseUrl }: RecordApiDeps,
  { detail, keys }: { readonly detail: string; readonly keys: readonly string[] },
): FastifyReply {
  reply.header('cache-control', askEachTime).shows(keys);
  return sendProblem(reply, baseUrl, { kind: 'not-found', status: 404, detail });
}

function keysOf(statements: readonly ListedStatement[]): readonly string[] {
  return statements.map(({ statement }) => changeKey.statement(statement.id));
}
