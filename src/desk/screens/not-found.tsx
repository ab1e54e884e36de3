import { Link } from '@tanstack/react-router';
import { PageTitle } from '../parts/page-title.tsx';

const words = {
  title: 'There is nothing here',
  lead: 'The desk has no page at this address.',
  home: 'To the beginning',
} as const;

/** For addresses below the desk at which nothing stands. */
export function NotFoundScreen() {
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p>{words.lead}</p>
      <p>
        <Link to="/">{words.home}</Link>
      </p>
    </>
  );
}
