import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Encoding, encodingFor } from './encodings.ts';
import { isUnchanged } from './validators.ts';

/** An answer as it is sent to a client that accepts these encodings. */
interface ReadyForm {
  readonly accepted: string | undefined;
  readonly head: string[];
  readonly body: Buffer;
  /** the encoding that would be preferred, and is not there yet */
  readonly missing: Encoding | null;
}

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
  /** how it was last sent whole; null before that, and once another encoding is there */
  last: ReadyForm | null;
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

/** One asking for an answer that is ready. */
interface Asking {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** milliseconds since the epoch */
  readonly now: number;
  /** header names and values in turn that only this answer has */
  readonly more: readonly string[];
}

/**
 * Answers from memory. Returns the encoding that the client would have preferred and that is not there yet; null where
 * it got what it wanted.
 */
export function sendReady(answer: ReadyAnswer, { request, response, now, more }: Asking): Encoding | null {
  const { headers, method } = request;
  const lastModified = lastModifiedOf(answer, now);
  if (answer.status === 200 && isUnchanged(headers, { etag: answer.etag, lastModified })) {
    response.writeHead(304, withMore(headOf(answer, 'unchanged', lastModified), more));
    response.end();
    return null;
  }
  const { head, body, missing } = formFor(answer, headers['accept-encoding'], lastModified);
  response.writeHead(answer.status, withMore(head, more));
  if (method === 'HEAD') response.end();
  else response.end(body);
  return missing;
}

/** What is sent to a client that accepts these encodings. The last is remembered: the next mostly accepts the same. */
function formFor(answer: ReadyAnswer, accepted: string | undefined, lastModified: number | null): ReadyForm {
  const { last } = answer;
  if (last !== null && last.accepted === accepted) return last;
  const wanted = answer.isCompressible ? encodingFor(accepted, answer.plain.length) : null;
  const body = wanted === null ? undefined : answer.encoded.get(wanted);
  const kind = wanted === null || body === undefined ? 'plain' : wanted;
  const form: ReadyForm = {
    accepted,
    head: headOf(answer, kind, lastModified),
    body: body ?? answer.plain,
    missing: body === undefined ? wanted : null,
  };
  if (lastModified !== null) answer.last = form;
  return form;
}

function withMore(head: string[], more: readonly string[]): string[] {
  return more.length === 0 ? head : [...head, ...more];
}
