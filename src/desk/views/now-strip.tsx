import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDesk } from '../desk-context.ts';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import type { ViewsNow } from '../shapes.ts';
import { Bars } from './bars.tsx';
import { Fact, Facts } from './facts.tsx';
import { figure } from './figures.ts';
import { valueWords } from './value-words.ts';
import { nowQuery } from './views-queries.ts';

const words = {
  title: 'Now',
  about: (time: string) => `As at ${time}; looked at again every ten seconds.`,
  readers: 'Readers in the last five minutes',
  hour: (since: string) => `Views since ${since}`,
  hourBefore: (count: string) => `${count} in the whole hour a week before`,
  today: 'Views today',
  todayBefore: (count: string, time: string) => `${count} a week before, until ${time}`,
  stories: 'Most read this hour',
  story: 'Story',
  views: 'Views',
  noStories: 'Nothing was read in this hour yet.',
  referrers: 'Where they come from this hour',
  referrer: 'From',
  noReferrers: 'Nobody has come in this hour yet.',
  headless: 'No headline',
} as const;

/** The hour that runs: who reads now, what, and where they come from. */
export function NowStrip({ zone }: { readonly zone: string }) {
  const { api } = useDesk();
  const { data, error, refetch } = useQuery(nowQuery(api));
  if (!data) return error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />;
  return <Now now={data} zone={zone} />;
}

function Now({ now: { at, readers, hour, today, stories, referrers }, zone }: { now: ViewsNow; zone: string }) {
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone });
  const exact = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: zone });
  return (
    <section className="now" aria-labelledby="views-now">
      <div className="section-head">
        <h2 id="views-now">{words.title}</h2>
        <p className="figures">{words.about(exact.format(new Date(at)))}</p>
      </div>
      <Facts>
        <Fact name={words.readers} value={figure(readers)} />
        <Fact
          name={words.hour(time.format(new Date(hour.start)))}
          value={figure(hour.views)}
          about={hour.before === null ? undefined : words.hourBefore(figure(hour.before))}
        />
        <Fact
          name={words.today}
          value={figure(today.views)}
          about={
            today.before === null
              ? undefined
              : words.todayBefore(figure(today.before), time.format(new Date(hour.start)))
          }
        />
      </Facts>
      <div className="pairs">
        <Bars
          title={words.stories}
          heads={[words.story, words.views]}
          none={words.noStories}
          bars={stories.map(({ id, headline, views }) => ({
            key: id,
            count: views,
            name: (
              <Link to="/stories/$id/views" params={{ id }}>
                <bdi>{headline.trim() || words.headless}</bdi>
              </Link>
            ),
          }))}
        />
        <Bars
          title={words.referrers}
          heads={[words.referrer, words.views]}
          of={hour.views}
          none={words.noReferrers}
          bars={referrers.map(({ value, views }) => ({
            key: value,
            count: views,
            name: <bdi>{valueWords('referrers', value)}</bdi>,
          }))}
        />
      </div>
    </section>
  );
}
