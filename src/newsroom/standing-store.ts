import { type Db, transaction } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { usesOfPage } from './rules.ts';
import type { StandingPage } from './shapes.ts';
import { readNewsroom } from './store.ts';

/** The pages that stand apart from the news (about, standards …), in the order of the footer. */
export async function standingPages(db: Db): Promise<StandingPage[]> {
  const rows = await db
    .selectFrom('standing_page')
    .select(['slug', 'title'])
    .orderBy('position')
    .orderBy('slug')
    .execute();
  return rows.map(({ slug, title }) => ({ slug, title }));
}

/** One standing page with its document (ProseMirror JSON of the stories' schema), or null. */
export async function findStandingPage(db: Db, slug: string): Promise<(StandingPage & { document: unknown }) | null> {
  const row = await db
    .selectFrom('standing_page')
    .select(['slug', 'title', 'document'])
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row ? { slug: row.slug, title: row.title, document: JSON.parse(row.document) as unknown } : null;
}

/**
 * Writes a standing page, new or changed. Without a position a new one comes last and a known one stays where it is.
 * The caller has checked the document against the stories' schema.
 */
export function putStandingPage(
  db: Db,
  page: StandingPage & { readonly document: unknown; readonly position: number | null },
  now: Temporal.Instant,
): Promise<void> {
  return transaction(db, async (trx) => {
    const changed = {
      title: page.title,
      document: JSON.stringify(page.document),
      ...(page.position === null ? {} : { position: page.position }),
      updated_at: stamp(now),
    };
    const position = page.position ?? (await nextPosition(trx));
    await trx
      .insertInto('standing_page')
      .values({ slug: page.slug, ...changed, position })
      .onConflict((conflict) => conflict.column('slug').doUpdateSet(changed))
      .execute();
  });
}

async function nextPosition(trx: Db): Promise<number> {
  const last = await trx
    .selectFrom('standing_page')
    .select((expression) => expression.fn.max('position').as('position'))
    .executeTakeFirst();
  return Number(last?.position ?? 0) + 1;
}

export type Removed =
  | { readonly ok: true }
  /** `usedBy`: keys of the settings that lead to the page; empty when there is no such page */
  | { readonly ok: false; readonly usedBy: readonly string[] };

/** Removes a standing page that no setting leads to. */
export function removeStandingPage(db: Db, slug: string): Promise<Removed> {
  return transaction(db, async (trx): Promise<Removed> => {
    const usedBy = usesOfPage(await readNewsroom(trx), slug);
    if (usedBy.length > 0) return { ok: false, usedBy };
    const { numDeletedRows } = await trx.deleteFrom('standing_page').where('slug', '=', slug).executeTakeFirst();
    return numDeletedRows > 0n ? { ok: true } : { ok: false, usedBy: [] };
  });
}
