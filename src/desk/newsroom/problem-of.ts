import { useState } from 'react';
import { useFormState } from '../parts/form-state.ts';

/** What is wrong with a field while it holds the value that was refused: another one may come from a button, not a key. */
export function useProblemOf(name: string, value: string): string | undefined {
  const problem = useFormState().problems.get(name);
  const [refused, setRefused] = useState({ problem, value });
  if (refused.problem !== problem) setRefused({ problem, value });
  return refused.value === value ? problem : undefined;
}
