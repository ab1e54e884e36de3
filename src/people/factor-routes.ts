import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { type Api, deskAnswer, done, id as idOf, list, object, Refusal, text, wrongField } from '../api/api.ts';
import { transaction } from '../db/db.ts';
import { challengeId, code, PasskeyQuestion, passkeyName, password, webauthn } from './account-shapes.ts';
import { actorOf, type PeopleDeps, signedIn } from './admission.ts';
import { noteDeed } from './audit.ts';
import { confirmCodes, endCodes, offerCodes } from './codes.ts';
import { confirmPassword } from './me-routes.ts';
import { noSuch } from './no-such.ts';
import { addPasskey, offerPasskey, removePasskey, renamePasskey } from './passkeys.ts';

const config = { access: 'desk: be here' } as const;
const tags = ['My account'];

/** One-time codes of an app, besides the password. */
export function codeRoutes(api: Api, deps: PeopleDeps): void {
  const { db, now } = deps;
  api.post(
    '/me/codes',
    {
      config,
      schema: {
        operationId: 'offerCodes',
        summary: 'Begin with one-time codes',
        description:
          'A secret for an app (RFC 6238). Nothing is asked for before a code of the app was confirmed, within half an hour.',
        tags,
        body: object({ password }),
        response: {
          200: deskAnswer(
            'The secret, shown this once.',
            object({
              secret: text({ description: 'Base32, to be typed where a picture cannot be read.' }),
              uri: text({ description: 'otpauth://…, to be shown as a QR code.' }),
            }),
          ),
        },
      },
    },
    async (request) => {
      await confirmPassword(request, { given: request.body.password, field: 'password' }, deps);
      return offerCodes(db, signedIn(request).account, { issuer: (await deps.newsroom()).name, now: now() });
    },
  );

  api.post(
    '/me/codes/confirm',
    {
      config,
      schema: {
        operationId: 'confirmCodes',
        summary: 'Confirm one-time codes',
        description:
          'From now on a code is asked for after the password. Gives ten codes for emergencies, each good once.',
        tags,
        body: object({ code }),
        response: {
          200: deskAnswer(
            'The codes for emergencies, shown this once.',
            object({ emergencyCodes: list(text(), { description: 'To be kept where the app is not.' }) }),
          ),
        },
      },
    },
    async (request) => {
      const { account } = signedIn(request);
      const emergencyCodes = await transaction(db, async (trx) => {
        const codes = await confirmCodes(trx, account.id, { code: request.body.code, now: now() });
        if (codes !== null) await noteDeed(trx, actorOf(request), { action: 'codes on', object: account.name }, now());
        return codes;
      });
      if (emergencyCodes === null)
        throw wrongField('code', 'This code is not right.', 'Give the code that the app shows now, or begin anew.');
      return { emergencyCodes };
    },
  );

  api.delete(
    '/me/codes',
    {
      config,
      schema: {
        operationId: 'endCodes',
        summary: 'End one-time codes',
        description: 'The password alone opens the account then.',
        tags,
        body: object({ password }),
        response: { 204: done },
      },
    },
    async (request, reply) => {
      const { account } = signedIn(request);
      await confirmPassword(request, { given: request.body.password, field: 'password' }, deps);
      await transaction(db, async (trx) => {
        await endCodes(trx, account.id);
        await noteDeed(trx, actorOf(request), { action: 'codes off', object: account.name }, now());
      });
      return reply.code(204).send();
    },
  );
}

/** Passkeys, instead of the password. */
export function myPasskeyRoutes(api: Api, deps: PeopleDeps): void {
  const { db, now } = deps;
  const place = async () => ({ baseUrl: deps.baseUrl, newsroom: (await deps.newsroom()).name, now: now() });
  api.post(
    '/me/passkeys/options',
    {
      config,
      schema: {
        operationId: 'offerPasskey',
        summary: 'Begin with a passkey',
        description: 'What the browser is to ask of the authenticator. The question is good for ten minutes, once.',
        tags,
        body: object({ password }),
        response: { 200: deskAnswer('The question.', PasskeyQuestion) },
      },
    },
    async (request) => {
      await confirmPassword(request, { given: request.body.password, field: 'password' }, deps);
      return offerPasskey(db, signedIn(request).account, await place());
    },
  );

  api.post(
    '/me/passkeys',
    {
      config,
      schema: {
        operationId: 'addPasskey',
        summary: 'Add a passkey',
        description: 'With it the account is opened without password and code.',
        tags,
        body: object({ challengeId, name: passkeyName, credential: webauthn }),
        response: { 201: deskAnswer('The passkey.', object({ id: text({ format: 'uuid' }) })) },
      },
    },
    async (request, reply) => {
      const { account } = signedIn(request);
      const { credential, name, challengeId: challenge } = request.body;
      // The library checks every part of it.
      const given = { accountId: account.id, challengeId: challenge, name };
      const made = { ...given, credential: credential as unknown as RegistrationResponseJSON };
      const at = await place();
      const id = await transaction(db, async (trx) => {
        const added = await addPasskey(trx, made, at);
        const deed = { action: 'passkey added', object: account.name, detail: { name } };
        if (added !== null) await noteDeed(trx, actorOf(request), deed, at.now);
        return added;
      });
      if (id === null) {
        const detail = 'The passkey could not be added: the answer does not fit the question. Begin anew.';
        throw new Refusal({ kind: 'conflict', status: 409, detail });
      }
      return reply.code(201).send({ id });
    },
  );

  api.patch(
    '/me/passkeys/:id',
    {
      config,
      schema: {
        operationId: 'renamePasskey',
        summary: 'Rename a passkey',
        description: 'Only the name by which its person knows it changes.',
        tags,
        params: object({ id: idOf('the passkey') }),
        body: object({ name: passkeyName }),
        response: { 204: done },
      },
    },
    async (request, reply) => {
      const { account } = signedIn(request);
      const name = request.body.name.trim();
      await transaction(db, async (trx) => {
        const before = await renamePasskey(trx, { id: request.params.id, accountId: account.id }, name);
        if (before === null) throw noSuch('passkey');
        const deed = { action: 'passkey renamed', object: account.name, detail: { from: before, to: name } };
        await noteDeed(trx, actorOf(request), deed, now());
      });
      return reply.code(204).send();
    },
  );

  api.delete(
    '/me/passkeys/:id',
    {
      config,
      schema: {
        operationId: 'removePasskey',
        summary: 'Remove a passkey',
        description: 'It opens the account no more.',
        tags,
        params: object({ id: idOf('the passkey') }),
        response: { 204: done },
      },
    },
    async (request, reply) => {
      const { account } = signedIn(request);
      await transaction(db, async (trx) => {
        const name = await removePasskey(trx, { id: request.params.id, accountId: account.id });
        if (name === null) throw noSuch('passkey');
        const deed = { action: 'passkey removed', object: account.name, detail: { name } };
        await noteDeed(trx, actorOf(request), deed, now());
      });
      return reply.code(204).send();
    },
  );
}
