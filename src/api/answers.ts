import { GoneProblem, Problem } from './problems.ts';
import { integer, mended, optional, type Schema, text } from './schema.ts';

/** One answer of an operation, as OpenAPI describes it. */
export interface Answer {
  readonly description: string;
  readonly headers?: Readonly<Record<string, { readonly description: string; readonly schema: Schema }>>;
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

const link = {
  description: 'rel="next" where there is a further page (RFC 8288), and where this API is described.',
  schema: text(),
};
const etag = { description: 'Send it back as If-None-Match; where nothing changed the answer is 304.', schema: text() };
const cacheControl = { description: 'Keep the answer, and ask each time whether it changed.', schema: text() };
const allowOrigin = { description: 'Always *: pages of other sites may read the API.', schema: text() };

/** The answer that an operation is called for. */
export function answer(description: string, schema: Schema): Answer {
  const headers = {
    'access-control-allow-origin': allowOrigin,
    'cache-control': cacheControl,
    etag,
    link,
  };
  return { description, headers, content: { 'application/json': { schema } } };
}

/** The way to another address. */
export function moved(description: string): Answer {
  return { description, headers: { location: { description: 'Where to ask instead.', schema: text() } } };
}

function problem(description: string, schema: Schema): Answer {
  return { description, content: { 'application/problem+json': { schema } } };
}

export const missing = problem('Nothing that readers can see is called that.', Problem);
export const missingOrWithheld = problem(
  'No published story is called that; or the newsroom has taken it off for the time being, and says so.',
  { anyOf: [GoneProblem, Problem] },
);
export const gone = problem('The story was withdrawn or killed: the notice that its page shows.', GoneProblem);

/** What every operation can answer besides. */
export const commonAnswers: Readonly<Record<string, Answer>> = {
  304: { description: 'Nothing has changed since the answer that If-None-Match names.' },
  400: problem('A parameter is wrong: each is named with its mend.', Problem),
  503: problem('The API cannot answer just now; try again after the seconds that Retry-After gives.', Problem),
};

/** The answer of an operation of the desk's API; what is private is kept by nobody. */
export function deskAnswer(description: string, schema: Schema): Answer {
  const headers = { 'cache-control': { description: 'no-store', schema: text() } };
  return { description, headers, content: { 'application/json': { schema } } };
}

/** The answer of an operation that has done what it was asked, and has nothing to say. */
export const done: Answer = { description: 'It is done.' };

/** What an operation of the desk can answer besides. */
export function deskAnswers(permission: string): Readonly<Record<string, Answer>> {
  const refusals = {
    401: problem('Nobody is signed in, or the session has ended.', Problem),
    403: problem(`The role does not allow it, or the request comes from another site. Wanted: ${permission}.`, Problem),
  };
  return {
    400: problem('Something that was given is wrong: each is named with its mend. Nothing was changed.', Problem),
    ...(permission === 'public' ? { 403: refusals[403] } : refusals),
    404: problem('There is no such thing.', Problem),
    409: problem('It cannot be done as things stand; the detail says why.', Problem),
    429: problem('Asked too often; try again after the seconds that Retry-After gives.', Problem),
    503: problem('It cannot be answered just now; nothing was changed.', Problem),
  };
}

/** Entries that a page of a list may hold. */
const limits = { minimum: 1, maximum: 100, default: 25 } as const;

export const limit = mended(
  integer({ ...limits, description: 'Entries on a page, at most.' }),
  `Give a whole number from ${limits.minimum} to ${limits.maximum}.`,
);

/** A place in a list ordered by time, as `next` gives it. */
export const before = optional(
  mended(
    text({
      pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
      description: 'Where the page begins. Take it from `next` of the page before; do not make it.',
    }),
    'Follow `next` of the page before, or leave it out for the first page.',
  ),
);

const slugPattern = '^[^\\s/?#%]{1,120}$';

/** The name of a thing in its address. `from` is where the names are listed. */
export function slug(of: string, from: string): Schema<string> {
  return mended(
    text({ pattern: slugPattern, description: `The slug of ${of}, as ${from} lists it.` }),
    `Give a slug as ${from} lists it.`,
  );
}

/** The id of a story, picture … */
export function id(of: string): Schema<string> {
  return mended(
    text({ format: 'uuid', description: `The id of ${of}.` }),
    `Give the id of ${of} as the lists name it.`,
  );
}
