import '../css/story.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useDesk } from '../desk-context.ts';
import { ActButton } from '../parts/buttons.tsx';
import { NewsroomMoment } from '../parts/newsroom-moment.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import type { DeskStory } from '../shapes.ts';
import { StorySteps } from '../steps/story-steps.tsx';
import { StateMark } from '../stories/state-mark.tsx';
import { storyQuery } from '../stories/story-queries.ts';
import { StoryWords } from '../stories/story-words.tsx';

const words = {
  untitled: 'A story without a headline',
  preview: 'Preview',
  previewing: 'Making the page …',
  page: 'Open its page',
  state: 'State',
  changed: 'Last change',
  by: (name: string) => `by ${name}`,
  planned: 'Planned',
  older: 'Words saved since it was planned are not in the plan: schedule it anew to take them in.',
  branches: (count: number) => (count === 1 ? 'One branch waits beside it.' : `${count} branches wait beside it.`),
} as const;

/** One story: how it stands, what it says, and what may be done with it. */
export function StoryScreen() {
  const { id } = useParams({ strict: false });
  const { api } = useDesk();
  const { data, error, refetch } = useQuery(storyQuery(api, id ?? ''));
  if (!data) return error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />;
  return (
    <>
      <PageTitle acts={<Ways story={data} />}>{data.line.headline.trim() || words.untitled}</PageTitle>
      <Standing story={data} />
      <StoryWords key={data.line.id} story={data} />
      <StorySteps story={data} />
    </>
  );
}

/** Ways to see the story as readers do. */
function Ways({ story: { line } }: { readonly story: DeskStory }) {
  const { api } = useDesk();
  const preview = async () => {
    // Opened at once, or the browser takes it for a window that nobody asked for.
    const shown = open('', '_blank');
    const { link } = await api.story.preview(line.id).catch((error: unknown) => {
      shown?.close();
      throw error;
    });
    if (shown === null) location.assign(link);
    else shown.location.replace(link);
  };
  return (
    <>
      {line.path !== null && <a href={line.path}>{words.page}</a>}
      <ActButton busy={words.previewing} act={preview}>
        {words.preview}
      </ActButton>
    </>
  );
}

function Standing({ story: { line } }: { readonly story: DeskStory }) {
  return (
    <dl className="story-facts">
      <div>
        <dt>{words.state}</dt>
        <dd>
          <StateMark state={line.state} />
        </dd>
      </div>
      <div>
        <dt>{words.changed}</dt>
        <dd>
          <NewsroomMoment at={line.updatedAt} /> {words.by(line.updatedBy)}
        </dd>
      </div>
      {line.planned !== null && (
        <div>
          <dt>{words.planned}</dt>
          <dd>
            <NewsroomMoment at={line.planned.at} /> {!line.planned.isNewest && words.older}
          </dd>
        </div>
      )}
      {line.branches > 0 && (
        <div>
          <dd>{words.branches(line.branches)}</dd>
        </div>
      )}
    </dl>
  );
}
