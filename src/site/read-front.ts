import { publicPictures } from '../pictures/pictures.ts';
import { type List, listStories, newestPerSection, type StoryCard, translationsOf } from '../stories/stories.ts';
import { countComments } from './comment-counts.tsx';
import type { PageFrame, SiteDeps } from './frame.ts';
import { oneOfEachGroup } from './front-translations.ts';

const newestOnFront = 30;
const perSectionOnFront = 9;
/** The list of every story. */
export const everything: List = { list: 'all', listId: '' };

/** Reads what the front page shows, and every story that was looked at for it. */
export async function readFront({ db }: Pick<SiteDeps, 'db'>, framed: Promise<PageFrame>) {
  const [frame, { cards }, perSection] = await Promise.all([
    framed,
    listStories(db, { ...everything, limit: newestOnFront }),
    framed.then(({ sections }) => newestPerSection(db, sections, perSectionOnFront)),
  ]);
  const shown: readonly StoryCard[] = [...cards, ...[...perSection.values()].flat()];
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
    newest: cards.filter(stands),
    perSection: new Map([...perSection].map(([id, list]) => [id, list.filter(stands)])),
    pictures,
    translations,
    comments,
  };
  return { parts, shown };
}
