import { type Db, type Tables, transaction } from '../db/db.ts';
import { followRenamed, isInNavigation, noteFormerName, readNewsroom } from '../newsroom/newsroom.ts';
import { changeByline, removeByline } from '../people/people.ts';
import { isSlug } from '../text/text.ts';
import { isFiledUnder } from './filed-where.ts';
import { signAnew } from './sign-anew.ts';

/** What stories are filed under or signed with; each has a page of its own, whose address has its slug. */
export type ArrangedKind = 'section' | 'topic' | 'tag' | 'byline';

/** What is new about one; what is left out stays. `role`, `about` and `kind` are a byline's. */
export interface ArrangedChange {
  readonly name?: string;
  readonly slug?: string;
  readonly description?: string | null;
  readonly kind?: 'person' | 'organisation';
  readonly role?: string | null;
  readonly about?: string | null;
}

/** What is wrong with one field, and how to mend it. */
export interface ArrangingProblem {
  readonly field: 'name' | 'slug';
  readonly problem: string;
  readonly mend: string;
}

interface Called {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

export type Arranged =
  /** `isDue`: words by which stories are found are still to be made, by `makeDueWords` */
  | { readonly ok: true; readonly before: Called; readonly after: Called; readonly isDue: boolean }
  | { readonly ok: false; readonly why: 'missing' }
  | { readonly ok: false; readonly why: 'wrong'; readonly problems: readonly ArrangingProblem[] };

/**
 * Changes a section, topic, tag or byline. Its old address leads to the new one, the navigation follows, and stories
 * that show its name show the new one. All problems come at once, and then nothing has changed.
 */
export function arrange(
  db: Db,
  { kind, id }: { readonly kind: ArrangedKind; readonly id: string },
  change: ArrangedChange,
  now: Temporal.Instant,
): Promise<Arranged> {
  return transaction(db, async (trx): Promise<Arranged> => {
    const before = await findById(trx, kind, id);
    if (before === null) return { ok: false, why: 'missing' };
    const after = { id, slug: change.slug ?? before.slug, name: change.name ?? before.name };
    const problems = await problemsOf(trx, kind, after);
    if (problems.length > 0) return { ok: false, why: 'wrong', problems };
    await write(trx, { kind, id }, change);
    const isMoved = before.slug !== after.slug;
    if (isMoved) {
      const formerKind = kind === 'byline' ? 'by' : kind;
      await noteFormerName(trx, { kind: formerKind, slug: before.slug, target: id });
    }
    const isRenamed = isMoved || before.name !== after.name;
    const isDue = isRenamed && kind === 'byline' && (await signAnew(trx, id, { before, after }));
    if (isRenamed && (kind === 'section' || kind === 'topic')) {
      const slug = { from: before.slug, to: after.slug };
      await followRenamed(trx, { kind, slug, name: { from: before.name, to: after.name } }, now);
    }
    return { ok: true, before, after, isDue };
  });
}

async function write(trx: Db, { kind, id }: { kind: ArrangedKind; id: string }, change: ArrangedChange): Promise<void> {
  const { name, slug, description, ...ofByline } = change;
  const named = { ...(name !== undefined && { name }), ...(slug !== undefined && { slug }) };
  if (kind === 'byline') return changeByline(trx, id, { ...named, ...ofByline });
  const set = { ...named, ...(kind !== 'tag' && description !== undefined && { description }) };
  if (Object.keys(set).length > 0) await trx.updateTable(kind).set(set).where('id', '=', id).execute();
}

async function findById(db: Db, kind: ArrangedKind, id: string): Promise<Called | null> {
  return (await db.selectFrom(kind).select(['id', 'slug', 'name']).where('id', '=', id).executeTakeFirst()) ?? null;
}

async function problemsOf(db: Db, kind: ArrangedKind, { id, slug, name }: Called): Promise<ArrangingProblem[]> {
  const problems: ArrangingProblem[] = [];
  const others = db.selectFrom(kind).select('name').where('id', '!=', id);
  const called = await others.where('name', '=', name).executeTakeFirst();
  // Two people may have one name.
  if (called !== undefined && kind !== 'byline')
    problems.push({ field: 'name', problem: `There is a ${kind} called ${name} already.`, mend: 'Give another name.' });
  if (!isSlug(slug))
    return [
      ...problems,
      { field: 'slug', problem: `“${slug}” cannot be an address.`, mend: 'Give one such as city-hall.' },
    ];
  const at = await others.where('slug', '=', slug).executeTakeFirst();
  if (at !== undefined)
    problems.push({ field: 'slug', problem: `${at.name} has this address.`, mend: 'Give another.' });
  return problems;
}

export type RemovedName =
  | { readonly ok: true; readonly removed: Called }
  | { readonly ok: false; readonly why: 'missing' | 'filed' | 'navigation' };

/** Removes a section, topic, tag or byline under which nothing is filed and to which the navigation does not lead. */
export function removeArranged(db: Db, kind: ArrangedKind, id: string): Promise<RemovedName> {
  return transaction(db, async (trx): Promise<RemovedName> => {
    const removed = await findById(trx, kind, id);
    if (removed === null) return { ok: false, why: 'missing' };
    if (await isFiledUnder(trx, kind, id)) return { ok: false, why: 'filed' };
    const isLed = kind === 'section' || kind === 'topic';
    if (isLed && isInNavigation(await readNewsroom(trx), kind, removed.slug)) return { ok: false, why: 'navigation' };
    if (kind === 'byline') await removeByline(trx, id);
    else await trx.deleteFrom(kind).where('id', '=', id).execute();
    return { ok: true, removed };
  });
}

/** Puts the sections in this order; false, and nothing is changed, where these are not exactly all of them. */
export function orderSections(db: Db, ids: readonly string[]): Promise<boolean> {
  return transaction(db, async (trx) => {
    const all = await trx.selectFrom('section').select('id').execute();
    if (all.length !== ids.length || all.some(({ id }) => !ids.includes(id))) return false;
    for (const [index, id] of ids.entries()) {
      const section = trx
        .updateTable('section')
        .set({ position: index + 1 })
        .where('id', '=', id);
      await section.where('position', '!=', index + 1).execute();
    }
    return true;
  });
}

type Listed = Tables['published_listing']['list'];

/** How many published stories stand under each, by its id. */
export async function countFiled(db: Db, list: Exclude<Listed, 'all'>): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('published_listing')
    .select(({ fn }) => ['list_id', fn.countAll().as('stories')])
    .where('list', '=', list)
    .groupBy('list_id')
    .execute();
  return new Map(rows.map(({ list_id, stories }) => [list_id, Number(stories)]));
}
