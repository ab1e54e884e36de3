import { type Api, deskAnswer, done, id as idOf, integer, list, mended, object, orNull } from '../api/api.ts';
import { transaction } from '../db/db.ts';
import { actorOf, type PeopleDeps, signedIn } from './admission.ts';
import { noteDeed } from './audit.ts';
import { createToken, listTokens, removeToken } from './machine-tokens.ts';
import { noSuch } from './no-such.ts';
import { MadeToken, scope, scopes, Tokens, tokenName } from './token-shapes.ts';

const config = { access: 'desk: tokens' } as const;
const tags = ['Machines'];

/** Tokens by which machines use the desk's API. */
export function tokenRoutes(api: Api, { db, now }: PeopleDeps): void {
  api.get(
    '/tokens',
    {
      config,
      schema: {
        operationId: 'listTokens',
        summary: 'Tokens for machines',
        description: 'Every token with what it may do; the token itself is shown nowhere again.',
        tags,
        querystring: object({}),
        response: { 200: deskAnswer('The newest first.', Tokens) },
      },
    },
    async () => ({ tokens: await listTokens(db) }),
  );

  api.post(
    '/tokens',
    {
      config,
      schema: {
        operationId: 'createToken',
        summary: 'Make a token',
        description:
          'Sent as `Authorization: Bearer …` it acts for whoever makes it, within its scopes and never beyond their role.',
        tags,
        body: object({
          name: tokenName,
          scopes: mended(
            { ...list(scope), minItems: 1, uniqueItems: true },
            `Choose one or more of ${scopes.join(', ')}.`,
          ),
          days: mended(
            orNull(integer({ minimum: 1, maximum: 3_650, description: 'After so many days it ends; null: never.' })),
            'Give a whole number of days from 1 to 3650, or null.',
          ),
        }),
        response: {
          201: deskAnswer('The token, shown this once.', MadeToken),
        },
      },
    },
    async (request, reply) => {
      const { account } = signedIn(request);
      const { name, days } = request.body;
      const given = { accountId: account.id, name, scopes: request.body.scopes, days };
      const made = await transaction(db, async (trx) => {
        const detail = { scopes: given.scopes.join(', '), days };
        await noteDeed(trx, actorOf(request), { action: 'token made', object: name.trim(), detail }, now());
        return createToken(trx, given, now());
      });
      return reply.code(201).send(made);
    },
  );

  api.delete(
    '/tokens/:id',
    {
      config,
      schema: {
        operationId: 'removeToken',
        summary: 'Take a token back',
        description: 'It opens nothing any more, at once.',
        tags,
        params: object({ id: idOf('the token') }),
        response: { 204: done },
      },
    },
    async (request, reply) => {
      await transaction(db, async (trx) => {
        const name = await removeToken(trx, request.params.id);
        if (name === null) throw noSuch('token');
        await noteDeed(trx, actorOf(request), { action: 'token taken back', object: name }, now());
      });
      return reply.code(204).send();
    },
  );
}
