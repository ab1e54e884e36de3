import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../api/api.ts';
import type { SessionState } from './account-shapes.ts';
import { type Account, countAccounts } from './accounts.ts';
import { type PeopleDeps, sessionOf, setSessionCookie } from './admission.ts';
import { deviceOf } from './device.ts';
import { permissionsOf } from './roles.ts';
import { beginSession, endSession, type Session } from './sessions.ts';

/** An account as its own person sees it. */
export function meOf({ id, name, email, role }: Account) {
  return { id, name, email, role, permissions: [...permissionsOf(role)] };
}

/** Where the one who asks stands. */
export async function stateOf(session: Session | null, deps: PeopleDeps): Promise<SessionState> {
  const { name, timeZone, language } = await deps.newsroom();
  const state = session === null ? 'none' : session.wantsCode ? 'code-needed' : 'open';
  return {
    state,
    isFounded: session !== null || (await countAccounts(deps.db)) > 0,
    newsroom: name,
    timeZone,
    language,
    canMail: deps.mailer.canMail,
    me: session === null || session.wantsCode ? null : meOf(session.account),
  };
}

/**
 * Signs somebody in who has shown who they are: the session that the browser had ends, and another begins. With
 * `wantsCode` nothing is open before the code.
 */
export async function signIn(
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  { account, wantsCode }: { account: Account; wantsCode: boolean },
  deps: PeopleDeps,
): Promise<SessionState> {
  const { db, baseUrl, now } = deps;
  const before = await sessionOf(request, deps);
  if (before !== null) await endSession(db, { id: before.id, accountId: before.account.id });
  const device = deviceOf(request.headers['user-agent']);
  const token = await beginSession(db, { account, device, wantsCode }, now());
  setSessionCookie(reply, baseUrl, token);
  return stateOf({ id: '', account, wantsCode, only: null }, deps);
}

/** The one answer to whatever was wrong, so that it does not tell which accounts there are. */
export function notSignedIn(): Refusal {
  const detail = 'The address or the password is not right. Check both, or ask for a new password.';
  return new Refusal({ kind: 'not-signed-in', status: 401, detail });
}
