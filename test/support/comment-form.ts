/** What a browser without script sends when somebody comments. */
export interface SentComment {
  readonly story: string;
  readonly name: string;
  readonly email: string;
  readonly text: string;
  readonly [field: string]: string;
}

/** Sends a comment as the form does; the answer as it comes, not followed. */
export function sendComment(origin: string, { story, ...fields }: SentComment): Promise<Response> {
  return fetch(`${origin}/comments/`, {
    method: 'POST',
    headers: { origin },
    body: new URLSearchParams({ story, parent: '', website: '', do: 'send', ...fields }),
    redirect: 'manual',
  });
}

/** The id in the address that an answer leads on to; null where the comment was not taken. */
export function takenId(answer: Response): string | null {
  if (answer.status !== 303) return null;
  return /\/comments\/([0-9a-f-]{36})\//.exec(answer.headers.get('location') ?? '')?.[1] ?? null;
}
