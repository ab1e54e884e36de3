import type { FastifyRequest } from 'fastify';
import { type Api, deskAnswer, done, id as idOf, object, wrongField } from '../api/api.ts';
import { transaction } from '../db/db.ts';
import { Me, MySecurity, newPassword, password, personName } from './account-shapes.ts';
import { changeAccount, findAccount, passwordOf, setPassword } from './accounts.ts';
import { actorOf, type PeopleDeps, signedIn } from './admission.ts';
import { noteDeed } from './audit.ts';
import { emergencyCodesLeft } from './codes.ts';
import { endLinksOf } from './links.ts';
import { noSuch } from './no-such.ts';
import { listPasskeys } from './passkeys.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { endSession, endSessions, listSessions } from './sessions.ts';
import { meOf } from './signing-in.ts';
import { beginTry, forgetTries, tryKey } from './wrong-tries.ts';

const config = { access: 'desk: be here' } as const;
const tags = ['My account'];

/**
 * Asks for the password once more, before what an open browser that somebody else has come by must not do. Wrong ones
 * count like those at the door.
 */
export async function confirmPassword(
  request: FastifyRequest,
  { given, field }: { given: string; field: string },
  { db, now }: PeopleDeps,
): Promise<void> {
  const { account } = signedIn(request);
  const key = tryKey('password', account.id);
  await beginTry(db, key, now());
  if (!(await isPassword(given, await passwordOf(db, account.id))))
    throw wrongField(field, 'This is not your password.', 'Give the password that you sign in with.');
  await forgetTries(db, key, now());
}

/** What everybody keeps for themselves: name, password, open sessions. */
export function meRoutes(api: Api, deps: PeopleDeps): void {
  const { db, now } = deps;
  api.get(
    '/me',
    {
      config,
      schema: {
        operationId: 'getMe',
        summary: 'My account',
        description: 'Who is signed in, with everything that the role allows.',
        tags,
        querystring: object({}),
        response: { 200: deskAnswer('The account.', Me) },
      },
    },
    async (request) => meOf(signedIn(request).account),
  );

  api.patch(
    '/me',
    {
      config,
      schema: {
        operationId: 'changeMe',
        summary: 'Change my name',
        description: 'The name that colleagues see from now on; what was done before stands under the name of then.',
        tags,
        body: object({ name: personName }),
        response: { 200: deskAnswer('The account as it is now.', Me) },
      },
    },
    async (request) => {
      const { account } = signedIn(request);
      const { name } = request.body;
      await transaction(db, async (trx) => {
        await changeAccount(trx, account.id, { name });
        await noteDeed(trx, actorOf(request), { action: 'name changed', object: name.trim() }, now());
      });
      return meOf((await findAccount(db, account.id)) ?? account);
    },
  );

  api.get(
    '/me/security',
    {
      config,
      schema: {
        operationId: 'getMySecurity',
        summary: 'What I sign in with',
        description: 'Codes, passkeys and open sessions of the account.',
        tags,
        querystring: object({}),
        response: { 200: deskAnswer('What the account signs in with.', MySecurity) },
      },
    },
    async (request) => {
      const { account, id } = signedIn(request);
      const [left, passkeys, sessions] = await Promise.all([
        emergencyCodesLeft(db, account.id),
        listPasskeys(db, account.id),
        listSessions(db, account.id, now()),
      ]);
      return {
        hasCodes: account.hasCodes,
        emergencyCodesLeft: left,
        passkeys,
        sessions: sessions.map((session) => ({ ...session, isThis: session.id === id })),
      };
    },
  );

  api.post(
    '/me/password',
    {
      config,
      schema: {
        operationId: 'changePassword',
        summary: 'Change my password',
        description:
          'Every other session of the account ends, and so do links for a new password or another e-mail address.',
        tags,
        body: object({ current: password, next: newPassword }),
        response: { 204: done },
      },
    },
    async (request, reply) => {
      const { account, id } = signedIn(request);
      await confirmPassword(request, { given: request.body.current, field: 'current' }, deps);
      const hash = await hashPassword(request.body.next);
      await transaction(db, async (trx) => {
        await setPassword(trx, account.id, hash);
        await endSessions(trx, account.id, id);
        await endLinksOf(trx, account.id);
        await noteDeed(trx, actorOf(request), { action: 'password changed', object: account.name }, now());
      });
      return reply.code(204).send();
    },
  );
  mySessionRoutes(api, deps);
}

function mySessionRoutes(api: Api, { db }: PeopleDeps): void {
  api.delete(
    '/me/sessions/:id',
    {
      config,
      schema: {
        operationId: 'endMySession',
        summary: 'End one of my sessions',
        description: 'Whoever uses it must sign in anew.',
        tags,
        params: object({ id: idOf('the session') }),
        response: { 204: done },
      },
    },
    async (request, reply) => {
      const { account } = signedIn(request);
      if (!(await endSession(db, { id: request.params.id, accountId: account.id }))) throw noSuch('session');
      return reply.code(204).send();
    },
  );

  api.delete(
    '/me/sessions',
    {
      config,
      schema: {
        operationId: 'endMyOtherSessions',
        summary: 'End all my other sessions',
        description: 'The one that asks stays open.',
        tags,
        response: { 204: done },
      },
    },
    async (request, reply) => {
      const { account, id } = signedIn(request);
      await endSessions(db, account.id, id);
      return reply.code(204).send();
    },
  );
}
