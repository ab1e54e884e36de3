import { Refusal } from '../api/api.ts';
import type { Refused, Step } from '../statements/statements.ts';

const answers = {
  wrong: { kind: 'bad-parameter', status: 400 },
  missing: { kind: 'not-found', status: 404 },
  conflict: { kind: 'conflict', status: 409 },
} as const;

/** What a step has done; where it was refused, every problem with its field and its mend goes to whoever asked. */
export function settled<T extends object>(step: Step<T>): T {
  if (step.ok) return step;
  throw refusalOf(step);
}

function refusalOf({ refusal, problems }: Refused): Refusal {
  const detail = problems
    .slice(0, 3)
    .map(({ problem, mend }) => `${problem} ${mend}`)
    .join(' ');
  return new Refusal({ ...answers[refusal], detail, errors: problems });
}

/** The refusal where an id names nothing of its kind. */
export function noSuch(what: 'story' | 'statement' | 'party' | 'topic'): Refusal {
  return new Refusal({ kind: 'not-found', status: 404, detail: `There is no such ${what}. Load the list again.` });
}
