import { type Db, transaction } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { isSlug, slugOf, stamp } from '../text/text.ts';
import { refuseWhileHeld } from './holds.ts';
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
    // Where readers have it, its address is theirs as well.
    const held = story.state === 'published' ? await refuseWhileHeld(trx, story) : null;
    if (held !== null) return held;
    await trx.updateTable('story').set({ slug }).where('id', '=', id).execute();
    if (story.state !== 'published' || story.publicRevisionId === null || story.firstPublishedAt === null) {
      return { ok: true, path: null, advice: [], remark: null };
    }
    const { timeZone } = await readNewsroom(trx);
    const when = { firstPublished: Temporal.Instant.from(story.firstPublishedAt), timeZone, now: save.now };
    const address = await claimAddress(trx, { ...story, slug }, when);
    await trx.updateTable('story').set({ slug: address.slug }).where('id', '=', id).execute();
    await trx.updateTable('published_story').set({ path: address.path }).where('story_id', '=', id).execute();
    return { ok: true, path: address.path, advice: [], remark: null };
  });
}

/**
 * Takes the story's address for good, with a number behind its slug where another story has it, and gives it. Of two
 * that want one address in the same moment, the second waits for the first and then takes the next number.
 */
export async function claimAddress(
  db: Db,
  story: Story,
  when: { readonly firstPublished: Temporal.Instant; readonly timeZone: string; readonly now: Temporal.Instant },
): Promise<{ readonly slug: string; readonly path: string }> {
  const wanted = story.slug ?? (slugOf(story.fields.headline) || `story-${story.id.slice(-8)}`);
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`;
    const path = storyPath(when.firstPublished, when.timeZone, slug);
    await db
      .insertInto('published_address')
      .values({ path, story_id: story.id, created_at: stamp(when.now) })
      .onConflict((conflict) => conflict.column('path').doNothing())
      .execute();
    const holder = await db
      .selectFrom('published_address')
      .select('story_id')
      .where('path', '=', path)
      .executeTakeFirst();
    if (holder?.story_id === story.id) return { slug, path };
  }
}
