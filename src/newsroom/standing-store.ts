import { type Db, transaction } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { followRenamed, moveFormerNames, noteFormerName, type Renamed } from './renaming.ts';
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

/** Puts the standing pages in this order; false, and nothing is changed, where these are not exactly all of them. */
export function orderStandingPages(db: Db, slugs: readonly string[]): Promise<boolean> {
  return transaction(db, async (trx) => {
    const all = await standingPages(trx);
    if (all.length !== slugs.length || all.some(({ slug }) => !slugs.includes(slug))) return false;
    for (const [index, slug] of slugs.entries()) {
      const page = trx
        .updateTable('standing_page')
        .set({ position: index + 1 })
        .where('slug', '=', slug);
      await page.where('position', '!=', index + 1).execute();
    }
    return true;
  });
}

/**
 * Gives a standing page another slug: what led to it by the old one follows, settings, links and readers. `taken` where
 * another page has it.
 */
export function renameStandingPage(
  db: Db,
  { from, to }: { readonly from: string; readonly to: string },
  now: Temporal.Instant,
): Promise<'renamed' | 'missing' | 'taken'> {
  return transaction(db, async (trx) => {
    const all = await standingPages(trx);
    const page = all.find(({ slug }) => slug === from);
    if (page === undefined) return 'missing';
    if (from === to) return 'renamed';
    if (all.some(({ slug }) => slug === to)) return 'taken';
    await trx
      .updateTable('standing_page')
      .set({ slug: to, updated_at: stamp(now) })
      .where('slug', '=', from)
      .execute();
    const renamed: Renamed = { kind: 'page', slug: { from, to }, name: { from: page.title, to: page.title } };
    await moveFormerNames(trx, renamed);
    await noteFormerName(trx, { kind: 'page', slug: from, target: to });
    await followRenamed(trx, renamed, now);
    return 'renamed';
  });
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
