import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDesk } from '../desk-context.ts';
import { may, useMe } from '../session.ts';
import { storyCommentsQuery } from './comment-queries.ts';

const words = {
  shown: (count: number) => (count === 1 ? '1 comment' : `${count} comments`),
  waiting: (count: number) => `${count} waiting`,
  modes: { open: null, slow: 'slowed', closed: 'closed' },
} as const;

/** How many comments a published story has, for moderators; leads to those that wait, or to all that readers see. */
export function StoryComments({ story }: { readonly story: string }) {
  const isModerator = may(useMe(), 'desk: moderate');
  const { api } = useDesk();
  const counts = useQuery({ ...storyCommentsQuery(api, story), enabled: isModerator }).data;
  if (!counts) return null;
  const { shown, waiting, mode } = counts;
  const said = [words.shown(shown), waiting > 0 && words.waiting(waiting), words.modes[mode]].filter(Boolean);
  return (
    <Link to="/comments" search={waiting > 0 ? { story } : { show: 'shown', story }}>
      {said.join(', ')}
    </Link>
  );
}
