import { Link } from '@tanstack/react-router';
import { figure } from '../views/figures.ts';

const words = { views: 'views, 24 hours' } as const;

interface ViewsCellProps {
  readonly id: string;
  readonly views: number | undefined;
}

/** How often a story was read in the last 24 hours; leads to how. What is counted is heard, and seen on a phone. */
export function ViewsCell({ id, views }: ViewsCellProps) {
  if (views === undefined) return null;
  return (
    <Link to="/stories/$id/views" params={{ id }} className="figures">
      {figure(views)} <span>{words.views}</span>
    </Link>
  );
}
