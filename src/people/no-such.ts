import { Refusal } from '../api/api.ts';

/** The refusal where an id names nothing, or nothing of one's own: the two are not told apart. */
export function noSuch(thing: string): Refusal {
  return new Refusal({
    kind: 'not-found',
    status: 404,
    detail: `There is no such ${thing} any more. Load the page again.`,
  });
}
