import { ActButton } from '../parts/buttons.tsx';
import { NewsroomMoment } from '../parts/newsroom-moment.tsx';
import type { StoryHolder } from '../shapes.ts';

const words = {
  has: (name: string) => `${name} is writing in this story, since`,
  reads: 'You see what is saved, as it is saved.',
  takeOver: 'Take it over',
  taking: 'Taking it over …',
  about: 'Nothing of theirs is lost: what they write from then on is kept beside the story.',
  tookOver: (name: string) => `${name} has taken over the story.`,
  beside: 'What you write here is kept beside it as a branch, to be compared and merged.',
  meanwhile: 'The story has been changed elsewhere meanwhile.',
  takeBack: 'Take it back',
  see: 'See the newest words',
  seeing: 'Fetching …',
} as const;

interface HolderLineProps {
  readonly holder: StoryHolder | null;
  /** somebody else had the story when it was opened */
  readonly isOthers: boolean;
  /** the words written here are kept beside the story, which has been changed elsewhere */
  readonly isBeside: boolean;
  readonly again: (takeOver: boolean) => Promise<void>;
}

/** Who else is at the story, and what that means for what is written here. */
export function HolderLine({ holder, isOthers, isBeside, again }: HolderLineProps) {
  const other = holder !== null && !holder.isMe ? holder : null;
  return (
    <div role="status">
      {isOthers && other && (
        <div className="told">
          <p>
            {words.has(other.name)} <NewsroomMoment at={other.since} />. {words.reads}
          </p>
          <p className="small quiet">{words.about}</p>
          <div className="acts">
            <ActButton busy={words.taking} act={() => again(true)}>
              {words.takeOver}
            </ActButton>
          </div>
        </div>
      )}
      {!isOthers && (other || isBeside) && (
        <div className="told is-amber">
          <p>
            {other ? words.tookOver(other.name) : words.meanwhile} {words.beside}
          </p>
          <div className="acts">
            {other && (
              <ActButton busy={words.taking} act={() => again(true)}>
                {words.takeBack}
              </ActButton>
            )}
            <ActButton busy={words.seeing} act={() => again(false)}>
              {words.see}
            </ActButton>
          </div>
        </div>
      )}
    </div>
  );
}
