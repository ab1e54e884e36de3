import { Refusal } from '../api/api.ts';

/** The refusal where an id names no comment. */
export function noSuchComment(): Refusal {
  const detail = 'There is no such comment any more. Load the list again.';
  return new Refusal({ kind: 'not-found', status: 404, detail });
}

/** The refusal where nobody who comments is known by that. */
export function noSuchSender(): Refusal {
  const detail = 'Nothing is kept of such a sender, or it has been deleted.';
  return new Refusal({ kind: 'not-found', status: 404, detail });
}

/** The refusal where an id names no story. */
export function noSuchStory(): Refusal {
  return new Refusal({ kind: 'not-found', status: 404, detail: 'There is no such story. Load the list again.' });
}

/** The refusal of what cannot be done as things stand. */
export function notNow(field: string, problem: string, mend: string): Refusal {
  const detail = `${problem} ${mend}`;
  return new Refusal({ kind: 'conflict', status: 409, detail, errors: [{ field, problem, mend }] });
}

/** The refusal where an id names no decision. */
export function noSuchDecision(): Refusal {
  const detail = 'There is no such decision any more. Load the comment again.';
  return new Refusal({ kind: 'not-found', status: 404, detail });
}

/** The refusal where an id names no block. */
export function noSuchBlock(): Refusal {
  return new Refusal({ kind: 'not-found', status: 404, detail: 'There is no such block any more.' });
}
