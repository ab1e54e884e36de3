import { useDesk } from '../desk-context.ts';
import { ActButton } from '../parts/buttons.tsx';
import type { StoryRecordDesk } from '../shapes.ts';
import type { RecordActs } from './use-record-acts.ts';

const words = {
  title: (count: number) => `Let pass, ${count}`,
  back: 'Call back',
  calling: 'Calling it back …',
} as const;

interface WavedListProps {
  readonly waved: StoryRecordDesk['waved'];
  readonly storyId: string;
  readonly acts: RecordActs;
  readonly mayWrite: boolean;
  /** asks for suggestions again */
  readonly again: () => void;
}

/** Sentences that need not be on the record, with who said so. */
export function WavedList({ waved, storyId, acts, mayWrite, again }: WavedListProps) {
  const { api } = useDesk();
  if (waved.length === 0) return null;
  return (
    <details>
      <summary>{words.title(waved.length)}</summary>
      <ul className="record-rows">
        {waved.map(({ key, words: sentence, reason, by }) => (
          <li key={key}>
            <p className="record-quote" dir="auto">
              {sentence}
            </p>
            <p className="record-by">
              {by}
              {reason && `: ${reason}`}
            </p>
            {mayWrite && (
              <ActButton
                variant="subtle"
                busy={words.calling}
                aria-label={`${words.back}: ${sentence.slice(0, 60)}`}
                act={async () => {
                  await api.record.unwave(storyId, key);
                  await acts.again();
                  again();
                }}
              >
                {words.back}
              </ActButton>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
