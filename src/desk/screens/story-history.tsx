import '../css/history.css';
import '../css/merging.css';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useDesk } from '../desk-context.ts';
import { HistoryBrowser } from '../history/history-browser.tsx';
import { useStoryPut } from '../history/story-put.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import { StoryLink } from '../stories/story-link.tsx';
import { storyQuery } from '../stories/story-queries.ts';

const words = {
  title: (headline: string) => `History: ${headline}`,
  untitled: 'a story without a headline',
  back: 'Back to the story',
} as const;

/** A story's history on a page of its own, where long differences have room. */
export function StoryHistoryScreen() {
  const { id = '' } = useParams({ strict: false });
  const { to, from = null } = useSearch({ from: '/desk/stories/$id/history' });
  const navigate = useNavigate();
  const { api } = useDesk();
  const put = useStoryPut(id);
  const isWide = useMediaQuery('(min-width: 70em)');
  const { data, error, refetch } = useQuery(storyQuery(api, id));
  if (!data) return error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />;
  return (
    <>
      <PageTitle acts={<StoryLink id={id}>{words.back}</StoryLink>}>
        {words.title(data.line.headline.trim() || words.untitled)}
      </PageTitle>
      <HistoryBrowser
        story={data}
        // Nothing is typed on this page that would have to be kept first.
        settle={async () => (await api.story.whole(id)).revisionId}
        put={put}
        isWide={isWide ?? false}
        compared={{ to: to === 'none' ? null : to, from }}
        compare={(chosen) =>
          void navigate({
            to: '/stories/$id/history',
            params: { id },
            search: {
              ...(chosen.to !== undefined && { to: chosen.to ?? 'none' }),
              ...(chosen.from !== null && { from: chosen.from }),
            },
            replace: true,
            resetScroll: false,
          })
        }
      />
    </>
  );
}
