import { Link } from '@tanstack/react-router';
import { StoryComments } from '../comments/story-comments.tsx';
import type { Saving } from '../saving/use-saver.ts';
import type { DeskStory } from '../shapes.ts';
import { StepBar } from '../steps/step-bar.tsx';
import { PreviewLink } from '../stories/preview-link.tsx';
import { StateMark } from '../stories/state-mark.tsx';
import { StoryViewsLink } from '../views/story-views-link.tsx';
import { SavingLine } from './saving-line.tsx';

const words = { stories: 'Stories', page: 'Open its page', untitled: 'A story without a headline' } as const;

interface StoryBarProps {
  readonly story: DeskStory;
  readonly saving: Saving;
  readonly settle: () => Promise<string>;
}

/** Above a story: where it stands, whether its words are saved, and the steps it can take. */
export function StoryBar({ story, saving, settle }: StoryBarProps) {
  const { line } = story;
  return (
    <header className="story-bar">
      <h1 className="hidden-words" tabIndex={-1}>
        {line.headline.trim() || words.untitled}
      </h1>
      <p className="story-where">
        <Link to="/">{words.stories}</Link>
      </p>
      <StateMark state={line.state} />
      <SavingLine {...saving} />
      <div className="story-ways">
        <PreviewLink id={line.id} />
        {line.path !== null && <StoryViewsLink story={line.id} />}
        {line.path !== null && <StoryComments story={line.id} />}
        {line.path !== null && <a href={line.path}>{words.page}</a>}
        <StepBar story={story} settle={settle} />
      </div>
    </header>
  );
}
