import { type ParameterProblem, Refusal } from '../api/api.ts';
import type { StepProblem } from './steps.ts';

/** The refusal where an id names no story. */
export function noSuchStory(): Refusal {
  return new Refusal({ kind: 'not-found', status: 404, detail: 'There is no such story. Load the list again.' });
}

/** The refusal where an id names no revision of the story: an autosave may have been folded into a later one. */
export function noSuchRevision(): Refusal {
  const detail = 'The story has no such revision any more. Load its history again.';
  return new Refusal({ kind: 'not-found', status: 404, detail });
}

/** The refusal of a step that a story’s state or its holder does not allow just now. */
export function notNow(field: string, problem: string, mend: string): Refusal {
  const detail = `${problem} ${mend}`;
  return new Refusal({ kind: 'conflict', status: 409, detail, errors: [{ field, problem, mend }] });
}

/** Steps name what was given by people's words; a program is told by the names that it gave. */
const givenAs: Readonly<Record<string, string>> = {
  'public note': 'publicNote',
  schedule: 'at',
  correction: 'text',
  reason: 'reason',
  slug: 'slug',
};

/** Why a step was not taken, everything at once: 404, what was given (400), or the story as it stands (409). */
export function refusedFor(problems: readonly StepProblem[]): Refusal {
  const stands = problems.filter(({ weight }) => weight === 'must');
  if (stands.some(({ field }) => field === 'story')) return noSuchStory();
  const errors = stands.map(({ field, message, mend }) => {
    const parts = mend === undefined ? inTwo(message) : { problem: message.slice(0, -mend.length).trimEnd(), mend };
    return { field: givenAs[field] ?? field, ...parts };
  });
  const isOfRequest = stands.every(({ field }) => givenAs[field] !== undefined);
  return new Refusal({
    ...(isOfRequest ? { kind: 'bad-parameter', status: 400 } : { kind: 'conflict', status: 409 }),
    detail: stands.map(({ message }) => message).join(' '),
    errors,
  });
}

/** Fields that cannot be kept, each named. Nothing was changed, and the words are still with whoever sent them. */
export function refusedFields(problems: readonly string[]): Refusal {
  const errors = problems.map((line): ParameterProblem => {
    const colon = line.indexOf(': ');
    const [field, rest] = colon < 0 ? ['fields', line] : [line.slice(0, colon), line.slice(colon + 2)];
    return { field, ...inTwo(rest) };
  });
  return new Refusal({ kind: 'bad-parameter', status: 400, detail: problems.join(' '), errors });
}

/** What is wrong and how to mend it: the newsroom's sentences have both, parted by a semicolon or a full stop. */
export function inTwo(message: string): { readonly problem: string; readonly mend: string } {
  const parted = /^(.*?)(?:;|\.) +(.+)$/su.exec(message);
  if (!parted) return { problem: message, mend: 'Change it and try again.' };
  const [, problem = '', mend = ''] = parted;
  return { problem: `${problem}.`, mend: `${mend.charAt(0).toUpperCase()}${mend.slice(1)}` };
}
