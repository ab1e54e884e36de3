import { type Db, transaction } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { checkRedirect, type RedirectInput, sourceOf } from './rules.ts';
import type { Redirect } from './shapes.ts';
import { findRedirect, putRedirect } from './store.ts';

/** A browser gives up after about twenty; a reader's patience ends sooner. */
const hopsAtMost = 10;

export type AddedRedirect =
  | { readonly ok: true; readonly redirect: Redirect }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Adds a redirect, or puts it in the place of the one that its address had. One that would lead back to itself,
 * or through more than ten others, is refused, as is one to a story that the newsroom does not have.
 */
export function addRedirect(
  db: Db,
  input: RedirectInput,
  on: { readonly baseUrl: string; readonly now: Temporal.Instant },
): Promise<AddedRedirect> {
  return transaction(db, async (trx) => {
    const checked = checkRedirect(input, on.baseUrl);
    if ('problems' in checked) return { ok: false, problems: checked.problems };
    const { redirect } = checked;
    const problem = (await unknownStory(trx, redirect)) ?? (await loop(trx, redirect));
    if (problem !== null) return { ok: false, problems: [problem] };
    await putRedirect(trx, redirect, stamp(on.now));
    return { ok: true, redirect };
  });
}

async function unknownStory(db: Db, { storyId }: Redirect): Promise<string | null> {
  if (storyId === null) return null;
  const row = await db.selectFrom('story').select('id').where('id', '=', storyId).executeTakeFirst();
  return row ? null : `to: there is no story ${storyId.slice(0, 60)}.`;
}

async function loop(db: Db, redirect: Redirect): Promise<string | null> {
  const way = [redirect.source];
  let next = redirect.target === null ? null : sourceOf(redirect.target);
  while (next !== null) {
    way.push(next);
    if (next === redirect.source) return `to: this would lead in a circle: ${way.join(' → ')}.`;
    if (way.length > hopsAtMost)
      return `to: this would lead through more than ${hopsAtMost} addresses: ${way.join(' → ')}.`;
    const known: Redirect | null = await findRedirect(db, next);
    next = known?.target ? sourceOf(known.target) : null;
  }
  return null;
}
