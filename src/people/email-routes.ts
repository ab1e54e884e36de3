import type { FastifyBaseLogger } from 'fastify';
import { type Api, deskAnswer, id as idOf, object, Refusal, text, wrongField } from '../api/api.ts';
import { type Db, transaction } from '../db/db.ts';
import { email, HandedLink, password, token } from './account-shapes.ts';
import { type Account, emailKey, findAccount, findAccountByEmail, setEmail } from './accounts.ts';
import { actorOf, type PeopleDeps, signedIn } from './admission.ts';
import { noteDeed } from './audit.ts';
import { mailLetter, mailNotice, type Notice } from './letters.ts';
import { endLinksOf, findLink, linkAddress, linkNotUsable, makeLink, spendLink } from './links.ts';
import { confirmPassword } from './me-routes.ts';
import { noSuch } from './no-such.ts';
import { beginTry, tryKey } from './wrong-tries.ts';

/** Another e-mail address for an account: asked for by its person or an admin, and taken once its link is opened. */
export function emailRoutes(api: Api, deps: PeopleDeps): void {
  myEmailRoute(api, deps);
  emailLinkRoute(api, deps);
  confirmEmailRoute(api, deps);
}

function myEmailRoute(api: Api, deps: PeopleDeps): void {
  const { db, baseUrl, mailer, now } = deps;
  api.post(
    '/me/email',
    {
      config: { access: 'desk: be here' },
      schema: {
        operationId: 'askForEmail',
        summary: 'Ask for another e-mail address',
        description:
          'Mails a link to the new address and a notice to the one until now; the new one is taken once the link is opened, within a day. The answer is the same whether anybody has an account with it. Refused where the server cannot mail: an admin can make the link then.',
        tags: ['My account'],
        body: object({ email, password }),
        response: {
          202: deskAnswer(
            'Asked.',
            object({ expiresAt: text({ format: 'date-time', description: 'Until when the link can be used.' }) }),
          ),
        },
      },
    },
    async (request, reply) => {
      const { account } = signedIn(request);
      if (!mailer.canMail) throw cannotMail();
      const to = request.body.email.trim();
      await confirmPassword(request, { given: request.body.password, field: 'password' }, deps);
      refuseSame(account, to);
      // Each may mail somebody who has not asked for it.
      await beginTry(db, tryKey('link', account.id), now());
      const { isTaken, made } = await transaction(db, async (trx) => {
        const deed = { action: 'another e-mail address asked for', object: account.name, detail: { to } };
        await noteDeed(trx, actorOf(request), deed, now());
        const link = { kind: 'email', accountId: account.id, email: to, madeBy: account.name } as const;
        // Also for an address that is somebody’s: what is done must not tell.
        return { isTaken: (await findAccountByEmail(trx, to)) !== null, made: await makeLink(trx, link, now()) };
      });
      const newsroom = (await deps.newsroom()).name;
      tell(deps, { kind: 'asked', to: account.email, newsroom, next: to, by: null }, request.log);
      const link = linkAddress(baseUrl, 'email', made.token);
      // Not waited for: how long the mail takes would tell whether the address has an account.
      if (!isTaken)
        void mailLetter(mailer, { kind: 'email', to, newsroom, link, by: null }).then(({ mailProblem }) => {
          if (mailProblem !== undefined) request.log.error({ mailProblem }, 'a link could not be mailed');
        });
      return reply.code(202).send({ expiresAt: made.expiresAt });
    },
  );
}

