import '../css/list-views.css';
import { Link } from '@tanstack/react-router';
import { figure } from '../views/figures.ts';
import type { DayOfStory } from '../views/list-views.ts';
import { Spark } from '../views/spark.tsx';

const words = { views: 'views, 24 hours' } as const;

interface ViewsCellProps {
  readonly id: string;
  readonly views: DayOfStory | undefined;
}

/** How often a story was read in the last 24 hours; leads to how. What is counted is heard, and seen on a phone. */
export function ViewsCell({ id, views }: ViewsCellProps) {
  if (views === undefined) return null;
  return (
    <Link to="/stories/$id/views" params={{ id }} className="figures">
      <Spark values={views.hours} />
      <b>{figure(views.day)}</b> <span>{words.views}</span>
    </Link>
  );
}
