import '../css/preview.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useDesk } from '../desk-context.ts';
import { ActButton } from '../parts/buttons.tsx';
import { NewsroomMoment } from '../parts/newsroom-moment.tsx';
import { useDocumentTitle } from '../parts/page-title.tsx';
import { Segments } from '../parts/segments.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import { LinkActs } from '../preview/link-acts.tsx';
import { previewQuery } from '../preview/preview-queries.ts';
import { Stage } from '../preview/stage.tsx';
import { type Device, type PreviewSearch, readPreviewSearch, type Theme } from '../preview/views.ts';
import type { DeskStory } from '../shapes.ts';
import { StoryLink } from '../stories/story-link.tsx';
import { storyQuery } from '../stories/story-queries.ts';

const words = {
  title: 'Preview',
  of: (headline: string) => `Preview: ${headline}`,
  untitled: 'A story without a headline',
  skip: 'Skip to the page',
  device: 'Seen on',
  theme: 'Colours',
  until: 'Whoever has the link sees the newest saved words, until',
  frameOnly: 'Only the line above the story is the preview’s own.',
  ended: 'The link is ended: whoever has it sees nothing more.',
  anew: 'Make a new link',
  making: 'Making the link …',
} as const;

const devices: readonly { readonly value: Device; readonly label: string }[] = [
  { value: 'phone', label: 'Phone' },
  { value: 'desktop', label: 'Desktop' },
  { value: 'print', label: 'Print' },
];
const themes: readonly { readonly value: Theme; readonly label: string }[] = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** Milliseconds between two looks whether something was saved. */
const lookEvery = 5_000;

/** A story exactly as readers will see it: on a phone, a desktop and paper, light and dark, by a secret link. */
export function PreviewScreen() {
  const { id = '' } = useParams({ strict: false });
  const { api } = useDesk();
  // Only while the window is seen.
  const story = useQuery({ ...storyQuery(api, id), refetchInterval: lookEvery });
  if (story.data) return <Preview story={story.data} />;
  return (
    <main className="pane">
      {story.error ? <Trouble error={story.error} again={() => void story.refetch()} /> : <Waiting />}
    </main>
  );
}

function Preview({ story: { line } }: { readonly story: DeskStory }) {
  const { api } = useDesk();
  const look = useSearch({ from: '/alone/stories/$id/preview' });
  const navigate = useNavigate({ from: '/stories/$id/preview' });
  const { data: link, error, refetch } = useQuery(previewQuery(api, line.id));
  const client = useQueryClient();
  const ended = () => client.setQueryData(previewQuery(api, line.id).queryKey, null);
  const { on = 'phone', theme = 'light' } = look;
  const headline = line.headline.trim() || words.untitled;
  useDocumentTitle(words.of(headline));
  const change = (to: { readonly on?: Device; readonly theme?: Theme }) =>
    void navigate({ search: readPreviewSearch({ ...look, ...to }) satisfies PreviewSearch, replace: true });
  return (
    <div className="preview">
      <a className="skip" href="#page">
        {words.skip}
      </a>
      <header className="preview-bar">
        <h1>
          {words.title} <StoryLink id={line.id}>{headline}</StoryLink>
        </h1>
        <div className="preview-looks">
          <Segments label={words.device} choices={devices} value={on} onChosen={(to) => change({ on: to })} />
          <Segments
            label={words.theme}
            choices={themes}
            value={on === 'print' ? 'light' : theme}
            onChosen={(to) => change({ theme: to })}
            isDisabled={on === 'print'}
          />
        </div>
        {link && <LinkActs storyId={line.id} link={link} look={look} ended={ended} />}
        {link && (
          <p className="small quiet">
            {words.until} <NewsroomMoment at={link.expiresAt} />. {words.frameOnly}
          </p>
        )}
      </header>
      <main className="preview-page" id="page" tabIndex={-1}>
        {link && <Stage link={link.link} look={look} revisionId={line.revisionId} gone={ended} />}
        {link === null && (
          <div className="preview-ended" role="status">
            <p>{words.ended}</p>
            <ActButton busy={words.making} act={() => refetch({ throwOnError: true })}>
              {words.anew}
            </ActButton>
          </div>
        )}
        {link === undefined && (error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />)}
      </main>
    </div>
  );
}
