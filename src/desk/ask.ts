import { Problem, problemIn, problemOf } from './problem.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Asks the desk's API and gives what it answers; rejects with a `Problem`. */
export type Ask = <Answer>(method: Method, path: string, body?: object) => Promise<Answer>;

/** Milliseconds after which nobody waits any longer. */
const patience = 30_000;

/** Ways in: their 401 says that a password or code was wrong, and not that a session has ended. */
const waysIn = /^\/(?:session|links)(?:\/|$)/;

/** Makes the one function that asks the server; `signedOut` is called when a session turns out to be over. */
export function makeAsk(signedOut: () => void): Ask {
  return async <Answer>(method: Method, path: string, body?: object): Promise<Answer> => {
    try {
      const response = await fetch(`/api/v1/desk${path}`, {
        method,
        // Also without a body: the server takes nothing unsafe that a form of another site could send.
        ...(method === 'GET'
          ? {}
          : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body ?? {}) }),
        credentials: 'same-origin',
        // What is let go when a page is left must reach the server after it.
        keepalive: method === 'DELETE',
        signal: AbortSignal.timeout(patience),
      });
      if (!response.ok) throw await problemIn(response);
      return (response.status === 204 ? undefined : await response.json()) as Answer;
    } catch (error) {
      const problem = error instanceof Problem ? error : problemOf(error);
      if (problem.status === 401 && !waysIn.test(path)) signedOut();
      throw problem;
    }
  };
}
