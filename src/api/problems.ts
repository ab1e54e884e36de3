import type { FastifyReply } from 'fastify';
import type { ParameterProblem } from './parameters.ts';
import { type Described, integer, list, named, object, oneOf, optional, orNull, text } from './schema.ts';

const base = {
  type: text({ format: 'uri', description: 'Names the kind of problem; the page at this address explains it.' }),
  title: text({ description: 'The kind of problem in a few words.' }),
  status: integer({ description: 'The HTTP status.' }),
  detail: text({ description: 'What is wrong with this request, in a sentence.' }),
};

/** RFC 9457, with every wrong parameter and its mend as a further member. */
export const Problem = named(
  'Problem',
  object(
    {
      ...base,
      errors: optional(
        list(
          object({
            field: text({ description: 'The parameter.' }),
            problem: text({ description: 'What is wrong with it.' }),
            mend: text({ description: 'What to give instead.' }),
          }),
          { description: 'Every parameter that is wrong, all at once.' },
        ),
      ),
    },
    { description: 'Why there is no answer (RFC 9457).' },
  ),
);

const standings = ['withdrawn', 'killed', 'withheld'] as const;

/** What remains of a story that readers could once open. */
export const GoneProblem = named(
  'GoneProblem',
  object(
    {
      ...base,
      standing: oneOf(standings, {
        description: 'withdrawn or killed: for good (410); withheld: for the time being (404).',
      }),
      headline: orNull(text(), { description: 'Kept for a withdrawn story only.' }),
      reason: orNull(text(), { description: 'The newsroom’s reason, where it gives one.' }),
      language: text({ description: 'BCP 47, of the headline and the reason.' }),
      since: text({ format: 'date-time', description: 'When it was taken back.' }),
    },
    { description: 'A story that was taken back: the notice that its page shows (RFC 9457 with further members).' },
  ),
);

/** The kinds of problem, and the words that head each. */
export const problemTitles = {
  'bad-parameter': 'A parameter is missing or wrong',
  'not-found': 'There is nothing at this address',
  gone: 'The story was taken back',
  'not-allowed': 'The API is read with GET',
  refused: 'The request cannot be answered',
  'not-signed-in': 'Nobody is signed in',
  'not-permitted': 'The role does not allow it',
  conflict: 'It cannot be done as things stand',
  'too-often': 'Asked too often',
  unavailable: 'The API cannot answer just now',
} as const;
export type ProblemKind = keyof typeof problemTitles;

/** Where the kinds of problem are explained: anchors on the page that describes the API. */
export function problemType(baseUrl: string, kind: ProblemKind): string {
  return `${baseUrl}/api/#problem-${kind}`;
}

/** Thrown where a request cannot be answered as it stands; the API answers with it as a problem. */
export class Refusal extends Error {
  readonly kind: ProblemKind;
  readonly status: number;
  readonly errors: readonly ParameterProblem[];
  /** seconds until it makes sense to ask again */
  readonly retryAfter: number | null;

  constructor(facts: {
    readonly kind: ProblemKind;
    readonly status: number;
    readonly detail: string;
    readonly errors?: readonly ParameterProblem[];
    readonly retryAfter?: number;
  }) {
    super(facts.detail);
    this.kind = facts.kind;
    this.status = facts.status;
    this.errors = facts.errors ?? [];
    this.retryAfter = facts.retryAfter ?? null;
  }
}

/** Refuses one field of what was given. */
export function wrongField(field: string, problem: string, mend: string): Refusal {
  return new Refusal({
    kind: 'bad-parameter',
    status: 400,
    detail: `${problem} ${mend}`,
    errors: [{ field, problem, mend }],
  });
}

/** A client may keep an answer, but asks each time whether it changed, so that nothing stale is shown. */
export const askEachTime = 'public, max-age=0, must-revalidate';

interface ProblemFacts {
  readonly kind: ProblemKind;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly ParameterProblem[];
}

/** Sends a problem. What is gone for good may be kept by the client; of anything else the next request may be right. */
export function sendProblem(
  reply: FastifyReply,
  baseUrl: string,
  { kind, status, ...facts }: ProblemFacts & Partial<Omit<Described<typeof GoneProblem>, keyof typeof base>>,
): FastifyReply {
  const body = { type: problemType(baseUrl, kind), title: problemTitles[kind], status, ...facts };
  return reply
    .code(status)
    .type('application/problem+json')
    .header('cache-control', status === 410 ? askEachTime : 'no-store')
    .send(JSON.stringify(body));
}

/** Sends everything that is wrong with the parameters. */
export function sendParameterProblems(
  reply: FastifyReply,
  baseUrl: string,
  errors: readonly ParameterProblem[],
): FastifyReply {
  const detail = errors.map(({ problem, mend }) => `${problem} ${mend}`).join(' ');
  return sendProblem(reply, baseUrl, { kind: 'bad-parameter', status: 400, detail, errors });
}
