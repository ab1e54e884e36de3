import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../desk-context.ts';
import { NewsroomMoment } from '../parts/newsroom-moment.tsx';
import { Trouble, Waiting } from '../parts/trouble.tsx';
import type { DeskStatement } from '../shapes.ts';

const words = { none: 'nothing' } as const;

/** Everything that was done with a statement: who, when, what, why. */
export function ChangeList({ statement: { id, updatedAt } }: { readonly statement: DeskStatement }) {
  const { api } = useDesk();
  const { data, error, refetch } = useQuery({
    queryKey: ['statement', id, 'changes', updatedAt],
    queryFn: () => api.record.changes(id),
  });
  if (!data) return error ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />;
  return (
    <ol className="record-rows">
      {data.changes.map((change) => (
        <li key={change.id}>
          <p>
            <b>{change.action}</b>, {change.by}, <NewsroomMoment at={change.at} />
          </p>
          {change.reason && <p dir="auto">“{change.reason}”</p>}
          {change.fields.map(({ field, before, after }) => (
            <p className="record-by" key={field} dir="auto">
              {field}: <del>{before ?? words.none}</del> <ins>{after ?? words.none}</ins>
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
