import { useQueryClient } from '@tanstack/react-query';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Trouble } from './trouble.tsx';

/** Instead of a screen that cannot be shown: why, and a way to try again that asks the server afresh. */
export function ErrorScreen({ error, reset }: ErrorComponentProps) {
  const queries = useQueryClient();
  const again = () => {
    // What failed is kept, too, and would fail again without being asked.
    queries.removeQueries({ predicate: ({ state }) => state.status === 'error' });
    reset();
  };
  return (
    <main className="pane">
      <Trouble error={error} again={again} />
    </main>
  );
}
