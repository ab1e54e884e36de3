import { findOrCreateSection } from '../src/stories/stories.ts';
import type { Figure } from './figure.ts';
import { type BenchNewsroom, cpuEach, openNewsroom, publishOne } from './newsroom.ts';

const few = 100;
const many = 100_000;

/** The same pages with a hundred stories and with a hundred thousand. */
export async function benchScale(): Promise<readonly Figure[]> {
  const newsroom = await openNewsroom();
  const section = await findOrCreateSection(newsroom.database.db, { name: 'Harbour' });
  const path = await publishOne(newsroom, { sectionId: section.id });
  const pages = { 'front page': '/', 'section page': '/section/harbour/', 'story page': path };
  await copyTo(newsroom, few);
  const before = await costs(newsroom, pages);
  await copyTo(newsroom, many);
  const after = await costs(newsroom, {
    ...pages,
    'section page, far back': `/section/harbour/?before=2017-01-01T00:00:00.000Z_${'f'.repeat(8)}-0000-7000-8000-000000000000`,
  });
  await newsroom.close();
  return Object.entries(after).map(([name, ms]) => {
    const base = before[name] ?? before['section page'] ?? ms;
    return {
      what: `${name}, ${many.toLocaleString('en')} stories against ${few}`,
      figure: `${(ms / base).toFixed(2)} times`,
      beside: `${base.toFixed(2)} → ${ms.toFixed(2)} ms CPU; budget 1.2 times`,
    };
  });
}

async function costs({ app }: BenchNewsroom, pages: Readonly<Record<string, string>>): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const [name, url] of Object.entries(pages)) found[name] = await cpuEach(200, () => app.inject({ url }));
  return found;
}

/** Copies the first published story until there are `count`, an hour apart into the past. */
async function copyTo({ database: { db } }: BenchNewsroom, count: number): Promise<void> {
  const [story] = await db.selectFrom('published_story').selectAll().orderBy('story_id', 'desc').limit(1).execute();
  const { have } = await db
    .selectFrom('published_story')
    .select((e) => e.fn.countAll<number>().as('have'))
    .executeTakeFirstOrThrow();
  if (!story?.section_id) return;
  const newest = Temporal.Instant.from(story.first_published_at);
  for (let n = Number(have); n < count; ) {
    const batch = Array.from({ length: Math.min(400, count - n) }, (_, index) => {
      const published = newest.subtract({ hours: n + index + 1 }).toString({ smallestUnit: 'millisecond' });
      return {
        ...story,
        story_id: `00000000-0000-7000-8000-${String(n + index).padStart(12, '0')}`,
        path: `/copy/${n + index}/`,
        first_published_at: published,
      };
    });
    await db.transaction().execute(async (trx) => {
      await trx.insertInto('published_story').values(batch).execute();
      const places = [
        { list: 'all' as const, list_id: '' },
        { list: 'section' as const, list_id: story.section_id ?? '' },
      ];
      for (const place of places) {
        await trx
          .insertInto('published_listing')
          .values(
            batch.map(({ story_id, first_published_at }) => ({ ...place, story_id, published_at: first_published_at })),
          )
          .execute();
      }
    });
    n += batch.length;
  }
}
