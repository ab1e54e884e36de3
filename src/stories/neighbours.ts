import { type SqlBool, sql } from 'kysely';
import type { Db } from '../db/db.ts';
import { cardColumns, cardOf, type List, listing } from './public-store.ts';
import type { PublishedStory, StoryCard, Translations } from './shapes.ts';
import type { Section } from './taxonomy.ts';
import { translationLines, translationsIn } from './translations.ts';

/** How many stories are asked for: of all, and of each section. */
interface NewestAsked {
  readonly ofAll: number;
  readonly ofEach: number;
}

/** What is newest. */
export interface Newest {
  /** of everything */
  readonly newest: readonly StoryCard[];
  /** by the section's id */
  readonly perSection: ReadonlyMap<string, readonly StoryCard[]>;
  /** by the story's id; those that have never been linked are left out */
  readonly translations: ReadonlyMap<string, Translations>;
}

/** The newest stories of all, and those of each section, newest first, with the translations of each, in one query. */
export async function newestStories(
  db: Db,
  sections: readonly Section[],
  { ofAll, ofEach }: NewestAsked,
): Promise<Newest> {
  const part = (list: WeighedList, count: number) =>
    db
      .selectFrom(listing(db, list, count, null).select(cardColumns).select(translationLines).as('cards'))
      .selectAll()
      .select(sql<number>`${sql.lit(list.weight)}`.as('weight'));
  const rows = await sections
    .map(({ id }) => part({ list: 'section', listId: id, weight: 1 }, ofEach))
    .reduce((query, other) => query.unionAll(other), part({ list: 'all', listId: '', weight: 0 }, ofAll))
    .execute();
  const found = rows
    .map((row) => ({ card: cardOf(row), weight: row.weight, translations: translationsIn(row.translations) }))
    .toSorted((a, b) => newestFirst(a.card, b.card));
  const cardsWith = (asked: number) => found.filter(({ weight }) => weight === asked).map(({ card }) => card);
  const linked = found.flatMap(({ card, translations }) =>
    translations === null ? [] : [[card.id, translations] as const],
  );
  return {
    newest: cardsWith(0),
    perSection: Map.groupBy(cardsWith(1), (card) => card.section?.id ?? ''),
    translations: new Map(linked),
  };
}

interface WeighedList extends List {
  readonly weight: number;
}

/** The first stories of a list, each with the list's weight. */
function firstOf(db: Db, list: WeighedList, count: number) {
  return asCards(db, listing(db, list, count, null).select(cardColumns), list.weight);
}

/** A query for cards as one part of a union, whose parts would otherwise share one order and limit. */
function asCards(db: Db, cards: ReturnType<typeof cardsOf>, weight: number) {
  return db
    .selectFrom(cards.as('cards'))
    .selectAll()
    .select(sql<number>`${sql.lit(weight)}`.as('weight'));
}

function cardsOf(db: Db, list: List) {
  return listing(db, list, 1, null).select(cardColumns);
}

/** The stories of several queries, newest first, in one; a story in two of them comes twice, with each weight. */
async function weighed(
  parts: readonly ReturnType<typeof asCards>[],
): Promise<readonly { readonly card: StoryCard; readonly weight: number }[]> {
  const [first, ...others] = parts;
  if (!first) return [];
  const rows = await others.reduce((query, other) => query.unionAll(other), first).execute();
  return rows.map((row) => ({ card: cardOf(row), weight: row.weight })).toSorted((a, b) => newestFirst(a.card, b.card));
}

function newestFirst(one: StoryCard, other: StoryCard): number {
  const [a, b] = [`${one.firstPublishedAt} ${one.id}`, `${other.firstPublishedAt} ${other.id}`];
  return a < b ? 1 : a > b ? -1 : 0;
}

