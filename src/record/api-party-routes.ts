import type { FastifyReply } from 'fastify';
import {
  type Api,
  answer,
  askEachTime,
  before,
  id,
  limit,
  missing,
  moved,
  object,
  pageOf,
  readable,
  slug,
} from '../api/api.ts';
import { changeKey } from '../db/db.ts';
import type { PublicParty } from '../statements/statements.ts';
import { findTopic } from '../stories/stories.ts';
import { apiUrl } from './addresses.ts';
import { apiParty } from './api-presenter.ts';
import { type RecordApiDeps, sendMissing, sendStatements, sendStatementTable, table } from './api-sending.ts';
import { ApiParty, ApiStatement } from './api-shapes.ts';
import { findPublicParty } from './public-reading.ts';

const tags = ['The record'];
const nothing = object({});
const ofList = object({ limit, before });
const page = answer('A page of the list.', object(pageOf('statements', ApiStatement)));
const elsewhere = moved('It turned out to be another party, which is here.');

/** Speakers and topics, and what was said by the one and on the other. */
export function partyRoutes(api: Api, deps: RecordApiDeps): void {
  const params = object({ id: id('a party') });
  const party = {
    operationId: 'getParty',
    summary: 'A speaker',
    description: 'A person, an organisation, a document or somebody unnamed, with jobs and memberships over time.',
    tags,
    params,
    querystring: nothing,
    response: { 200: answer('The party.', ApiParty), 301: elsewhere, 404: missing },
  };
  api.get('/parties/:id', { config: readable(nothing), schema: party }, async (request, reply) =>
    withParty(reply, deps, { id: request.params.id, rest: '' }, (found, keys) =>
      reply.header('cache-control', askEachTime).shows(keys).send(apiParty(found, deps.baseUrl)),
    ),
  );

  const list = {
    ...party,
    operationId: 'listStatementsOfParty',
    summary: 'What a speaker said, newest first',
    description: 'What it said itself, and what was said for it.',
    querystring: ofList,
    response: { 200: page, 301: elsewhere, 404: missing },
  };
  api.get('/parties/:id/statements', { config: readable(ofList), schema: list }, (request, reply) =>
    withParty(reply, deps, { id: request.params.id, rest: '/statements' }, (found, keys) =>
      sendStatements(reply, deps, {
        path: `/parties/${found.id}/statements`,
        filter: { partyId: found.id },
        query: request.query,
        keys,
      }),
    ),
  );

  const asTable = {
    ...party,
    operationId: 'getStatementTableOfParty',
    summary: 'What a speaker said, as a table',
    description: 'One row for each statement, the newest first.',
    response: { 200: table, 301: elsewhere, 404: missing },
  };
  api.get('/parties/:id/statements.csv', { config: readable(nothing), schema: asTable }, (request, reply) =>
    withParty(reply, deps, { id: request.params.id, rest: '/statements.csv' }, (found, keys) =>
      sendStatementTable(reply, deps, { filter: { partyId: found.id }, of: [found.name], keys }),
    ),
  );
  topicRoutes(api, deps);
}

function topicRoutes(api: Api, deps: RecordApiDeps): void {
  const params = object({ slug: slug('a topic', '/topics') });
  const list = {
    operationId: 'listStatementsOfTopic',
    summary: 'What was said on a topic, newest first',
    description: 'Each with its speaker, its figures and how it stands.',
    tags,
    params,
    querystring: ofList,
    response: { 200: page, 404: missing },
  };
  const detail = 'No topic is called that.';
  const keysFor = (topicId: string) => [changeKey.topic(topicId), changeKey.recordOfTopic(topicId)];
  api.get('/topics/:slug/statements', { config: readable(ofList), schema: list }, async (request, reply) => {
    const topic = await findTopic(deps.db, request.params.slug);
    if (topic === null) return sendMissing(reply, deps, { detail, keys: [changeKey.lists('topic')] });
    return sendStatements(reply, deps, {
      path: `/topics/${encodeURIComponent(topic.slug)}/statements`,
      filter: { topicId: topic.id },
      query: request.query,
      keys: keysFor(topic.id),
    });
  });

  const asTable = {
    ...list,
    operationId: 'getStatementTableOfTopic',
    summary: 'What was said on a topic, as a table',
    description: 'One row for each statement, the newest first.',
    querystring: nothing,
    response: { 200: table, 404: missing },
  };
  api.get('/topics/:slug/statements.csv', { config: readable(nothing), schema: asTable }, async (request, reply) => {
    const topic = await findTopic(deps.db, request.params.slug);
    if (topic === null) return sendMissing(reply, deps, { detail, keys: [changeKey.lists('topic')] });
    return sendStatementTable(reply, deps, {
      filter: { topicId: topic.id },
      of: [topic.name],
      keys: keysFor(topic.id),
    });
  });
}

async function withParty(
  reply: FastifyReply,
  deps: RecordApiDeps,
  asked: { readonly id: string; readonly rest: string },
  send: (party: PublicParty, keys: readonly string[]) => FastifyReply | Promise<FastifyReply>,
): Promise<FastifyReply> {
  const found = await findPublicParty(deps.db, asked.id);
  const keys = [changeKey.frame, changeKey.party(asked.id)];
  if (found.kind === 'party') return send(found.party, keys);
  if (found.kind === 'unknown')
    return sendMissing(reply, deps, { detail: 'No speaker that readers can see has this id.', keys });
  return reply
    .header('cache-control', askEachTime)
    .shows(keys)
    .redirect(apiUrl(deps.baseUrl, `/parties/${found.id}${asked.rest}`), 301);
}
