import { Button } from '@mantine/core';
import { Key } from '../parts/key.tsx';
import type { Told } from './use-decisions.ts';

const words = { undo: 'Undo' } as const;

/** What was decided last, with the way back; it stays until there is something else to say. */
export function DecidedNotice({ told, undo }: { readonly told: Told | null; readonly undo: () => void }) {
  return (
    <div className={told === null ? 'hidden-words' : `decided${told.isRefused ? ' is-refused' : ''}`}>
      <p role="status" dir="auto">
        {told?.words}
      </p>
      {told?.canUndo && (
        <Button variant="subtle" aria-keyshortcuts="U Control+Z" onClick={undo}>
          {words.undo}
          <Key>U</Key>
        </Button>
      )}
    </div>
  );
}
