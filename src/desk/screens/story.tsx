import '../css/story.css';
import { useParams } from '@tanstack/react-router';
import { StoryWriter } from '../editor/story-writer.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import { useOpening } from '../saving/use-opening.ts';

/** One story: to be written, looked after, and brought to its readers. */
export function StoryScreen() {
  const { id = '' } = useParams({ strict: false });
  // Nothing of one story's screen is left when another is opened.
  return <OneStory key={id} storyId={id} />;
}

function OneStory({ storyId }: { readonly storyId: string }) {
  const { opened, times, error, retry, isOpening, openAgain } = useOpening(storyId);
  if (!opened) return error ? <Trouble error={error} again={retry} /> : <Waiting />;
  return (
    // What is about to be read anew takes no more words.
    <div inert={isOpening}>
      <StoryWriter key={times} opened={opened} openAgain={openAgain} />
    </div>
  );
}
