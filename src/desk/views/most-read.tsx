import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDesk } from '../desk-context.ts';
import { ActButton } from '../parts/buttons.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import type { ReadStories } from '../shapes.ts';
import { addDays } from '../zone-days.ts';
import { niceScale } from './chart-scale.ts';
import { figure } from './figures.ts';
import { MostReadCharts } from './most-read-charts.tsx';
import { MostReadList } from './most-read-list.tsx';
import { daysInWords } from './point-words.ts';
import type { Span, ViewsSearch } from './views-address.ts';
import { tables } from './views-api.ts';
import { mostReadQuery } from './views-queries.ts';

const words = {
  title: 'Most read stories',
  span: 'Of which time',
  spans: {
    today: 'Today',
    day: 'Yesterday',
    week: 'This week, since Monday',
    month: 'This month',
    year: 'This year',
    all: 'Since counting began',
  } satisfies Record<Span, string>,
  scale: (unit: string, top: string) => `Every chart has the same scale: 0 to ${top} ${unit}.`,
  hour: 'views an hour',
  day: 'views a day',
  none: 'Nothing was read in this time.',
  more: 'Show more',
  fetching: 'Fetching …',
  csv: 'Save as CSV',
} as const;

interface MostReadProps {
  readonly search: ViewsSearch;
  readonly today: string;
  readonly zone: string;
}

/** The stories that are read most, each with a small chart, all on one scale. */
export function MostRead({ search, today, zone }: MostReadProps) {
  const { api } = useDesk();
  const navigate = useNavigate();
  const span = search.span ?? 'today';
  const asked = { span, day: span === 'day' ? addDays(today, -1) : today };
  const list = useInfiniteQuery(mostReadQuery(api, asked));
  const pages: readonly ReadStories[] = list.data?.pages ?? [];
  const first = pages[0];
  const stories = [...new Map(pages.flatMap((page) => page.stories).map((story) => [story.id, story])).values()];
  // Stories of later pages are read less, but may have had a higher hour.
  const { top } = niceScale(Math.max(0, ...pages.map(({ highest }) => highest)));
  const choose = (value: string) =>
    void navigate({ to: '.', search: { ...search, span: value as Span }, replace: true, resetScroll: false });
  const isByHour = span === 'today' || span === 'day';
  const hasCharts = first !== undefined && first.starts.length > 0;
  return (
    <section className="most-read" aria-labelledby="most-read">
      <div className="section-head">
        <h2 id="most-read">{words.title}</h2>
        {hasCharts && stories.length > 0 && <p>{words.scale(isByHour ? words.hour : words.day, figure(top))}</p>}
      </div>
      <div className="most-read-choice">
        <ChoiceField
          label={words.span}
          value={span}
          onChosen={choose}
          choices={Object.entries(words.spans).map(([value, label]) => ({ value, label }))}
        />
        {first && <p className="quiet small figures">{first.from !== null && daysInWords(first.from, first.until)}</p>}
      </div>
      {!list.data && (list.error ? <Trouble error={list.error} again={() => void list.refetch()} /> : <Waiting />)}
      {first && stories.length === 0 && <p className="quiet">{words.none}</p>}
      {first && stories.length > 0 && (
        <div aria-busy={list.isPlaceholderData}>
          {hasCharts ? (
            <MostReadCharts stories={stories} of={first} top={top} zone={zone} />
          ) : (
            <MostReadList stories={stories} />
          )}
        </div>
      )}
      {stories.length > 0 && (
        <div className="chart-foot">
          {list.hasNextPage && (
            <ActButton busy={words.fetching} act={() => list.fetchNextPage({ throwOnError: true })}>
              {words.more}
            </ActButton>
          )}
          <a href={tables.stories(asked)} download>
            {words.csv}
          </a>
        </div>
      )}
    </section>
  );
}
