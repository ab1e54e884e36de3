import { type Api, deskAnswer, done, id as idOf, object, optional, Refusal, truth } from '../api/api.ts';
import { type Db, transaction } from '../db/db.ts';
import { email, HandedLink, type PersonLine as Line, People, PersonLine, role } from './account-shapes.ts';
import {
  type Account,
  changeAccount,
  countAdmins,
  findAccount,
  findAccountByEmail,
  holdAdmins,
  listAccounts,
} from './accounts.ts';
import { actorOf, type PeopleDeps } from './admission.ts';
import { noteDeed } from './audit.ts';
import { endCodes } from './codes.ts';
import { mailLetter } from './letters.ts';
import { linkAddress, listInvitations, makeLink, takeBackInvitation } from './links.ts';
import { noSuch } from './no-such.ts';
import { accountsWithPasskeys, removePasskeys } from './passkeys.ts';
import { endSessions } from './sessions.ts';

const config = { access: 'desk: people' } as const;
const tags = ['People'];

function lineOf(account: Account, withPasskeys: ReadonlySet<string>): Line {
  const { id, name, email: address, isActive, hasCodes, createdAt, seenAt } = account;
  const hasSecondFactor = hasCodes || withPasskeys.has(id);
  return { id, name, email: address, role: account.role, isActive, hasSecondFactor, createdAt, seenAt };
}

/** Who works here, and who is invited. */
export function peopleRoutes(api: Api, deps: PeopleDeps): void {
  const { db, now } = deps;
  api.get(
    '/people',
    {
      config,
      schema: {
        operationId: 'listPeople',
        summary: 'Everybody',
        description: 'Every account, closed ones too, and every invitation that can still be used.',
        tags,
        querystring: object({}),
        response: { 200: deskAnswer('People by name, invitations with the newest first.', People) },
      },
    },
    async () => {
      const [accounts, withPasskeys, invitations] = await Promise.all([
        listAccounts(db),
        accountsWithPasskeys(db),
        listInvitations(db, now()),
      ]);
      return {
        people: accounts.map((account) => lineOf(account, withPasskeys)),
        invitations: invitations.map(({ id, email: address, role: of, madeBy, expiresAt }) => ({
          id,
          email: address ?? '',
          role: of ?? 'reporter',
          invitedBy: madeBy,
          expiresAt,
        })),
      };
    },
  );

  api.patch(
    '/people/:id',
    {
      config,
      schema: {
        operationId: 'changePerson',
        summary: 'Change a role, close or open an account',
        description:
          'A closed account cannot sign in and its sessions end; what it wrote stays. One admin always remains.',
        tags,
        params: object({ id: idOf('the account') }),
        body: object({ role: optional(role), isActive: optional(truth({ description: 'false closes the account.' })) }),
        response: { 200: deskAnswer('The account as it is now.', PersonLine) },
      },
    },
    async (request) => {
      const by = actorOf(request);
      const { role: newRole, isActive } = request.body;
      return transaction(db, async (trx) => {
        await holdAdmins(trx);
        const account = await accountIn(trx, request.params.id);
        await changeAccount(trx, account.id, {
          ...(newRole !== undefined && { role: newRole }),
          ...(isActive !== undefined && { isActive }),
        });
        if ((await countAdmins(trx)) === 0) throw lastAdmin();
        const after = await accountIn(trx, account.id);
        if (!after.isActive) await endSessions(trx, account.id);
        for (const deed of deedsOf(account, after)) await noteDeed(trx, by, deed, now());
        return lineOf(after, await accountsWithPasskeys(trx));
      });
    },
  );

  api.delete(
    '/people/:id/sessions',
    {
      config,
      schema: {
        operationId: 'endSessionsOf',
        summary: 'End all sessions of somebody',
        description: 'They must sign in anew everywhere.',
        tags,
        params: object({ id: idOf('the account') }),
        response: { 204: done },
      },
    },
    async (request, reply) => {
      await transaction(db, async (trx) => {
        const account = await accountIn(trx, request.params.id);
        await endSessions(trx, account.id);
        await noteDeed(trx, actorOf(request), { action: 'sessions ended', object: account.name }, now());
      });
      return reply.code(204).send();
    },
  );

  api.delete(
    '/people/:id/codes',
    {
      config,
      schema: {
        operationId: 'takeOffFactors',
        summary: 'Take off codes and passkeys',
        description: 'For somebody who has lost app or device: the password alone opens the account then.',
        tags,
        params: object({ id: idOf('the account') }),
        response: { 204: done },
      },
    },
    async (request, reply) => {
      await transaction(db, async (trx) => {
        const account = await accountIn(trx, request.params.id);
        await endCodes(trx, account.id);
        await removePasskeys(trx, account.id);
        const deed = { action: 'codes and passkeys taken off', object: account.name };
        await noteDeed(trx, actorOf(request), deed, now());
      });
      return reply.code(204).send();
    },
  );
}

