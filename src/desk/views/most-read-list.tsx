import { Link } from '@tanstack/react-router';
import type { ReadStory } from '../shapes.ts';
import { Bars } from './bars.tsx';

const words = { title: 'By views', story: 'Story', views: 'Views', none: 'Nothing was read.', headless: 'No headline' };

/** The most read of a time that is too long for small charts. */
export function MostReadList({ stories }: { readonly stories: readonly ReadStory[] }) {
  return (
    <Bars
      title={words.title}
      heads={[words.story, words.views]}
      none={words.none}
      isTitled={false}
      isAll
      bars={stories.map((story) => ({ key: story.id, name: <ReadStoryLink story={story} />, count: story.views }))}
    />
  );
}

/** Leads to how a story was read. */
export function ReadStoryLink({ story: { id, headline } }: { readonly story: Pick<ReadStory, 'id' | 'headline'> }) {
  return (
    <Link to="/stories/$id/views" params={{ id }}>
      <bdi>{headline.trim() || words.headless}</bdi>
    </Link>
  );
}
