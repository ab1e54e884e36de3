import { Refusal } from '../api/api.ts';
import { type Db, transaction } from '../db/db.ts';
import { hashOf, may, noteDeed, type Role } from '../people/people.ts';
import { stamp } from '../text/text.ts';
import type { ActDecided, ActFacts } from './by-mail-shapes.ts';
import { decideByMail } from './decide-by-mail.ts';
import type { Learn } from './desk-deps.ts';
import type { CommentMailDeps } from './mail-deps.ts';
import { actWorksFor } from './mail-rules.ts';

/** What a link in a letter does, and for whom. */
interface Act {
  readonly letterId: string;
  readonly accountId: string;
  readonly commentId: string;
  readonly action: 'show' | 'bin';
}

type ActDeps = Pick<CommentMailDeps, 'db' | 'keys' | 'baseUrl' | 'now'>;

/**
 * The address of a link by which a moderator decides: the same at every try of its letter, so that one that was sent
 * twice holds one link. Its token stands behind #, which browsers send to nobody; the database keeps its hash.
 */
export async function actLink({ db, keys, baseUrl, now }: ActDeps, act: Act): Promise<string> {
  const token = keys.hash('moderate', `${act.letterId} ${act.accountId} ${act.commentId} ${act.action}`);
  await db
    .insertInto('comment_mail_act')
    .values({
      token_hash: hashOf(token),
      account_id: act.accountId,
      comment_id: act.commentId,
      action: act.action,
      expires_at: stamp(now().add(actWorksFor)),
      used_at: null,
    })
    .onConflict((conflict) => conflict.column('token_hash').doNothing())
    .execute();
  return `${baseUrl}/desk/moderate#${token}`;
}

/** What is said of every link that cannot be used, whatever the cause. */
const notUsable = new Refusal({
  kind: 'not-found',
  status: 404,
  detail: 'This link has expired, or is not yours to use any more. Open the queue at the desk instead.',
});

/** The act of a token. Rejects where it has expired, its account is closed, or may not moderate any more. */
async function findAct(db: Db, token: string, now: Temporal.Instant) {
  const row = await db
    .selectFrom('comment_mail_act as m')
    .innerJoin('account as a', 'a.id', 'm.account_id')
    .innerJoin('comment as c', 'c.id', 'm.comment_id')
    .leftJoin('published_story as p', 'p.story_id', 'c.story_id')
    .innerJoin('story as s', 's.id', 'c.story_id')
    .innerJoin('story_revision as r', 'r.id', 's.revision_id')
    .select([
      'm.token_hash',
      'm.action',
      'm.used_at',
      'm.comment_id',
      'a.id as account_id',
      'a.name as account',
      'a.role',
    ])
    .select(['c.state', 'c.name', 'c.text', 'c.written_at', 'c.decided_by', 'c.decided_at'])
    .select(['p.path', 'p.headline', 'r.headline as draft'])
    .where('m.token_hash', '=', hashOf(token))
    .where('m.expires_at', '>', stamp(now))
    .where('a.is_active', '=', 1)
    .executeTakeFirst();
  if (!row || !may(row.role as Role, 'desk: moderate')) throw notUsable;
  return row;
}

type FoundAct = Awaited<ReturnType<typeof findAct>>;

function factsOf(act: FoundAct): ActFacts {
  return {
    action: act.action,
    account: act.account,
    comment: { name: act.name, text: act.text, writtenAt: act.written_at },
    story: { headline: act.headline ?? act.draft, path: act.path },
    decided: isOpen(act) ? null : decidedOf(act),
  };
}

/** Once used it stays used, also where what was decided has been undone. */
function isOpen({ state, used_at }: FoundAct): boolean {
  return state === 'held' && used_at === null;
}

function decidedOf({ state, decided_by, decided_at }: FoundAct): ActDecided {
  return { what: state, by: decided_by, at: decided_at };
}

/** What a link is for; looking changes nothing. */
export async function lookAtAct({ db, now }: Pick<ActDeps, 'db' | 'now'>, token: string): Promise<ActFacts> {
  return factsOf(await findAct(db, token, now()));
}

/** Decides, unless somebody has meanwhile: what stands then is told in either case. */
export function useAct(
  { db, now, learn }: Pick<ActDeps, 'db' | 'now'> & { readonly learn: Learn },
  token: string,
): Promise<ActFacts & { isDone: boolean }> {
  const at = now();
  return transaction(db, async (trx) => {
    const act = await findAct(trx, token, at);
    if (!isOpen(act)) return { ...factsOf(act), isDone: false };
    // Of two that use it at once, one finds it used.
    const spent = await trx
      .updateTable('comment_mail_act')
      .set({ used_at: stamp(at) })
      .where('token_hash', '=', act.token_hash)
      .where('used_at', 'is', null)
      .executeTakeFirst();
    const by = { accountId: act.account_id, name: act.account };
    const isDone =
      spent.numUpdatedRows > 0n &&
      (await decideByMail(trx, { commentId: act.comment_id, action: act.action, by, now: at }, learn));
    if (isDone) {
      const deed = { action: 'link in a mail used', object: act.headline ?? act.draft };
      await noteDeed(trx, by, deed, at);
    }
    return { ...factsOf(await findAct(trx, token, at)), isDone };
  });
}
