import { type Db, transaction } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { isSlug, slugOf, stamp } from '../text/text.ts';
import { storyPath } from './rules.ts';
import { refuse, type Step } from './steps.ts';
import { noStory, type Save, type Story, takeStory } from './store.ts';

/** Gives a story other words in its address; once published, the old address answers 301 to the new one. */
export function changeSlug(db: Db, id: string, slug: string, save: Save): Promise<Step> {
  return transaction(db, async (trx) => {
    if (!isSlug(slug))
      return refuse('slug', `"${slug.slice(0, 90)}" is no slug; write ${slugOf(slug) || 'words-like-these'}.`);
    const story = await takeStory(trx, id);
    if (!story) return refuse('story', noStory(id));
    await trx.updateTable('story').set({ slug }).where('id', '=', id).execute();
    if (story.state !== 'published' || story.publicRevisionId === null || story.firstPublishedAt === null) {
      return { ok: true, path: null, advice: [], remark: null };
    }
    const { timeZone } = await readNewsroom(trx);
    const address = await freeAddress(trx, { ...story, slug }, Temporal.Instant.from(story.firstPublishedAt), timeZone);
    await trx.updateTable('story').set({ slug: address.slug }).where('id', '=', id).execute();
    await trx.updateTable('published_address').set({ is_current: 0 }).where('story_id', '=', id).execute();
    await trx
      .insertInto('published_address')
      .values({ path: address.path, story_id: id, is_current: 1, created_at: stamp(save.now) })
      .onConflict((conflict) => conflict.column('path').doUpdateSet({ is_current: 1 }))
      .execute();
    await trx.updateTable('published_story').set({ path: address.path }).where('story_id', '=', id).execute();
    return { ok: true, path: address.path, advice: [], remark: null };
  });
}

/** The story's own address, with a number behind its slug where another story has it. */
export async function freeAddress(
  db: Db,
  story: Story,
  firstPublished: Temporal.Instant,
  timeZone: string,
): Promise<{ slug: string; path: string }> {
  const wanted = story.slug ?? (slugOf(story.fields.headline) || `story-${story.id.slice(-8)}`);
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`;
    const path = storyPath(firstPublished, timeZone, slug);
    const holder = await db
      .selectFrom('published_address')
      .select('story_id')
      .where('path', '=', path)
      .executeTakeFirst();
    if (!holder || holder.story_id === story.id) return { slug, path };
  }
}
