import '../css/readership.css';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useDesk } from '../desk-context.ts';
import { useZone } from '../newsroom-zone.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import { Breakdown } from '../views/breakdown.tsx';
import { MostRead } from '../views/most-read.tsx';
import { NoneYet } from '../views/none-yet.tsx';
import { NowStrip } from '../views/now-strip.tsx';
import { ReadershipChart } from '../views/readership-chart.tsx';
import { TimeChoice } from '../views/time-choice.tsx';
import { ViewRule } from '../views/view-rule.tsx';
import { timeOf } from '../views/views-address.ts';
import { tables } from '../views/views-api.ts';
import { siteQuery } from '../views/views-queries.ts';
import { dayIn } from '../zone-days.ts';

const words = { title: 'Views', over: 'Over time' } as const;

/** How the whole site is read: now, over a time, and what of it most. */
export function ViewsScreen() {
  const { api } = useDesk();
  const zone = useZone();
  const search = useSearch({ from: '/desk/views' });
  const today = dayIn(zone, new Date());
  const time = timeOf(search, today, 'today');
  const { data, error, refetch, isPlaceholderData } = useQuery(siteQuery(api, time));
  const isNothing = data?.countedSince === null;
  // A time that cannot be had says nothing of the hour that runs.
  const isCounted = !isNothing && (data !== undefined || error !== null);
  return (
    <div className="readership">
      <PageTitle>{words.title}</PageTitle>
      {isNothing && <NoneYet of="site" imported={data.ever.imported} />}
      {isCounted && <NowStrip zone={zone} />}
      {!data && (error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />)}
      {!isNothing && (
        <section aria-labelledby="over-time">
          <div className="section-head">
            <h2 id="over-time">{words.over}</h2>
          </div>
          <TimeChoice search={search} time={time} today={today} />
          {data && (
            <div aria-busy={isPlaceholderData}>
              <ReadershipChart readership={data} now={new Date()} table={tables.site(time)} />
            </div>
          )}
        </section>
      )}
      {isCounted && <MostRead search={search} today={today} zone={zone} />}
      {data && !isNothing && (
        <Breakdown readership={data} isOld={isPlaceholderData} table={(part) => tables.site(time, part)} />
      )}
      <ViewRule />
    </div>
  );
}
