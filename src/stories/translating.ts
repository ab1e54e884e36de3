import { type Db, newId, transaction } from '../db/db.ts';
import { stamp } from '../text/text.ts';
import { logStep, refuse, type Step } from './steps.ts';
import { findStory, noStory, type Save, type Story, takeStory } from './store.ts';

/**
 * Says that a story is a translation of another: it joins the other's group, whose published members lead to each
 * other at once. Refused for the story itself, for a second story in one language, and for one of another group.
 */
export function linkTranslation(db: Db, id: string, of: string, save: Save): Promise<Step> {
  return transaction(db, async (trx) => {
    if (id === of) return refuse('translation', 'A story is no translation of itself; name the other story.');
    const held = await takeBoth(trx, id, of);
    if ('missing' in held) return refuse('translation', noStory(held.missing));
    const { story, other } = held;
    const own = await groupOf(trx, id);
    const group = (await groupOf(trx, of)) ?? newId();
    if (own === group) return done('They are linked already.');
    if (own !== null) {
      const instead = 'take it out with dateline story translation ID --none first';
      return refuse('translation', `“${story.fields.headline}” is a translation of other stories; ${instead}.`);
    }
    const members = [other, ...(await membersOf(trx, group, [id, of]))];
    const twice = await twiceInOneLanguage(trx, await languagesOf(trx, story), members);
    if (twice !== null) return refuse('language', twice);
    await trx
      .insertInto('story_translation')
      .values([
        { story_id: id, group_id: group },
        { story_id: of, group_id: group },
      ])
      .onConflict((conflict) => conflict.column('story_id').doNothing())
      .execute();
    for (const member of [id, of]) await projectTranslation(trx, member);
    await noteLink(trx, story, save, `Translation of “${other.fields.headline}”`);
    return done(null);
  });
}

/** Takes a story out of its group; the last one left has nobody to be a translation of. */
export function unlinkTranslation(db: Db, id: string, save: Save): Promise<Step> {
  return transaction(db, async (trx) => {
    const story = await takeStory(trx, id);
    if (!story) return refuse('translation', noStory(id));
    const group = await groupOf(trx, id);
    if (group === null) return done('The story was linked to no other.');
    const members = await trx
      .selectFrom('story_translation')
      .select('story_id')
      .where('group_id', '=', group)
      .execute();
    const leaving = members.length <= 2 ? members.map((member) => member.story_id) : [id];
    await trx.deleteFrom('story_translation').where('story_id', 'in', leaving).execute();
    await trx.deleteFrom('published_translation').where('story_id', 'in', leaving).execute();
    await noteLink(trx, story, save, 'No longer a translation of another story');
    return done(null);
  });
}

/** Copies a published story's place in its group to the readers' side, in the caller's transaction. */
export async function projectTranslation(db: Db, storyId: string): Promise<void> {
  await db
    .insertInto('published_translation')
    .columns(['story_id', 'group_id'])
    .expression((query) =>
      query
        .selectFrom('story_translation as t')
        .innerJoin('published_story as s', 's.story_id', 't.story_id')
        .select(['t.story_id', 't.group_id'])
        .where('t.story_id', '=', storyId),
    )
    .onConflict((conflict) => conflict.column('story_id').doNothing())
    .execute();
}

/** The sentence where publishing a story would show its group twice in one language, or null. */
export async function translationProblem(db: Db, story: Story): Promise<string | null> {
  const group = await groupOf(db, story.id);
  if (group === null) return null;
  // What readers know of the story itself is about to be replaced.
  return twiceInOneLanguage(db, [story.fields.language], await membersOf(db, group, [story.id]));
}

/** The sentence where one of the stories is in one of these languages already, or null. */
async function twiceInOneLanguage(
  db: Db,
  languages: readonly string[],
  stories: readonly Story[],
): Promise<string | null> {
  for (const story of stories) {
    const known = await languagesOf(db, story);
    const language = languages.find((tag) => known.includes(tag));
    if (language === undefined) continue;
    const instead = 'correct the language of one, or take one out with dateline story translation ID --none';
    return `“${story.fields.headline}” is there in the same language (${language}); ${instead}.`;
  }
  return null;
}

/**
 * The language of a story's newest revision, and of the one that readers know where that is another. Whole tags count:
 * `pt-BR` and `pt-PT` are two translations.
 */
async function languagesOf(db: Db, { id, fields }: Story): Promise<readonly string[]> {
  const known = await db.selectFrom('published_story').select('language').where('story_id', '=', id).executeTakeFirst();
  return known ? [fields.language, known.language] : [fields.language];
}

async function membersOf(db: Db, group: string, except: readonly string[]): Promise<readonly Story[]> {
  const rows = await db
    .selectFrom('story_translation')
    .select('story_id')
    .where('group_id', '=', group)
    .where('story_id', 'not in', except)
    .execute();
  const stories = await Promise.all(rows.map(({ story_id }) => findStory(db, story_id)));
  return stories.filter((story) => story !== null);
}

/** Both stories, held in one order whoever asks, so that two links made at once cannot wait for each other. */
async function takeBoth(
  trx: Db,
  id: string,
  of: string,
): Promise<{ readonly story: Story; readonly other: Story } | { readonly missing: string }> {
  const held = new Map<string, Story>();
  for (const one of [id, of].toSorted()) {
    const story = await takeStory(trx, one);
    if (!story) return { missing: one };
    held.set(one, story);
  }
  const [story, other] = [held.get(id), held.get(of)];
  return story && other ? { story, other } : { missing: id };
}

/** The group of translations that a story stands in, or null. */
export async function groupOf(db: Db, storyId: string): Promise<string | null> {
  const row = await db
    .selectFrom('story_translation')
    .select('group_id')
    .where('story_id', '=', storyId)
    .executeTakeFirst();
  return row?.group_id ?? null;
}

/** Notes in the story's log who changed its links; no state and no revision changes with them. */
async function noteLink(db: Db, story: Story, save: Save, what: string): Promise<void> {
  const at = stamp(save.now);
  await db.updateTable('story').set({ updated_at: at, updated_by: save.by }).where('id', '=', story.id).execute();
  await logStep(db, story, save, { at, to: story.state, revisionId: null, note: save.note ?? what });
}

function done(remark: string | null): Step {
  return { ok: true, path: null, advice: [], remark };
}
