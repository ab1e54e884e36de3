import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { isIPv6 } from 'node:net';
import type { OutgoingRequest, Received } from './shapes.ts';

/** What a request is held to. */
export interface OneRequest extends OutgoingRequest {
  readonly url: URL;
  /** where the connection goes, whatever the host's name means by then */
  readonly address: string;
  readonly signal: AbortSignal;
  readonly bytesAtMost: number;
}

/** The answer was longer than it may be. */
export class TooLong extends Error {
  override readonly name = 'TooLong';
}

/** Makes one request to one address; a redirect is an answer like any other. Throws TooLong, or the network's error. */
export function requestOnce(one: OneRequest): Promise<Received> {
  const { url, address, body, accept, signal } = one;
  const { promise, resolve, reject } = Promise.withResolvers<Received>();
  const send = url.protocol === 'https:' ? secure : plain;
  const request = send(
    url,
    {
      method: body === undefined ? 'GET' : 'POST',
      // A connection of its own, never one that an earlier answer has kept open, and never a proxy's.
      agent: false,
      signal,
      lookup: (_name, options, answer) => {
        const found = { address, family: isIPv6(address) ? 6 : 4 };
        if (options.all) answer(null, [found]);
        else answer(null, found.address, found.family);
      },
      headers: {
        ...one.headers,
        'user-agent': userAgent,
        accept: accept ?? '*/*',
        'accept-encoding': 'identity',
        ...(body === undefined ? {} : { 'content-type': body.type, 'content-length': Buffer.byteLength(body.text) }),
      },
    },
    (answer) => {
      const pieces: Buffer[] = [];
      let bytes = 0;
      answer.on('data', (piece: Buffer) => {
        bytes += piece.length;
        if (bytes > one.bytesAtMost) request.destroy(new TooLong());
        else pieces.push(piece);
      });
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          url: url.href,
          type: answer.headers['content-type'] ?? null,
          location: answer.headers.location ?? null,
          retryAfter: answer.headers['retry-after'] ?? null,
          body: Buffer.concat(pieces),
        }),
      );
    },
  );
  request.on('error', reject);
  request.end(body?.text);
  return promise;
}

const userAgent = 'Dateline (self-hosted news publishing)';
