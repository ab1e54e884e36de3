import type { FastifyReply } from 'fastify';

/** The address of a page of a list: the parameters that have a value, in the order given. */
export function pageAddress(
  address: string,
  parameters: Readonly<Record<string, string | number | null | undefined>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined) query.append(name, String(value));
  }
  return query.size === 0 ? address : `${address}?${query}`;
}

/** Names the next page in the header too (RFC 8288), where there is one. */
export function linkNext(reply: FastifyReply, next: string | null): FastifyReply {
  if (next === null) return reply;
  return reply.header('link', `<${next}>; rel="next", ${String(reply.getHeader('link'))}`);
}
