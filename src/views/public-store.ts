import type { Db } from '../db/db.ts';
import { cardColumns, cardOf, type StoryCard, type ToldViews } from '../stories/stories.ts';
import type { MostReadSpan } from './most-read.ts';

/** The numbers of these stories, by id, in one query; a story that nobody has viewed has none. */
export async function toldViews(publicDb: Db, storyIds: readonly string[]): Promise<ReadonlyMap<string, ToldViews>> {
  if (storyIds.length === 0) return new Map();
  const rows = await publicDb.selectFrom('published_views').selectAll().where('story_id', 'in', storyIds).execute();
  return new Map(rows.map(({ story_id, views, imported }) => [story_id, { views, imported }]));
}

/** A story with how often it was viewed within a span. */
export interface ReadCard {
  readonly card: StoryCard;
  readonly views: number;
}

/** What is most read, the most first. */
export type MostRead = Readonly<Record<MostReadSpan, readonly ReadCard[]>>;

/** What is most read on the whole site, or in a section, in one query. A story that is withdrawn leaves at once. */
export async function mostRead(
  publicDb: Db,
  { sectionId, limit }: { readonly sectionId: string | null; readonly limit: number },
): Promise<MostRead> {
  const rows = await publicDb
    .selectFrom('published_most_read as m')
    .innerJoin('published_story as s', 's.story_id', 'm.story_id')
    .leftJoin('section', 'section.id', 's.section_id')
    .select(cardColumns)
    .select(['m.span', 'm.views'])
    .where('m.section_id', '=', sectionId ?? '')
    // One that has moved to another section leaves this one's list at once, too.
    .$if(sectionId !== null, (query) => query.where('s.section_id', '=', sectionId))
    .orderBy('m.rank')
    .execute();
  const listOf = (asked: MostReadSpan) =>
    rows
      .filter(({ span }) => span === asked)
      .slice(0, limit)
      .map((row) => ({ card: cardOf(row), views: row.views }));
  return { today: listOf('today'), week: listOf('week') };
}
