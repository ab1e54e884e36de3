import type { ReactNode } from 'react';
import type { PublishedStory } from '../stories/stories.ts';
import { datelineText } from './dateline.ts';
import { Prose } from './document.tsx';
import { Figure, type Pictures } from './picture.tsx';
import { onRecord } from './said-in-story.tsx';
import { StoryHead } from './story-head.tsx';
import { StoryRail } from './story-rail.tsx';
import type { Counting } from './view-count.tsx';
import type { PageVoice } from './voice.tsx';

const leadRoom = { sizes: '(min-width: 1100px) 992px, 100vw', first: true };

/** A story from its headline to its last paragraph, and below that what follows it in the same grid. */
export function StoryText(props: {
  story: PublishedStory;
  pictures: Pictures;
  voice: PageVoice;
  /** the whole address to pass on; null: none is to be */
  address: string | null;
  /** null: views of this page are not counted */
  counting: Counting | null;
  children?: ReactNode;
}) {
  const { story, pictures, voice, address, counting, children } = props;
  const lead = story.leadPictureId === null ? undefined : pictures.get(story.leadPictureId);
  const said = onRecord(story, voice);
  return (
    <div className="story-grid">
      <StoryHead story={story} voice={voice} said={said?.head} />
      <StoryRail story={story} voice={voice} address={address} counting={counting} />
      {lead === undefined ? null : <Figure picture={lead} room={leadRoom} voice={voice} className="lead-figure" />}
      <Prose
        document={said?.document ?? story.document}
        pictures={pictures}
        voice={voice}
        dateline={datelineText(story, voice.timeZone)}
        {...said?.prose}
      />
      {children}
    </div>
  );
}
