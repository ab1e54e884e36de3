import { useState } from 'react';
import type { Reason } from './decide-buttons.tsx';

/** The reason for the next rejection: chosen for what is meant now, and for nothing else. */
export function useReason(all: readonly string[], meant: string): Reason {
  const [chosen, setChosen] = useState<{ readonly meant: string; readonly number: number | null } | null>(null);
  return {
    all,
    chosen: chosen?.meant === meant ? chosen.number : null,
    choose: (number) => {
      if (number === null || number <= all.length) setChosen({ meant, number });
    },
  };
}