/** The lists that a story's neighbours are looked for in; a shared topic weighs more than a tag, a tag more than the section. */
export function listsOfRelated(story: PublishedStory): readonly WeighedList[] {
  const topics = story.topics.slice(0, 3).map(({ id }) => ({ list: 'topic' as const, listId: id, weight: 4 }));
  const tags = story.tags.slice(0, 4).map(({ id }) => ({ list: 'tag' as const, listId: id, weight: 2 }));
  const section = story.section ? [{ list: 'section' as const, listId: story.section.id, weight: 1 }] : [];
  return [...topics, ...tags, ...section];
}

/** What stands around a story. */
export interface Neighbours {
  /** the stories of its first topic around it in time, newest first, itself among them; [] where too few are there */
  readonly onTopic: readonly StoryCard[];
  /** others that share topics, tags or the section with it, nearest first */
  readonly related: readonly StoryCard[];
}

/** A topic of fewer other stories than this says nothing that the list of related ones does not. */
const othersOnTopic = 2;
/** Stories of the topic that are shown at most, this one among them. */
const onTopicAtMost = 6;

/**
 * The stories around one, in one query whose every part is bounded, however many stories the lists hold. Its own
 * translations are left out: the page leads to them by themselves.
 */
export async function neighboursOf(db: Db, story: PublishedStory, limit: number): Promise<Neighbours> {
  const [topic] = story.topics;
  const translations = new Set(story.translations?.members.map(({ id }) => id).filter((id) => id !== story.id));
  const around = topic ? aroundInList(db, { list: 'topic', listId: topic.id }, story) : [];
  const most = limit + onTopicAtMost + translations.size;
  const parts = [...around, ...listsOfRelated(story).map((list) => firstOf(db, list, most))];
  const found = (await weighed(parts)).filter(({ card }) => !translations.has(card.id));
  const onTopic = nearestInTime(
    found.filter(({ weight }) => weight === 0).map(({ card }) => card),
    story,
  );
  const nearness = new Map<string, { card: StoryCard; nearness: number }>();
  const shown = new Set([story.id, ...onTopic.map(({ id }) => id)]);
  for (const { card, weight } of found) {
    if (weight === 0 || shown.has(card.id)) continue;
    nearness.set(card.id, { card, nearness: (nearness.get(card.id)?.nearness ?? 0) + weight });
  }
  const related = [...nearness.values()]
    .toSorted((one, other) => other.nearness - one.nearness || newestFirst(one.card, other.card))
    .slice(0, limit)
    .map(({ card }) => card);
  return { onTopic, related };
}

/** The stories of a list just before and just after one, and itself. They weigh nothing: they are not looked for twice. */
function aroundInList(db: Db, list: List, { firstPublishedAt, id, translations }: PublishedStory) {
  const place = sql`(${firstPublishedAt}, ${id})`;
  const most = onTopicAtMost + (translations?.members.length ?? 0);
  const older = listing(db, list, most, null).where(sql<SqlBool>`(l.published_at, l.story_id) <= ${place}`);
  const newer = listing(db, list, most, null)
    .clearOrderBy()
    .orderBy('l.published_at')
    .orderBy('l.story_id')
    .where(sql<SqlBool>`(l.published_at, l.story_id) > ${place}`);
  return [older, newer].map((query) => asCards(db, query.select(cardColumns), 0));
}

/**
 * Of the stories around one, those nearest to it on either side, as many before as after where there are so many. The
 * story itself stands among them as it is given, which may be before it is published.
 */
function nearestInTime(listed: readonly StoryCard[], story: PublishedStory): readonly StoryCard[] {
  const cards = [...listed.filter(({ id }) => id !== story.id), story].toSorted(newestFirst);
  if (cards.length - 1 < othersOnTopic) return [];
  const place = cards.findIndex(({ id }) => id === story.id);
  const first = Math.min(Math.max(0, place - Math.floor(onTopicAtMost / 2)), Math.max(0, cards.length - onTopicAtMost));
  return cards.slice(first, first + onTopicAtMost);
}
