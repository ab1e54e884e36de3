import { type Api, deskAnswer, object, optional, Refusal, wrongField } from '../api/api.ts';
import { type Db, transaction } from '../db/db.ts';
import { email, LinkFacts, newPassword, personName, SessionState, token } from './account-shapes.ts';
import {
  type Account,
  countAccounts,
  createAccount,
  emailKey,
  findAccount,
  findAccountByEmail,
  setPassword,
} from './accounts.ts';
import type { PeopleDeps } from './admission.ts';
import { noteDeed } from './audit.ts';
import { mailLetter } from './letters.ts';
import { findLink, linkAddress, linkNotUsable, makeLink, type OneTimeLink, spendLink } from './links.ts';
import { hashPassword } from './passwords.ts';
import { endSessions } from './sessions.ts';
import { signIn } from './signing-in.ts';
import { beginTry, forgetTries, tryKey } from './wrong-tries.ts';

const config = { access: 'public' } as const;
const tags = ['Signing in'];

/** Links that work once: what each is for, using it, and asking for one. */
export function linkRoutes(api: Api, deps: PeopleDeps): void {
  const { db, now } = deps;

  api.post(
    '/links/look',
    {
      config,
      schema: {
        operationId: 'lookAtLink',
        summary: 'What a link is for',
        description: 'Asked with POST, so that the token stands in no address and no log.',
        tags,
        body: object({ token }),
        response: { 200: deskAnswer('What the link is for.', LinkFacts) },
      },
    },
    async ({ body }) => {
      const link = await findLink(db, body.token, now());
      const account = link.accountId === null ? null : await findAccount(db, link.accountId);
      return {
        kind: link.kind,
        newsroom: (await deps.newsroom()).name,
        email: link.email ?? account?.email ?? null,
        name: account?.name ?? null,
        role: account?.role ?? link.role,
        expiresAt: link.expiresAt,
      };
    },
  );

  api.post(
    '/links/use',
    {
      config,
      schema: {
        operationId: 'useLink',
        summary: 'Use a link',
        description:
          'Makes the account that the link is for, or gives it its new password, and signs in. The first admin gives name and e-mail; whoever is invited gives their name. A new password ends every session; where the account asks for codes, one is still wanted.',
        tags,
        body: object({ token, name: optional(personName), email: optional(email), password: newPassword }),
        response: { 200: deskAnswer('Where the one who asks stands now.', SessionState) },
      },
    },
    async (request, reply) => {
      const { body } = request;
      const link = await findLink(db, body.token, now());
      if (link.kind === 'email') throw linkNotUsable;
      checkGiven(link, body);
      const password = await hashPassword(body.password);
      const account = await transaction(db, (trx) => carryOut(trx, { link, ...body, password }, now()));
      return signIn({ request, reply }, { account, wantsCode: account.hasCodes }, deps);
    },
  );

  api.post(
    '/links/forgotten',
    {
      config,
      schema: {
        operationId: 'forgetPassword',
        summary: 'Ask for a new password',
        description:
          'Mails a link where there is such an account and the server can mail. The answer is the same in every case.',
        tags,
        body: object({ email }),
        response: { 202: deskAnswer('Asked.', object({})) },
      },
    },
    async ({ body, log }, reply) => {
      await beginTry(db, tryKey('link', emailKey(body.email)), now());
      // Not waited for: how long the mail takes would tell whether there is an account.
      mailReset(deps, body.email).catch((error: unknown) => log.error({ err: error }, 'a link could not be mailed'));
      return reply.code(202).send({});
    },
  );
}

interface Given {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
}

function checkGiven({ kind }: OneTimeLink, { name, email: address }: Given): void {
  if (kind !== 'reset' && name === undefined)
    throw wrongField('name', 'name is missing.', 'Give the name that colleagues see.');
  if (kind === 'first' && address === undefined)
    throw wrongField('email', 'email is missing.', 'Give your e-mail address.');
}

/** What a link does, whole or not at all. */
async function carryOut(
  trx: Db,
  { link, name = '', email: address, password }: Given & { link: OneTimeLink; password: string },
  now: Temporal.Instant,
): Promise<Account> {
  await spendLink(trx, link);
  if (link.kind === 'reset') return setNewPassword(trx, { accountId: link.accountId ?? '', password }, now);
  if (link.kind === 'first' && (await countAccounts(trx)) > 0) throw taken();
  const own = link.email ?? address ?? '';
  if (await findAccountByEmail(trx, own)) throw taken();
  const account = await createAccount(trx, { name, email: own, role: link.role ?? 'admin', password }, now);
  const by = { accountId: account.id, name: account.name };
  const detail = { role: account.role };
  await noteDeed(trx, by, { action: 'account made', object: account.name, detail }, now);
  return account;
}

async function setNewPassword(
  trx: Db,
  { accountId, password }: { accountId: string; password: string },
  now: Temporal.Instant,
): Promise<Account> {
  const account = await findAccount(trx, accountId);
  if (!account?.isActive) throw new Refusal({ kind: 'conflict', status: 409, detail: 'This account was closed.' });
  await setPassword(trx, account.id, password);
  await forgetTries(trx, tryKey('password', emailKey(account.email)), now);
  await endSessions(trx, account.id);
  const by = { accountId: account.id, name: account.name };
  await noteDeed(trx, by, { action: 'password reset', object: account.name }, now);
  return account;
}

function taken(): Refusal {
  const detail = 'There is an account already. Sign in with it, or ask an admin for another link.';
  return new Refusal({ kind: 'conflict', status: 409, detail });
}

async function mailReset(deps: PeopleDeps, address: string): Promise<void> {
  const { db, baseUrl, mailer, now } = deps;
  const account = await findAccountByEmail(db, address);
  if (!account?.isActive || !mailer.canMail) return;
  const made = await makeLink(db, { kind: 'reset', accountId: account.id, madeBy: account.name }, now());
  const link = linkAddress(baseUrl, 'reset', made.token);
  const letter = { kind: 'reset', to: account.email, newsroom: (await deps.newsroom()).name, link, by: null } as const;
  const { mailProblem } = await mailLetter(mailer, letter);
  if (mailProblem) throw new Error(mailProblem);
}
