import { type Db, transaction } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { changeNewsroom, type NewsroomInput, unnamedNewsroom } from './rules.ts';
import type { Newsroom, StandingPage } from './shapes.ts';

const mastheadKey = 'masthead';

/** The newsroom's masthead; one that nobody has named yet has a stand-in. */
export async function readNewsroom(db: Db): Promise<Newsroom> {
  const row = await db.selectFrom('newsroom_setting').select('value').where('key', '=', mastheadKey).executeTakeFirst();
  return row ? { ...unnamedNewsroom, ...(JSON.parse(row.value) as Newsroom) } : unnamedNewsroom;
}

/** Changes what the input names, or says everything that is wrong with it and changes nothing. */
export function setNewsroom(
  db: Db,
  input: NewsroomInput,
  now: Temporal.Instant,
): Promise<{ newsroom: Newsroom } | { problems: string[] }> {
  return transaction(db, async (trx) => {
    const changed = changeNewsroom(await readNewsroom(trx), input);
    if ('problems' in changed) return changed;
    const row = { key: mastheadKey, value: JSON.stringify(changed.newsroom), updated_at: stamp(now) };
    await trx
      .insertInto('newsroom_setting')
      .values(row)
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: row.value, updated_at: row.updated_at }))
      .execute();
    return changed;
  });
}

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

/** Writes a standing page, new or changed. The caller has checked the document against the stories' schema. */
export async function putStandingPage(
  db: Db,
  page: StandingPage & { readonly document: unknown; readonly position: number },
  now: Temporal.Instant,
): Promise<void> {
  const changed = {
    title: page.title,
    document: JSON.stringify(page.document),
    position: page.position,
    updated_at: stamp(now),
  };
  await db
    .insertInto('standing_page')
    .values({ slug: page.slug, ...changed })
    .onConflict((conflict) => conflict.column('slug').doUpdateSet(changed))
    .execute();
}