function emailLinkRoute(api: Api, deps: PeopleDeps): void {
  const { db, baseUrl, mailer, now } = deps;
  api.post(
    '/people/:id/email',
    {
      config: { access: 'desk: people' },
      schema: {
        operationId: 'makeEmailLink',
        summary: 'Make a link for another e-mail address',
        description:
          'Works once, for a day; an earlier one ends. It is mailed to the new address where the server can, and the one until now is told. Nothing changes before it is opened.',
        tags: ['People'],
        params: object({ id: idOf('the account') }),
        body: object({ email }),
        response: { 201: deskAnswer('The link, shown this once.', HandedLink) },
      },
    },
    async (request, reply) => {
      const by = actorOf(request);
      const to = request.body.email.trim();
      const { account, made } = await transaction(db, async (trx) => {
        const found = await openAccountIn(trx, request.params.id);
        refuseSame(found, to);
        await refuseTaken(trx, to);
        const deed = { action: 'link for another e-mail address', object: found.name, detail: { to } };
        await noteDeed(trx, by, deed, now());
        const link = { kind: 'email', accountId: found.id, email: to, madeBy: by.name } as const;
        return { account: found, made: await makeLink(trx, link, now()) };
      });
      const newsroom = (await deps.newsroom()).name;
      tell(deps, { kind: 'asked', to: account.email, newsroom, next: to, by: by.name }, request.log);
      const link = linkAddress(baseUrl, 'email', made.token);
      const { expiresAt } = made;
      const mailed = await mailLetter(mailer, { kind: 'email', to, newsroom, link, by: by.name });
      return reply.code(201).send({ link, expiresAt, ...mailed });
    },
  );
}

function confirmEmailRoute(api: Api, deps: PeopleDeps): void {
  const { db, now } = deps;
  api.post(
    '/links/email',
    {
      config: { access: 'public' },
      schema: {
        operationId: 'confirmEmail',
        summary: 'Take another e-mail address',
        description:
          'The account that the link is for is signed in to with the new address from now on. Its other links end, and the address until now is told.',
        tags: ['Signing in'],
        body: object({ token }),
        response: { 200: deskAnswer('The address from now on.', object({ email: text() })) },
      },
    },
    async ({ body, log }) => {
      const link = await findLink(db, body.token, now());
      if (link.kind !== 'email') throw linkNotUsable;
      const next = link.email ?? '';
      const account = await transaction(db, async (trx) => {
        await spendLink(trx, link);
        const found = await openAccountIn(trx, link.accountId ?? '');
        await refuseTaken(trx, next);
        await setEmail(trx, found.id, next);
        await endLinksOf(trx, found.id);
        const by = { accountId: found.id, name: found.name };
        const detail = { from: found.email, to: next };
        await noteDeed(trx, by, { action: 'e-mail address changed', object: found.name, detail }, now());
        return found;
      });
      const newsroom = (await deps.newsroom()).name;
      tell(deps, { kind: 'changed', to: account.email, newsroom, next, by: null }, log);
      return { email: next };
    },
  );
}

/** Tells the address until now, where mail can be sent; nobody waits for it. */
function tell({ mailer }: PeopleDeps, notice: Notice, log: FastifyBaseLogger): void {
  void mailNotice(mailer, notice).then(({ mailProblem }) => {
    if (mailProblem !== undefined) log.error({ mailProblem }, 'a notice could not be mailed');
  });
}

async function openAccountIn(db: Db, id: string): Promise<Account> {
  const account = await findAccount(db, id);
  if (account === null) throw noSuch('account');
  if (account.isActive) return account;
  throw new Refusal({ kind: 'conflict', status: 409, detail: 'The account is closed. An admin can open it again.' });
}

function refuseSame(account: Account, to: string): void {
  if (emailKey(to) === emailKey(account.email))
    throw wrongField('email', 'The account has this address already.', 'Give another one.');
}

async function refuseTaken(db: Db, to: string): Promise<void> {
  if ((await findAccountByEmail(db, to)) === null) return;
  const detail = `There is an account with ${to} already. Nothing was changed.`;
  throw new Refusal({ kind: 'conflict', status: 409, detail });
}

function cannotMail(): Refusal {
  const detail =
    'This server cannot send mail. Ask an admin of the newsroom: under People they can make a link for another e-mail address.';
  return new Refusal({ kind: 'conflict', status: 409, detail });
}
