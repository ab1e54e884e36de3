import { publicPictures } from '../pictures/pictures.ts';
import { saidToday } from '../record/record.ts';
import { type List, newestStories, type StoryCard } from '../stories/stories.ts';
import { countComments } from './comment-counts.tsx';
import type { PageFrame, SiteDeps } from './frame.ts';
import { oneOfEachGroup } from './front-translations.ts';
import { readMostRead } from './most-read.tsx';

const newestOnFront = 30;
const perSectionOnFront = 9;
/** Statements in the strip of what was said. */
const saidAtMost = 4;
/** The list of every story. */
export const everything: List = { list: 'all', listId: '' };

/** Reads what the front page shows, and every story that was looked at for it. */
export async function readFront({ db }: Pick<SiteDeps, 'db'>, framed: Promise<PageFrame>) {
  const frame = await framed;
  const [{ newest, perSection, translations }, most] = await Promise.all([
    newestStories(db, frame.sections, { ofAll: newestOnFront, ofEach: perSectionOnFront }),
    readMostRead(db, frame.newsroom, null),
  ]);
  const shown: readonly StoryCard[] = [...newest, ...[...perSection.values()].flat()];
  const today = frame.now.toZonedDateTimeISO(frame.newsroom.timeZone).toPlainDate().toString();
  const [pictures, comments, said] = await Promise.all([
    publicPictures(db, [...new Set(shown.flatMap(({ leadPictureId }) => leadPictureId ?? []))]),
    countComments(db, frame.newsroom, shown),
    frame.hasRecord ? saidToday(db, today, saidAtMost) : null,
  ]);
  const stands = oneOfEachGroup(shown, translations, frame.newsroom.language);
  const parts = {
    frame,
    newest: newest.filter(stands),
    perSection: new Map([...perSection].map(([id, list]) => [id, list.filter(stands)])),
    pictures,
    translations,
    comments,
    most,
    said,
  };
  return { parts, shown };
}
