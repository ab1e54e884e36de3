import { id as idOf, mended, object, oneOf, optional, orNull, Refusal, text } from '../api/api.ts';
import type { Arranged, ArrangedChange, ArrangedKind } from './arranging.ts';
import { oneLine } from './desk-words.ts';

/** One kind of what is arranged, and what its addresses and operations are called. */
export interface ArrangingKind {
  readonly path: string;
  readonly kind: ArrangedKind;
  readonly one: string;
}

export const arrangedParams = (kind: ArrangedKind) => object({ id: idOf(`the ${kind}`) });

const name = optional(
  mended(
    text({ pattern: '[\\p{L}\\p{N}]', maxLength: 200, description: 'What it is called.' }),
    'Give a name of at most 200 characters.',
  ),
);
const slug = optional(
  mended(
    text({ maxLength: 80, description: 'Lower-case letters, digits and hyphens.' }),
    'Give at most 80 characters, such as city-hall.',
  ),
);
const sentence = (what: string) =>
  optional(orNull(mended(text({ maxLength: 2_000, description: what }), 'Give at most 2000 characters.')));

export const namedChange = object({ name, slug });
export const describedChange = object({ name, slug, description: sentence('A sentence for its page.') });
export const bylineChange = object({
  name,
  slug,
  kind: optional(mended(oneOf(['person', 'organisation']), 'Choose person or organisation.')),
  role: optional(
    orNull(mended(text({ maxLength: 200, description: 'As printed under the name.' }), 'Keep it shorter.')),
  ),
  about: sentence('For the author’s page.'),
});

/** What was asked, each text on one line, as readers will see it. */
export function changeOf(body: ArrangedChange): ArrangedChange {
  const line = <Key extends keyof ArrangedChange>(key: Key) =>
    body[key] === undefined ? {} : { [key]: oneLine(body[key]) };
  return {
    ...(body.name !== undefined && { name: oneLine(body.name) ?? '' }),
    ...(body.slug !== undefined && { slug: body.slug.trim() }),
    ...(body.kind !== undefined && { kind: body.kind }),
    ...line('description'),
    ...line('role'),
    ...line('about'),
  };
}

function conflict(detail: string): Refusal {
  return new Refusal({ kind: 'conflict', status: 409, detail });
}

function missing(kind: ArrangedKind): Refusal {
  return new Refusal({
    kind: 'not-found',
    status: 404,
    detail: `There is no such ${kind} any more. Load the page again.`,
  });
}

/** Why something was not changed. */
export function notArranged(kind: ArrangedKind, arranged: Extract<Arranged, { ok: false }>): Refusal {
  if (arranged.why === 'missing') return missing(kind);
  const { problems } = arranged;
  const detail = `${problems.map(({ problem, mend }) => `${problem} ${mend}`).join(' ')} Nothing was changed.`;
  return new Refusal({ kind: 'bad-parameter', status: 400, detail, errors: problems });
}

/** Why something was not removed. */
export function notRemoved(kind: ArrangedKind, why: 'missing' | 'filed' | 'navigation'): Refusal {
  if (why === 'missing') return missing(kind);
  if (why === 'navigation') return conflict(`The navigation leads to this ${kind}; take it out there first.`);
  return conflict(
    kind === 'byline'
      ? 'Stories are signed with this byline, published or not; sign them otherwise first.'
      : `Stories are filed under this ${kind}, published or not; file them elsewhere first.`,
  );
}

/** The refusal of an order that is not one of everything there is now. */
export function staleOrder(what: string): Refusal {
  return conflict(`The ${what} have changed meanwhile. Load the page again, and put them in order anew.`);
}
