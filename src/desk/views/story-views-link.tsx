import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDesk } from '../desk-context.ts';
import { may, useMe } from '../session.ts';
import { viewsInWords } from './point-words.ts';
import { viewsOfQuery } from './views-queries.ts';

/** How often a published story was read, as readers are told it; leads to how. */
export function StoryViewsLink({ story }: { readonly story: string }) {
  const { api } = useDesk();
  const isAllowed = may(useMe(), 'desk: write');
  const views = useQuery({ ...viewsOfQuery(api, [story]), enabled: isAllowed }).data?.stories[0];
  if (views === undefined) return null;
  return (
    <Link to="/stories/$id/views" params={{ id: story }}>
      {viewsInWords(views.ever)}
    </Link>
  );
}
