import '../css/calendar.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useDesk } from '../desk-context.ts';
import { useZone } from '../newsroom-zone.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import type { DeskStoryLine } from '../shapes.ts';
import { Headline } from '../stories/headline.tsx';
import { HoldMark, PlanRemark } from '../stories/plan-marks.tsx';
import { StateMark } from '../stories/state-mark.tsx';
import { StoryLink } from '../stories/story-link.tsx';
import { daysOf, weekQuery } from '../stories/week.ts';
import { addDays, dayIn, mondayOf } from '../zone-days.ts';

const words = {
  title: 'Calendar',
  weeks: 'Weeks',
  before: 'Week before',
  this: 'This week',
  after: 'Week after',
  week: (from: string, to: string, zone: string) => `${from} to ${to}. Every time is of the newsroom’s clock, ${zone}.`,
  none: 'Nothing is planned for this week. A story stands here once it is scheduled.',
  today: 'Today',
  free: 'Nothing planned',
} as const;

const locale = 'en-GB';
const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const whole = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });

/** What goes out in a week, day by day, by the newsroom's clock. */
export function CalendarScreen() {
  const { api } = useDesk();
  const zone = useZone();
  const today = dayIn(zone, new Date());
  const monday = mondayOf(useSearch({ from: '/desk/calendar' }).week ?? today);
  const { data, error, refetch } = useQuery(weekQuery(api, monday));
  const isThisWeek = monday === mondayOf(today);
  const links = (
    <nav className="weeks" aria-label={words.weeks}>
      <Link to="/calendar" search={{ week: addDays(monday, -7) }} activeOptions={{ exact: true }}>
        {words.before}
      </Link>
      <Link to="/calendar" search={{}} activeOptions={{ exact: true }} aria-current={isThisWeek ? 'page' : undefined}>
        {words.this}
      </Link>
      <Link to="/calendar" search={{ week: addDays(monday, 7) }} activeOptions={{ exact: true }}>
        {words.after}
      </Link>
    </nav>
  );
  return (
    <>
      <PageTitle acts={links}>{words.title}</PageTitle>
      <p className="quiet small" role="status">
        {words.week(whole.format(new Date(monday)), whole.format(new Date(addDays(monday, 6))), zone)}
      </p>
      {!data && (error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />)}
      {data?.length === 0 && <p className="no-plans">{words.none}</p>}
      {data && (
        <ol className="week">
          {daysOf(monday, data, zone).map(({ day, stories }) => (
            <li key={day} className={day === today ? 'is-today' : undefined}>
              <h2>
                {weekday.format(new Date(day))} {day === today && <b>{words.today}</b>}
                <span className="figures">{date.format(new Date(day))}</span>
              </h2>
              {stories.length === 0 && <p className="free">{words.free}</p>}
              <ul>
                {stories.map((story) => (
                  <Planned key={story.id} story={story} zone={zone} />
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function Planned({ story, zone }: { readonly story: DeskStoryLine; readonly zone: string }) {
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: zone });
  const at = story.planned?.at ?? story.updatedAt;
  return (
    <li>
      <time dateTime={at} className="figures">
        {time.format(new Date(at))}
      </time>
      <StoryLink id={story.id} className="name">
        <Headline story={story} />
      </StoryLink>
      <StateMark state={story.state} />
      {story.isHeld && <HoldMark />}
      <PlanRemark planned={story.planned} />
      {story.section && <span className="below">{story.section.name}</span>}
    </li>
  );
}
