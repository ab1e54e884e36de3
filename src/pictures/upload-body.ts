import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { type Api, Refusal } from '../api/api.ts';
import { makeTurns } from '../http/http.ts';
import { largestFile, refuse } from './refusals.ts';

/** Files that are read and worked on side by side: each may be 50 MB, and the darkroom takes one at a time anyway. */
const turns = makeTurns(2);

/** Lets the desk's API take a file as the body of a request; nothing of it is read before its turn. */
export function takeFiles(api: Api): void {
  for (const type of [/^image\//, 'application/octet-stream'])
    api.addContentTypeParser(type, (_request, payload, done) => done(null, payload));
}

/**
 * Reads a file that a request carries and works on it, two at a time; the network holds the others back. Rejects with a
 * refusal where it is larger than a picture may be, without reading to its end.
 */
export async function withFile<Result>(
  request: FastifyRequest,
  work: (bytes: Buffer) => Promise<Result>,
): Promise<Result> {
  if (!(request.body instanceof Readable)) throw noFile();
  if (Number(request.headers['content-length'] ?? 0) > largestFile) throw tooLarge();
  const over = await turns.take();
  try {
    return await work(await readBody(request));
  } finally {
    over();
  }
}

async function readBody({ body }: FastifyRequest): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of body as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > largestFile) throw tooLarge();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function noFile(): Refusal {
  const problem = 'The request carries no file.';
  const mend = 'Send the file itself as the body, with its own type, such as image/jpeg.';
  const errors = [{ field: 'file', problem, mend }];
  return new Refusal({ kind: 'bad-parameter', status: 400, detail: `${problem} ${mend}`, errors });
}

function tooLarge(): Refusal {
  const { message, field } = refuse('too-many-bytes');
  const errors = [{ field, problem: message, mend: 'Export it smaller.' }];
  return new Refusal({ kind: 'bad-parameter', status: 413, detail: message, errors });
}
