import { publicPictures } from '../pictures/pictures.ts';
import { type List, newestStories, type StoryCard, translationsOf } from '../stories/stories.ts';
import { countComments } from './comment-counts.tsx';
import type { PageFrame, SiteDeps } from './frame.ts';
import { oneOfEachGroup } from './front-translations.ts';
import { readMostRead } from './most-read.tsx';

const newestOnFront = 30;
const perSectionOnFront = 9;
/** The list of every story. */
export const everything: List = { list: 'all', listId: '' };

/** Reads what the front page shows, and every story that was looked at for it. */
export async function readFront({ db }: Pick<SiteDeps, 'db'>, framed: Promise<PageFrame>) {
  const frame = await framed;
  const [{ newest, perSection }, most] = await Promise.all([
    newestStories(db, frame.sections, { ofAll: newestOnFront, ofEach: perSectionOnFront }),
    readMostRead(db, frame.newsroom, null),
  ]);
  const shown: readonly StoryCard[] = [...newest, ...[...perSection.values()].flat()];
  const [pictures, translations, comments] = await Promise.all([
    publicPictures(db, [...new Set(shown.flatMap(({ leadPictureId }) => leadPictureId ?? []))]),
    translationsOf(
      db,
      shown.map(({ id }) => id),
    ),
    countComments(db, frame.newsroom, shown),
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
  };
  return { parts, shown };
}
