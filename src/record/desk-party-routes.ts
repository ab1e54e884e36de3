import { type Api, deskAnswer, id as idOf, limit, mended, object, oneOf, optional, text } from '../api/api.ts';
import {
  changeParty,
  findParty,
  makeParty,
  mergeParties,
  partyKinds,
  searchParties,
} from '../statements/statements.ts';
import { findStory } from '../stories/stories.ts';
import { madeBy, type RecordDeskDeps, today } from './desk-deps.ts';
import { noSuch, settled } from './desk-refusals.ts';
import { deskParty, partyLines } from './party-lines.ts';
import { DeskParty, PartiesPage, PartyAsked } from './party-shapes.ts';
import { reason } from './shape-fields.ts';
import { renameAtOnce } from './showing.ts';

const tags = ['Record'];
const config = { access: 'desk: write' } as const;
const params = object({ id: idOf('the party') });
const response = { 200: deskAnswer('The party.', DeskParty) };

const asked = object({
  words: optional(mended(text({ maxLength: 200, description: 'Parts of words of a name.' }), 'Keep it shorter.')),
  kind: optional(mended(oneOf(partyKinds), `Choose one of ${partyKinds.join(', ')}.`)),
  limit,
  after: optional(idOf('the last party of the page before')),
  story: optional(idOf('a story: those whom its record names come first')),
});

/** Who speaks: found, made, changed, and two made one. */
export function deskPartyRoutes(api: Api, deps: RecordDeskDeps): void {
  const { db } = deps;
  api.get(
    '/parties',
    {
      config,
      schema: {
        operationId: 'listParties',
        summary: 'Parties by words of their names',
        description:
          'Case and accents make no difference. Those of the story come first, then those of its topics, then those with most statements.',
        tags,
        querystring: asked,
        response: { 200: deskAnswer('The parties.', PartiesPage) },
      },
    },
    async ({ query }) => {
      const story = query.story === undefined ? null : await findStory(db, query.story);
      const { ids, next } = await searchParties(db, {
        words: query.words ?? '',
        kind: query.kind ?? null,
        limit: query.limit,
        after: query.after ?? null,
        story: story && { id: story.id, topicIds: story.fields.topicIds },
      });
      const lines = await partyLines(db, ids, await today(deps));
      return { parties: ids.flatMap((id) => lines.get(id) ?? []), next };
    },
  );

  api.post(
    '/parties',
    {
      config,
      schema: {
        operationId: 'makeParty',
        summary: 'Make a party',
        description: 'An unnamed one needs the reason for which it is not named; no other may have one.',
        tags,
        body: PartyAsked,
        response: { 201: deskAnswer('The party.', DeskParty) },
      },
    },
    async (request, reply) => {
      const { party } = settled(await makeParty(db, request.body, madeBy(request, deps)));
      return reply.code(201).send(await deskParty(db, party, await today(deps)));
    },
  );

  api.get(
    '/parties/:id',
    {
      config,
      schema: {
        operationId: 'getParty',
        summary: 'A party',
        description: 'One that was merged with another says with which.',
        ...{ tags, params, response },
        querystring: object({}),
      },
    },
    async (request) => {
      const party = await findParty(db, request.params.id);
      if (party === null) throw noSuch('party');
      return deskParty(db, party, await today(deps));
    },
  );
  changeRoutes(api, deps);
}

function changeRoutes(api: Api, deps: RecordDeskDeps): void {
  const { db } = deps;
  api.patch(
    '/parties/:id',
    {
      config,
      schema: {
        operationId: 'changeParty',
        summary: 'Change a party',
        description: 'All of it, as it is to be.',
        ...{ tags, params, response },
        body: PartyAsked,
      },
    },
    async (request) => {
      const { id } = request.params;
      const { party } = settled(await changeParty(db, { id, ...request.body }, madeBy(request, deps)));
      await renameAtOnce(deps, request, id);
      return deskParty(db, party, await today(deps));
    },
  );

  api.post(
    '/parties/:id/merge',
    {
      config: { access: 'desk: publish' },
      schema: {
        operationId: 'mergeParty',
        summary: 'Make one party of two',
        description:
          'Statements and roles go to the one that is left; names become its alternate names. What went is kept with the changes.',
        ...{ tags, params },
        body: object({ into: idOf('the party that is left'), reason }),
        response: { 200: deskAnswer('The one that is left.', DeskParty) },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { party } = settled(await mergeParties(db, { id, ...request.body }, madeBy(request, deps)));
      await renameAtOnce(deps, request, id);
      return deskParty(db, party, await today(deps));
    },
  );
}
