import { type Db, type Tables, transaction } from '../db/db.ts';
import type { NavigationEntry, Newsroom } from './shapes.ts';
import { changeNewsroomRow } from './store.ts';

/** What a section, topic or standing page was called, and is called now. */
export interface Renamed {
  readonly kind: 'section' | 'topic' | 'page';
  readonly slug: { readonly from: string; readonly to: string };
  readonly name: { readonly from: string; readonly to: string };
}

type FormerName = Tables['published_former_name'];

/** Lets an address that a list or page had lead to the one that it has now. */
export async function noteFormerName(db: Db, former: FormerName): Promise<void> {
  await db
    .insertInto('published_former_name')
    .values(former)
    .onConflict((conflict) => conflict.columns(['kind', 'slug']).doUpdateSet({ target: former.target }))
    .execute();
}

/** Lets what led to one standing page lead to the same page under its new slug. */
export async function moveFormerNames(db: Db, { slug: { from, to } }: Renamed): Promise<void> {
  const ofPages = db.updateTable('published_former_name').set({ target: to }).where('kind', '=', 'page');
  await ofPages.where('target', '=', from).execute();
}

/** The newsroom after something that its navigation and policies lead to was renamed. */
export function newsroomAfter(newsroom: Newsroom, { kind, slug, name }: Renamed): Newsroom {
  const entryAfter = (entry: NavigationEntry): NavigationEntry => {
    if (entry.kind === 'link' || entry.kind !== kind || entry.slug !== slug.from) return entry;
    // A topic's entry holds its name; words that somebody chose for it stay.
    if (entry.kind === 'topic')
      return { ...entry, slug: slug.to, label: entry.label === name.from ? name.to : entry.label };
    return { ...entry, slug: slug.to };
  };
  const policies =
    kind === 'page'
      ? Object.fromEntries(
          Object.entries(newsroom.policies).map(([policy, page]) => [policy, page === slug.from ? slug.to : page]),
        )
      : newsroom.policies;
  return { ...newsroom, navigation: newsroom.navigation.map(entryAfter), policies };
}

/** Whether the navigation leads to a section or topic. */
export function isInNavigation({ navigation }: Newsroom, kind: 'section' | 'topic', slug: string): boolean {
  return navigation.some((entry) => entry.kind === kind && entry.slug === slug);
}

/** Lets the settings follow what was renamed, in the caller's transaction. */
export function followRenamed(db: Db, renamed: Renamed, now: Temporal.Instant): Promise<void> {
  return transaction(db, async (trx) => changeNewsroomRow(trx, (newsroom) => newsroomAfter(newsroom, renamed), now));
}
