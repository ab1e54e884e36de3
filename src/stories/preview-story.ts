import type { Db } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { tryRecord } from '../statements/statements.ts';
import { countWords, slugOf, stamp } from '../text/text.ts';
import { allPictures, plainText } from './document-text.ts';
import { answerStory } from './public-store.ts';
import { storyPath } from './rules.ts';
import type { PublishedStory, StoryFields, Translations } from './shapes.ts';
import type { Story } from './store.ts';
import { correctionsOf, namesOf } from './story-details.ts';
import { listSections } from './taxonomy.ts';
import { groupOf } from './translating.ts';
import { translationsOf } from './translations.ts';

/** A story as readers would see it if its newest revision were published at its planned second, or else now. */
export async function asIfPublished(db: Db, story: Story, now: Temporal.Instant): Promise<PublishedStory> {
  const { id, fields, revisionId } = story;
  const at = story.scheduledAt ?? stamp(now);
  const { timeZone } = await readNewsroom(db);
  const firstPublishedAt = story.firstPublishedAt ?? at;
  // Its record may have changed since readers were shown the same words.
  const { document, record } = await tryRecord(db, { storyId: id, fields, firstPublishedAt, at, timeZone });
  if (story.publicRevisionId === revisionId) {
    const found = await answerStory(db, id);
    if (found.kind === 'story') return { ...found.story, document, record };
  }
  const [names, sections, corrections, versions, translations] = await Promise.all([
    namesOf(db, [fields]),
    listSections(db),
    correctionsOf(db, [id]),
    versionsOf(db, id),
    translationsAround(db, story),
  ]);
  const byline = fields.bylineIds.flatMap((each) => names.bylines.get(each) ?? []);
  return {
    id,
    path: storyPath(Temporal.Instant.from(firstPublishedAt), timeZone, slugFor(story)),
    headline: fields.headline,
    kicker: fields.kicker,
    standfirst: fields.standfirst,
    section: sections.find((each) => each.id === fields.sectionId) ?? null,
    leadPictureId: fields.leadPictureId,
    bylines: byline.map(({ name, slug: of }) => ({ name, slug: of })),
    agency: fields.origin?.agency ?? null,
    genre: fields.genre,
    language: fields.language,
    direction: fields.direction,
    indexChoice: fields.indexChoice,
    firstPublishedAt,
    updatedAt: at,
    wordCount: countWords(plainText(fields.document)),
    revisionId,
    document,
    record,
    dateline: fields.dateline,
    byline,
    topics: fields.topicIds.flatMap((each) => names.topics.get(each) ?? []),
    tags: fields.tagIds.flatMap((each) => names.tags.get(each) ?? []),
    origin: fields.origin,
    canonicalAtOrigin: fields.canonicalAtOrigin,
    corrections: corrections.get(id) ?? [],
    translations,
    pictureIds: allPictures(fields),
    versions: versions + 1,
  };
}

function slugFor({ id, slug, fields }: Story): string {
  return slug ?? (slugOf(fields.headline) || `story-${id.slice(-8)}`);
}

/** Its versions so far; publishing makes one more. */
async function versionsOf(db: Db, storyId: string): Promise<number> {
  const { max } = db.fn;
  const row = await db
    .selectFrom('story_version')
    .select(max('number').as('last'))
    .where('story_id', '=', storyId)
    .executeTakeFirst();
  return Number(row?.last ?? 0);
}

/** The published translations around a story that may not be published itself, and the story among them. */
async function translationsAround(db: Db, story: Story): Promise<Translations | null> {
  const group = await groupOf(db, story.id);
  if (group === null) return null;
  const published = await db
    .selectFrom('published_translation')
    .select('story_id')
    .where('group_id', '=', group)
    .limit(1)
    .executeTakeFirst();
  const found = published && (await translationsOf(db, [published.story_id])).get(published.story_id);
  const others = found?.members.filter(({ id }) => id !== story.id) ?? [];
  return { group, members: [...others, memberOf(story, story.fields)] };
}

/** The story as one of its translations. Nothing leads to it from its own page, so it needs no address. */
function memberOf({ id }: Story, { headline, language, direction }: StoryFields): Translations['members'][number] {
  return { id, path: '', headline, language, direction, isListed: false };
}
