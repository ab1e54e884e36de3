import type { FastifyReply } from 'fastify';
import { list, orNull, type Schema, text } from './schema.ts';

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

const next = orNull(text({ format: 'uri', description: 'The next page of the list; null at its end.' }));

/** The properties of a page of a list. */
export function pageOf<const Name extends string, T>(name: Name, schema: Schema<T>) {
  return { [name]: list(schema), next } as Readonly<Record<Name, Schema<readonly T[]>>> & {
    readonly next: typeof next;
  };
}
