import type { IncomingMessage } from 'node:http';

/** A read without a body, from a client that names one host: everything else is the framework's to judge. */
export function isPlainRead({ method, headers, rawHeaders }: IncomingMessage): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (headers['transfer-encoding'] !== undefined || headers['content-length'] !== undefined) return false;
  return hostsNamed(rawHeaders) === 1;
}

/** Node takes the first of two Host headers and a proxy may take the last: between them they could poison a cache. */
export function hostsNamed(rawHeaders: readonly string[]): number {
  let hosts = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i];
    if (name?.length === 4 && (name === 'Host' || name.toLowerCase() === 'host')) hosts += 1;
  }
  return hosts;
}