async function accountIn(db: Db, id: string): Promise<Account> {
  const account = await findAccount(db, id);
  if (account === null) throw noSuch('account');
  return account;
}

function lastAdmin(): Refusal {
  const detail = 'This is the last admin: make somebody else an admin first. Nothing was changed.';
  return new Refusal({ kind: 'conflict', status: 409, detail });
}

function deedsOf(before: Account, after: Account) {
  const { name: object } = after;
  return [
    ...(before.role === after.role
      ? []
      : [{ action: 'role changed', object, detail: { from: before.role, to: after.role } }]),
    ...(before.isActive === after.isActive
      ? []
      : [{ action: after.isActive ? 'account opened' : 'account closed', object }]),
  ];
}

/** Links that an admin hands over, or that the server mails. */
export function invitationRoutes(api: Api, deps: PeopleDeps): void {
  const { db, baseUrl, mailer, now } = deps;
  api.post(
    '/people/invitations',
    {
      config,
      schema: {
        operationId: 'invite',
        summary: 'Invite somebody',
        description:
          'Makes a link that works once, for a week, and mails it where the server can. An earlier invitation of the same address ends.',
        tags,
        body: object({ email, role }),
        response: { 201: deskAnswer('The link, shown this once.', HandedLink) },
      },
    },
    async (request, reply) => {
      const by = actorOf(request);
      const to = request.body.email.trim();
      const given = { kind: 'invitation', email: to, role: request.body.role, madeBy: by.name } as const;
      const made = await transaction(db, async (trx) => {
        if (await findAccountByEmail(trx, to)) {
          const detail = `There is an account with ${to} already. Look under People; it may be closed.`;
          throw new Refusal({ kind: 'conflict', status: 409, detail });
        }
        await noteDeed(trx, by, { action: 'invited', object: to, detail: { role: given.role } }, now());
        return makeLink(trx, given, now());
      });
      const link = linkAddress(baseUrl, 'invitation', made.token);
      const letter = { kind: 'invitation', to, newsroom: (await deps.newsroom()).name, link, by: by.name } as const;
      const { expiresAt } = made;
      return reply.code(201).send({ link, expiresAt, ...(await mailLetter(mailer, letter)) });
    },
  );

  api.delete(
    '/people/invitations/:id',
    {
      config,
      schema: {
        operationId: 'takeBackInvitation',
        summary: 'Take an invitation back',
        description: 'Its link works no more.',
        tags,
        params: object({ id: idOf('the invitation') }),
        response: { 204: done },
      },
    },
    async (request, reply) => {
      await transaction(db, async (trx) => {
        const to = await takeBackInvitation(trx, request.params.id);
        if (to === null) throw noSuch('invitation');
        await noteDeed(trx, actorOf(request), { action: 'invitation taken back', object: to }, now());
      });
      return reply.code(204).send();
    },
  );

  api.post(
    '/people/:id/reset',
    {
      config,
      schema: {
        operationId: 'makeResetLink',
        summary: 'Make a link for a new password',
        description: 'Works once, for two hours; an earlier one ends. The old password stays good until it is used.',
        tags,
        params: object({ id: idOf('the account') }),
        body: object({}),
        response: { 201: deskAnswer('The link, shown this once.', HandedLink) },
      },
    },
    async (request, reply) => {
      const by = actorOf(request);
      const account = await accountIn(db, request.params.id);
      if (!account.isActive) {
        const detail = 'The account is closed: open it first.';
        throw new Refusal({ kind: 'conflict', status: 409, detail });
      }
      const made = await transaction(db, async (trx) => {
        await noteDeed(trx, by, { action: 'link for a new password', object: account.name }, now());
        return makeLink(trx, { kind: 'reset', accountId: account.id, madeBy: by.name }, now());
      });
      const link = linkAddress(baseUrl, 'reset', made.token);
      const to = account.email;
      const letter = { kind: 'reset', to, newsroom: (await deps.newsroom()).name, link, by: by.name } as const;
      const { expiresAt } = made;
      return reply.code(201).send({ link, expiresAt, ...(await mailLetter(mailer, letter)) });
    },
  );
}
