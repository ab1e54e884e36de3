import type { Db } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { checkPictureForPrint, findPicture } from '../pictures/pictures.ts';
import { recordProblems } from '../statements/statements.ts';
import { dayIn } from '../text/text.ts';
import { lookAtApproval } from './approvals.ts';
import { allPictures } from './document-text.ts';
import { holdProblem } from './holds.ts';
import { type CheckedPicture, clockOf, type PublishingProblem, publishingProblems } from './rules.ts';
import { findStory, type Save, type Story } from './store.ts';
import { unknownNames } from './taxonomy.ts';
import { translationProblem } from './translating.ts';

/** Who would publish, and when. */
type Publisher = Pick<Save, 'by' | 'accountId' | 'now'> & {
  /** the second that was planned has come: whoever planned it had the approval then */
  readonly isPlanned?: boolean;
};

/** Everything that publishing this story now would meet, refusals and advice alike; null when there is no such story. */
export async function checkStory(
  db: Db,
  id: string,
  publisher: Publisher,
): Promise<readonly PublishingProblem[] | null> {
  const story = await findStory(db, id);
  if (story === null) return null;
  return [
    ...(await problemsOf(db, story, publisher)),
    ...(await planProblems(db, story)),
    ...(await recordAdvice(db, story, publisher)),
  ];
}

/** What of its record is left undone: advice alone, and reading a long text takes time, so no transaction waits for it. */
async function recordAdvice(db: Db, { id, fields }: Story, { now }: Publisher): Promise<readonly PublishingProblem[]> {
  const { timeZone } = await readNewsroom(db);
  const day = fields.dateline?.date ?? dayIn(now, timeZone);
  return recordProblems(db, { storyId: id, fields, language: fields.language, day });
}

/** What stands between this revision of a story and its readers. */
export async function problemsOf(db: Db, story: Story, publisher: Publisher): Promise<readonly PublishingProblem[]> {
  const { now } = publisher;
  const { timeZone } = await readNewsroom(db);
  const day = dayIn(now, timeZone);
  const pictureIds = allPictures(story.fields);
  const pictures: CheckedPicture[] = [];
  for (const id of pictureIds) {
    const picture = await findPicture(db, id);
    if (picture) pictures.push({ id, flags: checkPictureForPrint(picture, day) });
  }
  const embargoUntil =
    story.embargoUntil === null ? null : Temporal.Instant.from(story.embargoUntil).toZonedDateTimeISO(timeZone);
  const unknown = await unknownNames(db, story.fields);
  const facts = { embargoUntil, pictureIds, pictures, unknown, slug: story.slug };
  const problems = [...publishingProblems(story.fields, facts, now)];
  const held = holdProblem(story, timeZone);
  if (held !== null) problems.unshift(held);
  const twice = await translationProblem(db, story);
  if (twice !== null) problems.push({ field: 'translation', message: twice, weight: 'must' });
  const { problem } = publisher.isPlanned ? { problem: null } : await lookAtApproval(db, story, publisher);
  if (problem !== null) problems.push(problem);
  return problems;
}

/** What an editor should know of a plan that will not do what it says. */
async function planProblems(db: Db, story: Story): Promise<readonly PublishingProblem[]> {
  if (story.state !== 'scheduled' || story.scheduledAt === null) return [];
  if (story.planMissedAt !== null) {
    const { timeZone } = await readNewsroom(db);
    const time = clockOf(Temporal.Instant.from(story.scheduledAt).toZonedDateTimeISO(timeZone));
    const message = `Its planned time, ${time}, came while it was held; publish it or plan it anew once the hold is lifted.`;
    return [{ field: 'schedule', message, weight: 'should' }];
  }
  if (story.scheduledRevisionId === null || story.scheduledRevisionId === story.revisionId) return [];
  const message = 'Words saved since it was planned are not in the plan; plan it anew to take them in.';
  return [{ field: 'schedule', message, weight: 'should' }];
}
