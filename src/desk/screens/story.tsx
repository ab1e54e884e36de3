import '../css/story.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useDesk } from '../desk-context.ts';
import { BranchDialog } from '../history/branch-dialog.tsx';
import { BranchesWaiting } from '../history/branches-waiting.tsx';
import { HistoryPanel } from '../history/history-panel.tsx';
import { useStoryPut } from '../history/story-put.ts';
import { Block } from '../parts/block.tsx';
import { ActButton } from '../parts/buttons.tsx';
import { NewsroomMoment } from '../parts/newsroom-moment.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import { Problem } from '../problem.ts';
import type { DeskFields, DeskStory, RevisionLine } from '../shapes.ts';
import { StateMark } from '../stories/state-mark.tsx';
import { storyQuery } from '../stories/story-queries.ts';
import { StorySteps } from '../stories/story-steps.tsx';
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
  history: 'History',
  historyAbout: 'Every revision that is kept, how any two differ, and the way back to one.',
  unsaved: 'Save first what you have written.',
} as const;

/** One story: how it stands, what it says, and what may be done with it. */
export function StoryScreen() {
  const { id } = useParams({ strict: false });
  const { api } = useDesk();
  const { data, error, refetch } = useQuery(storyQuery(api, id ?? ''));
  if (!data) return error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />;
  return <Shown key={data.line.id} story={data} />;
}

function Shown({ story }: { readonly story: DeskStory }) {
  const save = useStoryPut(story.line.id);
  const [merging, setMerging] = useState<RevisionLine | null>(null);
  const [isTouched, setTouched] = useState(false);
  const [times, setTimes] = useState(0);
  const settle = async () => {
    if (isTouched) throw new Problem(0, words.unsaved);
    return story.revisionId;
  };
  const put = async (fields: DeskFields, note: string) => {
    await save(fields, note);
    setTimes(times + 1);
  };
  return (
    <>
      <PageTitle acts={<Ways story={story} />}>{story.line.headline.trim() || words.untitled}</PageTitle>
      <Standing story={story} />
      <BranchesWaiting story={story} open={setMerging} />
      <StoryWords key={times} story={story} touched={setTouched} />
      <StorySteps story={story} />
      <Block title={words.history} about={words.historyAbout}>
        <HistoryPanel story={story} settle={settle} put={put} />
      </Block>
      {merging && (
        <BranchDialog story={story} branch={merging} settle={settle} put={put} close={() => setMerging(null)} />
      )}
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
    </dl>
  );
}
