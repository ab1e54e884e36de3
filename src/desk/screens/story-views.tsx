import '../css/readership.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useDesk } from '../desk-context.ts';
import { useZone } from '../newsroom-zone.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import { StoryLink } from '../stories/story-link.tsx';
import { storyQuery } from '../stories/story-queries.ts';
import { Breakdown } from '../views/breakdown.tsx';
import { figure } from '../views/figures.ts';
import { NoneYet } from '../views/none-yet.tsx';
import { viewsInWords } from '../views/point-words.ts';
import { ReadershipChart } from '../views/readership-chart.tsx';
import { TimeChoice } from '../views/time-choice.tsx';
import { ViewRule } from '../views/view-rule.tsx';
import { timeOf } from '../views/views-address.ts';
import { tables } from '../views/views-api.ts';
import { storyViewsQuery } from '../views/views-queries.ts';
import { dayIn } from '../zone-days.ts';

const words = {
  title: (headline: string) => `Views of ${headline}`,
  headless: 'a story without a headline',
  all: 'All views',
  story: 'The story at the desk',
  page: 'Open its page',
  ever: (views: string) => `${views} since it was first counted`,
  told: (views: string, imported: string) => `${views}, of which ${imported} were brought from another system`,
} as const;

/** How one story is read. */
export function StoryViewsScreen() {
  const { id } = useParams({ from: '/desk/stories/$id/views' });
  const { api } = useDesk();
  const zone = useZone();
  const search = useSearch({ from: '/desk/stories/$id/views' });
  const today = dayIn(zone, new Date());
  const time = timeOf(search, today, '7-days');
  const story = useQuery(storyQuery(api, id));
  const { data, error, refetch, isPlaceholderData } = useQuery(storyViewsQuery(api, id, time));
  if (!story.data)
    return story.error ? <Trouble error={story.error} again={() => void story.refetch()} /> : <Waiting />;
  const { line } = story.data;
  return (
    <div className="readership">
      <p className="way-back">
        <Link to="/views">{words.all}</Link>
      </p>
      <PageTitle>{words.title(line.headline.trim() || words.headless)}</PageTitle>
      <p className="story-facts">
        {data && <b className="figures">{everOf(data.ever)}</b>}
        <StoryLink id={id}>{words.story}</StoryLink>
        {line.path !== null && <a href={line.path}>{words.page}</a>}
      </p>
      {!data && (error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />)}
      {data?.countedSince === null && <NoneYet of="story" imported={data.ever.imported} />}
      {data && data.countedSince !== null && (
        <>
          <TimeChoice search={search} time={time} today={today} />
          <div aria-busy={isPlaceholderData}>
            <ReadershipChart readership={data} now={new Date()} table={tables.story(id, time)} />
          </div>
          <Breakdown readership={data} isOld={isPlaceholderData} table={(part) => tables.story(id, time, part)} />
        </>
      )}
      <ViewRule />
    </div>
  );
}

/** The number that readers are told. */
function everOf({ views, imported }: { readonly views: number; readonly imported: number }): string {
  const all = viewsInWords(views + imported);
  return imported > 0 ? words.told(all, figure(imported)) : words.ever(all);
}
