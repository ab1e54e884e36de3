import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Encoding, encodingFor } from './encodings.ts';
import { isUnchanged } from './validators.ts';

/** An answer with everything that does not depend on who asks already made. */
export interface ReadyAnswer {
  readonly status: number;
  readonly etag: string;
  /** header names and values in turn, without those of the body's encoding and length */
  readonly head: readonly string[];
  readonly plain: Buffer;
  /** filled as they are made */
  readonly encoded: Map<Encoding, Buffer>;
  /** the forms that are being made, or have been, after it was first sent: encoding and quality */
  readonly underway: Set<string>;
  /** false for types that compression does not make smaller */
  readonly isCompressible: boolean;
  /** under which change keys what it shows is noted */
  readonly keys: readonly string[];
  /** milliseconds since the epoch */
  readonly madeAt: number;
  readonly until: number;
  /** how often it has been given */
  timesAsked: number;
  /** heads as they are sent, by encoding; made at the first use */
  readonly heads: Map<Encoding | 'plain' | 'unchanged', string[]>;
}

/**
 * HTTP tells times in whole seconds, and a change can fall into the second of an answer: who has that one, or goes by
 * the time at which it came, must not be told that nothing changed. So the time that is stated is the full second after
 * the making, and it is stated once it has come. In milliseconds since the epoch; null until then.
 */
function lastModifiedOf({ madeAt }: ReadyAnswer, now: number): number | null {
  const second = madeAt - (madeAt % 1_000) + 1_000;
  return now >= second ? second : null;
}

/** Heads made before the time can be stated lack it; from then on they have it. */
function headOf(answer: ReadyAnswer, kind: Encoding | 'plain' | 'unchanged', lastModified: number | null): string[] {
  const known = answer.heads.get(kind);
  if (known && lastModified !== null) return known;
  const head = [...answer.head];
  if (lastModified !== null) head.push('last-modified', new Date(lastModified).toUTCString());
  if (kind !== 'unchanged') {
    const body = kind === 'plain' ? answer.plain : (answer.encoded.get(kind) ?? answer.plain);
    if (kind !== 'plain') head.push('content-encoding', kind);
    head.push('content-length', String(body.length));
  }
  if (lastModified !== null) answer.heads.set(kind, head);
  return head;
}

/**
 * Answers from memory. `more` are header names and values in turn that only this answer has. Returns the encoding that
 * the client would have preferred and that is not there yet; null where it got what it wanted.
 */
export function sendReady(
  answer: ReadyAnswer,
  request: IncomingMessage,
  response: ServerResponse,
  more: readonly string[],
): Encoding | null {
  const { headers, method } = request;
  const now = Date.now();
  const lastModified = lastModifiedOf(answer, now);
  if (answer.status === 200 && isUnchanged(headers, { etag: answer.etag, lastModified })) {
    response.writeHead(304, withMore(headOf(answer, 'unchanged', lastModified), more));
    response.end();
    return null;
  }
  const wanted = answer.isCompressible ? encodingFor(headers['accept-encoding'], answer.plain.length) : null;
  const body = wanted === null ? undefined : answer.encoded.get(wanted);
  const kind = wanted === null || body === undefined ? 'plain' : wanted;
  response.writeHead(answer.status, withMore(headOf(answer, kind, lastModified), more));
  if (method === 'HEAD') response.end();
  else response.end(body ?? answer.plain);
  return body === undefined ? wanted : null;
}

function withMore(head: string[], more: readonly string[]): string[] {
  return more.length === 0 ? head : [...head, ...more];
}
