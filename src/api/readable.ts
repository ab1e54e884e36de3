import type { ObjectSchema } from './schema.ts';

/**
 * How a route of the API is opened: to everybody, kept ready by every parameter that it knows, and refusing others.
 * Its handler must say what it shows.
 */
export function readable(query: ObjectSchema) {
  return { access: 'public', kept: Object.keys(query.properties), refusesOthers: true } as const;
}
