import type { FastifyInstance } from 'fastify';
import { changeKey } from '../db/db.ts';
import { oldParameters } from '../forwarding/forwarding.ts';
import { type List, shownByCards, shownByLists, shownByTranslations } from '../stories/stories.ts';
import { frontPath } from './addresses.ts';
import { readFrame, type SiteDeps } from './frame.ts';
import { FrontPage } from './front-page.tsx';
import { html } from './layout.tsx';
import { shownByMostRead } from './most-read.tsx';
import { MissingPage } from './notice-page.tsx';
import { everything, readFront } from './read-front.ts';
import { openAndKept, sendPage } from './reply.ts';

/** The front page. */
export function frontRoutes(app: FastifyInstance, deps: SiteDeps): void {
  app.get(frontPath, openAndKept(...oldParameters), async (_request, reply) => {
    const { parts, shown } = await readFront(deps, readFrame(deps));
    const { frame, translations, most } = parts;
    const lists = [everything, ...frame.sections.map(({ id }): List => ({ list: 'section', listId: id }))];
    const midnight = frame.now.toZonedDateTimeISO(frame.newsroom.timeZone).startOfDay().add({ days: 1 });
    reply.shows(
      [
        changeKey.frame,
        changeKey.record,
        ...shownByLists(lists),
        ...shownByCards(shown),
        ...shownByTranslations(translations.values()),
        ...shown.map(({ id }) => changeKey.comments(id)),
        ...shownByMostRead(most, null),
      ],
      midnight.toInstant(),
    );
    return sendPage(reply, <FrontPage {...parts} />);
  });
}

/** The page for an address that nothing is known of. Send it with 404. */
export async function renderMissingPage(deps: SiteDeps): Promise<string> {
  return html(<MissingPage frame={await readFrame(deps)} />);
}
