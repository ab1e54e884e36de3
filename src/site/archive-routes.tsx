import type { FastifyInstance, FastifyReply } from 'fastify';
import { changeKey } from '../db/db.ts';
import {
  countBetween,
  listBetween,
  publishedAround,
  publishedSpan,
  shownByCards,
  shownByLists,
} from '../stories/stories.ts';
import { archiveOf, archivePath } from './addresses.ts';
import { dayOfInstant, type Period, partsOf, periodOf, readPeriod, startOf, timeOf } from './archive-days.ts';
import { type ArchiveNeighbours, ArchivePeriodPage } from './archive-page.tsx';
import { ArchiveYearsPage } from './archive-years.tsx';
import { readFrame, type SiteDeps } from './frame.ts';
import { keyIn, moveTo, open, openAndKept, sendMissing, sendPage } from './reply.ts';

const storiesAPage = 50;

interface PeriodRequest {
  readonly Params: { readonly year: string; readonly month?: string; readonly day?: string };
  readonly Querystring: { readonly before?: unknown };
}

/** The archive by year, month and day, and the addresses under which other systems have theirs. */
export function archiveRoutes(app: FastifyInstance, deps: SiteDeps): void {
  app.get(archivePath, openAndKept(), async (_request, reply) => answerYears(reply, deps));
  app.get('/archive', open, async (_request, reply) => moveTo(reply, archivePath));
  const year = ':year(^\\d{4}$)';
  const month = `${year}/:month(^\\d{2}$)`;
  for (const path of [year, month, `${month}/:day(^\\d{2}$)`]) {
    app.get<PeriodRequest>(`/archive/${path}/`, openAndKept('before'), async ({ params, query }, reply) => {
      const period = readPeriod(params.year, params.month, params.day);
      return period === null ? sendMissing(reply) : answerPeriod(reply, deps, { period, query });
    });
    for (const elsewhere of [`/archive/${path}`, `/${path}/`, `/${path}`]) {
      app.get<PeriodRequest>(elsewhere, open, async ({ params }, reply) => {
        const period = readPeriod(params.year, params.month, params.day);
        return period === null ? sendMissing(reply) : moveTo(reply, archiveOf(period.name));
      });
    }
  }
}

async function answerYears(reply: FastifyReply, deps: SiteDeps): Promise<FastifyReply> {
  const [frame, span] = await Promise.all([readFrame(deps), publishedSpan(deps.db)]);
  const { timeZone } = frame.newsroom;
  const months: Temporal.PlainDate[] = [];
  if (span !== null) {
    const last = periodOf('month', dayOfInstant(span.last, timeZone)).next;
    for (
      let { first } = periodOf('month', dayOfInstant(span.first, timeZone));
      Temporal.PlainDate.compare(first, last) <= 0;
      first = first.add({ months: 1 })
    )
      months.push(first);
  }
  const counts = await countBetween(
    deps.db,
    months.map((first) => startOf(first, timeZone)),
  );
  reply.shows([changeKey.frame, ...shownByLists([{ list: 'all', listId: '' }])]);
  const counted = counts.flatMap((stories, index) => {
    const first = months[index];
    return first === undefined ? [] : [{ period: periodOf('month', first), stories }];
  });
  return sendPage(reply, <ArchiveYearsPage frame={frame} months={counted} />);
}

async function answerPeriod(
  reply: FastifyReply,
  deps: SiteDeps,
  { period, query }: { period: Period; query: PeriodRequest['Querystring'] },
): Promise<FastifyReply> {
  const { db } = deps;
  const frame = await readFrame(deps);
  const { timeZone } = frame.newsroom;
  const time = timeOf(period, timeZone);
  const before = keyIn(query.before);
  const parts = period.kind === 'day' ? [] : partsOf(period);
  const [around, counts, listing] = await Promise.all([
    publishedAround(db, time),
    countBetween(
      db,
      parts.map((first) => startOf(first, timeZone)),
    ),
    period.kind === 'year' ? { cards: [], older: null } : listBetween(db, { ...time, before, limit: storiesAPage }),
  ]);
  const hasStories = listing.cards.length > 0 || counts.some((stories) => stories > 0);
  // A quiet day between two others has a page; days before the first story and after the newest have none.
  if (!hasStories && (around.before === null || around.after === null)) return sendMissing(reply);
  reply.shows([changeKey.frame, ...shownByLists([{ list: 'all', listId: '' }]), ...shownByCards(listing.cards)]);
  const near = (instant: Temporal.Instant | null) =>
    instant === null ? null : periodOf(period.kind, dayOfInstant(instant, timeZone));
  const neighbours: ArchiveNeighbours = { earlier: near(around.before), later: near(around.after) };
  return sendPage(
    reply,
    <ArchivePeriodPage
      frame={frame}
      period={period}
      shown={{ counts, neighbours, listing: { ...listing, first: before === null } }}
    />,
  );
}
