import type { DeskComment } from '../shapes.ts';
import type { Selection } from '../stories/selection.ts';
import { DecideButtons, type Reason } from './decide-buttons.tsx';
import type { Decision } from './decision-words.ts';

const words = {
  label: (count: number) => (count === 0 ? 'With the comment in focus' : 'With the selected comments'),
  all: 'Select all comments shown',
  selected: (count: number) => `${count} selected`,
} as const;

interface QueueBarProps {
  readonly selection: Selection;
  readonly shown: number;
  /** those that are selected; where none is, the one in focus */
  readonly meant: readonly DeskComment[];
  readonly reason: Reason;
  readonly decide: (decision: Decision) => void;
}

/** Above the queue: one decision for all that are selected, or for the one in focus. */
export function QueueBar({ selection, shown, meant, reason, decide }: QueueBarProps) {
  const { size } = selection.ids;
  return (
    <fieldset className={size === 0 ? 'queue-bar is-idle' : 'queue-bar'} aria-label={words.label(size)}>
      <label>
        <input
          type="checkbox"
          aria-label={words.all}
          checked={size > 0 && size === shown}
          ref={(box) => {
            if (box) box.indeterminate = size > 0 && size < shown;
          }}
          onChange={(event) => selection.all(event.currentTarget.checked)}
        />
        <span aria-live="polite">{words.selected(size)}</span>
      </label>
      <DecideButtons comments={meant} reason={reason} decide={decide} />
    </fieldset>
  );
}
