import type { Newsroom } from '../newsroom/newsroom.ts';
import type { PublishedStory } from '../stories/stories.ts';

/**
 * How often a story was viewed: the number that its page tells. Somebody who has viewed a page need not have read it, so
 * the action is ViewAction. Nothing where readers are not told.
 */
export function viewData({ told }: PublishedStory, { views }: Newsroom) {
  if (!views.areTold || told === undefined) return {};
  return {
    interactionStatistic: {
      '@type': 'InteractionCounter',
      interactionType: { '@type': 'ViewAction' },
      userInteractionCount: told.views,
    },
  };
}
