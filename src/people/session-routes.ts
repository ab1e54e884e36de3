import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { type Api, deskAnswer, done, object, Refusal } from '../api/api.ts';
import { challengeId, code, email, PasskeyQuestion, password, SessionState, webauthn } from './account-shapes.ts';
import { emailKey, findAccountByEmail, passwordOf } from './accounts.ts';
import { type PeopleDeps, sessionOf, setSessionCookie } from './admission.ts';
import { takeCode } from './codes.ts';
import { accountOfPasskey, askForPasskey } from './passkeys.ts';
import { isPassword } from './passwords.ts';
import { endSession } from './sessions.ts';
import { notSignedIn, signIn, stateOf } from './signing-in.ts';
import { beginTry, forgetTries, tryKey } from './wrong-tries.ts';

const config = { access: 'public' } as const;
const tags = ['Signing in'];
const state = { 200: deskAnswer('Where the one who asks stands now.', SessionState) };

/** The ways in, and the way out. */
export function sessionRoutes(api: Api, deps: PeopleDeps): void {
  const { db, now } = deps;

  api.get(
    '/session',
    {
      config,
      schema: {
        operationId: 'getSession',
        summary: 'Who is signed in',
        description: 'Whether anybody is signed in with this browser, and what they may do.',
        tags,
        querystring: object({}),
        response: state,
      },
    },
    async (request) => stateOf(await sessionOf(request, deps), deps),
  );

  api.post(
    '/session',
    {
      config,
      schema: {
        operationId: 'signIn',
        summary: 'Sign in with a password',
        description:
          'A wrong address and a wrong password have one answer. Where the account asks for codes, `code-needed` is the answer and nothing is open yet.',
        tags,
        body: object({ email, password }),
        response: state,
      },
    },
    async (request, reply) => {
      const { body } = request;
      const key = tryKey('password', emailKey(body.email));
      await beginTry(db, key, now());
      const account = await findAccountByEmail(db, body.email);
      const isRight = await isPassword(body.password, account && (await passwordOf(db, account.id)));
      if (!isRight || !account?.isActive) throw notSignedIn();
      await forgetTries(db, key, now());
      return signIn({ request, reply }, { account, wantsCode: account.hasCodes }, deps);
    },
  );

  api.post(
    '/session/code',
    {
      config,
      schema: {
        operationId: 'giveCode',
        summary: 'Give the code after the password',
        description:
          'The six digits that the app shows now, each once; or a code for emergencies, which is then used up.',
        tags,
        body: object({ code }),
        response: state,
      },
    },
    async (request, reply) => {
      const session = await sessionOf(request, deps);
      if (!session?.wantsCode) {
        const detail = 'Sign in with your password first: the code is asked for after it.';
        throw new Refusal({ kind: 'not-signed-in', status: 401, detail });
      }
      const { account } = session;
      const key = tryKey('code', account.id);
      await beginTry(db, key, now());
      if (!(await takeCode(db, account.id, { code: request.body.code, now: now() }))) {
        const detail = 'This code is not right, or was used before. Wait for the next one that the app shows.';
        throw new Refusal({ kind: 'not-signed-in', status: 401, detail });
      }
      await forgetTries(db, key, now());
      return signIn({ request, reply }, { account, wantsCode: false }, deps);
    },
  );

  api.delete(
    '/session',
    {
      config,
      schema: {
        operationId: 'signOut',
        summary: 'Sign out',
        description: 'Ends the session of this browser.',
        tags,
        response: { 204: done },
      },
    },
    async (request, reply) => {
      const session = await sessionOf(request, deps);
      if (session !== null) await endSession(db, { id: session.id, accountId: session.account.id });
      setSessionCookie(reply, deps.baseUrl, null);
      return reply.code(204).send();
    },
  );
  passkeyRoutes(api, deps);
}

function passkeyRoutes(api: Api, deps: PeopleDeps): void {
  const place = async () => ({ baseUrl: deps.baseUrl, newsroom: (await deps.newsroom()).name, now: deps.now() });

  api.post(
    '/session/passkey/options',
    {
      config,
      schema: {
        operationId: 'askForPasskey',
        summary: 'Begin to sign in with a passkey',
        description: 'What the browser is to ask of the authenticator. The question is good for ten minutes, once.',
        tags,
        body: object({}),
        response: { 200: deskAnswer('The question.', PasskeyQuestion) },
      },
    },
    async () => askForPasskey(deps.db, await place()),
  );

  api.post(
    '/session/passkey',
    {
      config,
      schema: {
        operationId: 'signInWithPasskey',
        summary: 'Sign in with a passkey',
        description: 'The authenticator has asked for finger, face or PIN, so that no code is wanted besides.',
        tags,
        body: object({ challengeId, credential: webauthn }),
        response: state,
      },
    },
    async (request, reply) => {
      const { challengeId: id, credential } = request.body;
      // The library checks every part of it.
      const given = { challengeId: id, credential: credential as unknown as AuthenticationResponseJSON };
      const account =
        typeof credential['id'] === 'string' ? await accountOfPasskey(deps.db, given, await place()) : null;
      if (account === null) {
        const detail = 'This passkey opens no account here. Try again, or sign in with your password.';
        throw new Refusal({ kind: 'not-signed-in', status: 401, detail });
      }
      return signIn({ request, reply }, { account, wantsCode: false }, deps);
    },
  );
}
