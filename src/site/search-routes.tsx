import type { FastifyInstance } from 'fastify';
import { changeKey } from '../db/db.ts';
import { hitsAPage, readQuery, type SearchAnswer, search, shownBySearch } from '../search/search.ts';
import { signers } from '../stories/stories.ts';
import { searchPath } from './addresses.ts';
import { startOf } from './archive-days.ts';
import { countComments } from './comment-counts.tsx';
import { type PageFrame, readFrame, type SiteDeps } from './frame.ts';
import { open, openAndKept, sendPage } from './reply.ts';
import { type Asked, readAsked } from './search-asked.ts';
import { SearchPage } from './search-page.tsx';

type Query = Readonly<Record<string, unknown>>;

/** What a search depends on; `page` is of the best match first, `before` of the newest first. */
const parameters = ['q', 'section', 'author', 'from', 'to', 'order', 'page', 'before'] as const;

/** `/search`: a form and what it found. */
export function searchRoutes(app: FastifyInstance, deps: SiteDeps): void {
  app.get<{ Querystring: Query }>(searchPath, openAndKept(...parameters), async ({ query }, reply) => {
    const [frame, authors] = await Promise.all([readFrame(deps), signers(deps.db)]);
    const asked = readAsked(query, { sections: frame.sections, authors });
    const answer = await found(deps, { asked, frame, query });
    const cards = answer.hits.map(({ card }) => card);
    const comments = await countComments(deps.db, frame.newsroom, cards);
    const shown = shownBySearch(answer, frame.now);
    if (shown !== null) {
      const offered = [changeKey.lists('byline'), ...authors.map(({ id }) => changeKey.byline(id))];
      const counted = cards.map(({ id }) => changeKey.comments(id));
      reply.shows([changeKey.frame, ...offered, ...shown.keys, ...counted], shown.until);
    }
    return sendPage(reply, <SearchPage frame={frame} asked={asked} authors={authors} found={{ answer, comments }} />);
  });
  app.get('/search/', open, async ({ url }, reply) => {
    // The query is encoded already, and what it asks for goes along, a further question mark too.
    return reply.redirect(url.replace(/^[^?]*/, searchPath), 301);
  });
}

function found(deps: SiteDeps, of: { asked: Asked; frame: PageFrame; query: Query }): Promise<SearchAnswer> {
  const { asked, frame, query } = of;
  const { timeZone } = frame.newsroom;
  const start = (day: Temporal.PlainDate) => startOf(day, timeZone);
  const before =
    typeof query['before'] === 'string' && /^\d{1,16}$/.test(query['before']) ? Number(query['before']) : null;
  return search(
    deps.db,
    {
      query: readQuery(asked.text),
      sectionId: asked.section?.id ?? null,
      bylineId: asked.author?.id ?? null,
      from: asked.from === null ? null : start(Temporal.PlainDate.from(asked.from)),
      until: asked.to === null ? null : start(Temporal.PlainDate.from(asked.to).add({ days: 1 })),
      order: asked.order,
      limit: hitsAPage,
      page: asked.page,
      before,
    },
    frame.now,
  );
}
