import { sql } from 'kysely';
import type { Db } from '../db/db.ts';
import { cardColumns, cardOf, type List, listing } from './public-store.ts';
import type { PublishedStory, StoryCard } from './shapes.ts';
import type { Section } from './taxonomy.ts';

/** The newest stories of each section, by the section's id, in one query. */
export async function newestPerSection(
  db: Db,
  sections: readonly Section[],
  count: number,
): Promise<ReadonlyMap<string, readonly StoryCard[]>> {
  const cards = await firstOfLists(
    db,
    sections.map(({ id }) => ({ list: 'section' as const, listId: id, weight: 1 })),
    count,
  );
  return Map.groupBy(
    cards.map(({ card }) => card),
    (card) => card.section?.id ?? '',
  );
}

interface WeighedList extends List {
  readonly weight: number;
}

/** The first stories of several lists, newest first, in one query; a story in two of them comes twice, with each weight. */
async function firstOfLists(
  db: Db,
  lists: readonly WeighedList[],
  count: number,
): Promise<readonly { readonly card: StoryCard; readonly weight: number }[]> {
  const [first, ...others] = lists.map((list) =>
    db
      .selectFrom(listing(db, list, count, null).select(cardColumns).as('cards'))
      .selectAll()
      .select(sql<number>`${sql.lit(list.weight)}`.as('weight')),
  );
  if (!first) return [];
  const rows = await others.reduce((query, other) => query.unionAll(other), first).execute();
  return rows.map((row) => ({ card: cardOf(row), weight: row.weight })).toSorted((a, b) => newestFirst(a.card, b.card));
}

function newestFirst(one: StoryCard, other: StoryCard): number {
  return one.firstPublishedAt < other.firstPublishedAt ? 1 : one.firstPublishedAt > other.firstPublishedAt ? -1 : 0;
}

/** The lists that a story's neighbours are looked for in; a shared topic weighs more than the section. */
export function listsOfRelated(story: PublishedStory): readonly WeighedList[] {
  const topics = story.topics.slice(0, 3).map(({ id }) => ({ list: 'topic' as const, listId: id, weight: 2 }));
  return story.section ? [...topics, { list: 'section', listId: story.section.id, weight: 1 }] : topics;
}

/** Other stories of the same topics, or else of the same section, newest first. */
export async function relatedStories(db: Db, story: PublishedStory, limit: number): Promise<readonly StoryCard[]> {
  const seen = new Map<string, { card: StoryCard; nearness: number }>();
  for (const { card, weight } of await firstOfLists(db, listsOfRelated(story), limit + 1)) {
    if (card.id === story.id) continue;
    const known = seen.get(card.id);
    if (known) known.nearness += weight;
    else seen.set(card.id, { card, nearness: weight });
  }
  // Any shared topic comes before the section alone; equals stay newest first.
  return [...seen.values()]
    .toSorted((one, other) => other.nearness - one.nearness)
    .slice(0, limit)
    .map(({ card }) => card);
}
