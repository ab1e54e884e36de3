import { anyObject, mended, type ParameterProblem, Refusal, text } from '../api/api.ts';

/** A page's words, as requests and answers have them. */
export const pageDocument = mended(
  anyObject({ description: 'ProseMirror’s JSON in the schema of stories.' }),
  'Give the document as the editor makes it.',
);
export const pageTitle = mended(text({ maxLength: 200, pattern: '\\S' }), 'Give 1 to 200 characters.');

/** The refusal where no page has the slug. */
export function noSuchPage(slug: string): Refusal {
  return new Refusal({ kind: 'not-found', status: 404, detail: `There is no standing page "${slug}".` });
}

/** The refusal to remove a page to which settings lead. */
export function inUse(slug: string, keys: readonly string[]): Refusal {
  const detail = `${keys.join(' and ')} of the settings leads to "${slug}"; set another page there first.`;
  return new Refusal({ kind: 'conflict', status: 409, detail });
}

/** The refusal of a slug that another page has. */
export function takenBy(title: string): Refusal {
  return wrongPage([{ field: 'slug', problem: `The page “${title}” has this address.`, mend: 'Give another.' }]);
}

/** Everything that is wrong with a page. */
export function wrongPage(problems: readonly ParameterProblem[]): Refusal {
  const detail = `${problems.map(({ problem }) => problem).join(' ')} Nothing was changed.`;
  return new Refusal({ kind: 'bad-parameter', status: 400, detail, errors: problems });
}
