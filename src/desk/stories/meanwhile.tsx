import { ActButton } from '../parts/buttons.tsx';

const words = {
  changed: (count: number) => (count === 1 ? '1 story changed' : `${count} stories changed`),
  show: 'Show',
  fetching: 'Fetching …',
} as const;

interface MeanwhileProps {
  readonly changed: number;
  readonly show: () => Promise<unknown>;
}

/** Says that the list is no longer as it is shown; it moves when somebody asks for that. */
export function Meanwhile({ changed, show }: MeanwhileProps) {
  return (
    <div role="status">
      {changed > 0 && (
        <p className="meanwhile">
          {words.changed(changed)}
          <ActButton variant="subtle" busy={words.fetching} act={show}>
            {words.show}
          </ActButton>
        </p>
      )}
    </div>
  );
}
