import type { FastifyInstance } from 'fastify';
import { changeKey } from '../db/db.ts';
import { oldParameters } from '../forwarding/forwarding.ts';
import { publicPictures } from '../pictures/pictures.ts';
import {
  type List,
  listStories,
  newestPerSection,
  shownByCards,
  shownByLists,
  shownByTranslations,
  translationsOf,
} from '../stories/stories.ts';
import { frontPath } from './addresses.ts';
import { readFrame, type SiteDeps } from './frame.ts';
import { FrontPage } from './front-page.tsx';
import { oneOfEachGroup } from './front-translations.ts';
import { html } from './layout.tsx';
import { MissingPage } from './notice-page.tsx';
import { openAndKept, sendPage } from './reply.ts';

const newestOnFront = 30;
const perSectionOnFront = 9;
const everything: List = { list: 'all', listId: '' };

/** The front page. */
export function frontRoutes(app: FastifyInstance, deps: SiteDeps): void {
  const { db } = deps;
  app.get(frontPath, openAndKept(...oldParameters), async (_request, reply) => {
    const framed = readFrame(deps);
    const [frame, { cards }, perSection] = await Promise.all([
      framed,
      listStories(db, { ...everything, limit: newestOnFront }),
      framed.then(({ sections }) => newestPerSection(db, sections, perSectionOnFront)),
    ]);
    const shown = [...cards, ...[...perSection.values()].flat()];
    const [pictures, translations] = await Promise.all([
      publicPictures(db, [...new Set(shown.flatMap(({ leadPictureId }) => leadPictureId ?? []))]),
      translationsOf(
        db,
        shown.map(({ id }) => id),
      ),
    ]);
    const stands = oneOfEachGroup(shown, translations, frame.newsroom.language);
    const lists = [everything, ...frame.sections.map(({ id }): List => ({ list: 'section', listId: id }))];
    const midnight = frame.now.toZonedDateTimeISO(frame.newsroom.timeZone).startOfDay().add({ days: 1 });
    reply.shows(
      [changeKey.frame, ...shownByLists(lists), ...shownByCards(shown), ...shownByTranslations(translations.values())],
      midnight.toInstant(),
    );
    const parts = {
      frame,
      newest: cards.filter(stands),
      perSection: new Map([...perSection].map(([id, list]) => [id, list.filter(stands)])),
      pictures,
      translations,
    };
    return sendPage(reply, <FrontPage {...parts} />);
  });
}

/** The page for an address that nothing is known of. Send it with 404. */
export async function renderMissingPage(deps: SiteDeps): Promise<string> {
  return html(<MissingPage frame={await readFrame(deps)} />);
}
