/** One field that the server, or the form itself, does not take; `mend` says how to put it right. */
export interface FieldProblem {
  readonly field: string;
  readonly problem: string;
  readonly mend?: string;
}

/** Why the server did not do what it was asked to, in words for the person who asked. */
export class Problem extends Error {
  override readonly name = 'Problem';
  /** the HTTP status; 0 where there was no answer */
  readonly status: number;
  readonly fields: readonly FieldProblem[];

  constructor(status: number, message: string, fields: readonly FieldProblem[] = []) {
    super(message);
    this.status = status;
    this.fields = fields;
  }
}

/** Whether the same may go well when it is asked again later: a server that is away, busy or full, a story being changed. */
export function mayPass({ status }: Problem): boolean {
  return status === 0 || status >= 500 || status === 409 || status === 429;
}

const words = {
  unreachable:
    'The newsroom’s server cannot be reached. Look at the connection and try again; what you typed is still here.',
  slow: 'The server took too long to answer. Try again; what you typed is still here.',
  failed: 'Something failed on the server. Nothing was lost; try again in a moment.',
  strange: 'The server gave an answer that the desk cannot read. Load the page again.',
  tooOften: (wait: string) => `That was tried too often. Try again ${wait}.`,
  inSeconds: (seconds: number) => (seconds === 1 ? 'in a second' : `in ${seconds} seconds`),
  inMinutes: (minutes: number) => (minutes === 1 ? 'in a minute' : `in ${minutes} minutes`),
  soon: 'in a few minutes',
} as const;

/** The problem that stands behind an error of any kind. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof DOMException && error.name === 'TimeoutError') return new Problem(0, words.slow);
  // `fetch` rejects with a TypeError where nothing was reached (Fetch, "network error").
  if (error instanceof TypeError) return new Problem(0, words.unreachable);
  return new Problem(0, words.strange);
}

/** The problem that an answer other than 2xx tells (RFC 9457), or one made from its status where it tells none. */
export async function problemIn(response: Response): Promise<Problem> {
  const told = await bodyOf(response);
  if (response.status === 429) return new Problem(429, words.tooOften(waitOf(response)));
  const said = told.detail ?? told.title;
  return new Problem(response.status, said ?? words.failed, told.errors ?? []);
}

interface Told {
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
}

async function bodyOf(response: Response): Promise<Told> {
  const type = response.headers.get('content-type') ?? '';
  if (!type.startsWith('application/problem+json')) return {};
  return (await response.json().catch(() => ({}))) as Told;
}

function waitOf(response: Response): string {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  if (!Number.isFinite(seconds) || seconds <= 0) return words.soon;
  return seconds < 90 ? words.inSeconds(Math.ceil(seconds)) : words.inMinutes(Math.ceil(seconds / 60));
}
