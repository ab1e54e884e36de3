/**
 * JSON Schemas (2020-12, as OpenAPI 3.1 uses it) that know the TypeScript type of what they describe: one definition
 * is the type that presenters must give, the check of what is asked, and the published description.
 */

declare const describes: unique symbol;
/** Marks a property or parameter that may be left out. JSON knows no symbols, so none of these marks is published. */
const leftOut = Symbol('may be left out');
const definition = Symbol('definition');
const mend = Symbol('mend');

export interface Schema<T = unknown> {
  readonly [keyword: string]: unknown;
  readonly [describes]?: T;
  readonly [leftOut]?: true;
  readonly [definition]?: Definition;
  readonly [mend]?: string;
}
/** What a schema describes, as a type. */
export type Described<S> = S extends Schema<infer T> ? T : never;

interface Definition {
  readonly name: string;
  readonly schema: Schema;
}

/** Words for whoever reads the description. */
export interface About {
  readonly description?: string;
  readonly examples?: readonly unknown[];
}

/** `pattern` is an ECMAScript regular expression; `format` as JSON Schema names them. */
export interface TextRules extends About {
  readonly format?: 'date' | 'date-time' | 'uri' | 'uuid' | 'email';
  readonly pattern?: string;
  readonly maxLength?: number;
}

export function text(rules: TextRules = {}): Schema<string> {
  return { type: 'string', ...rules };
}

export function integer(
  rules: About & { readonly minimum?: number; readonly maximum?: number; readonly default?: number } = {},
): Schema<number> {
  return { type: 'integer', ...rules };
}

export function number(rules: About & { readonly minimum?: number; readonly maximum?: number } = {}): Schema<number> {
  return { type: 'number', ...rules };
}

export function truth(about: About = {}): Schema<boolean> {
  return { type: 'boolean', ...about };
}

/** One of these words. */
export function oneOf<const T extends string>(words: readonly T[], about: About = {}): Schema<T> {
  return { type: 'string', enum: words, ...about };
}

export function list<T>(items: Schema<T>, about: About = {}): Schema<readonly T[]> {
  return { type: 'array', items, ...about };
}

/** What is described, or null where nothing is stated. */
export function orNull<T>(schema: Schema<T>, about: About = {}): Schema<T | null> {
  if (schema[definition] === undefined && typeof schema['type'] === 'string' && schema['enum'] === undefined) {
    return { ...schema, ...about, type: [schema['type'], 'null'] } as Schema<T | null>;
  }
  return { anyOf: [schema, { type: 'null' }], ...about };
}

/** Any object; its own standard or documentation says what is in it. */
export function anyObject(about: About = {}): Schema<Readonly<Record<string, unknown>>> {
  return { type: 'object', ...about };
}

type Properties = Readonly<Record<string, Schema>>;
type LeftOut<P extends Properties> = {
  [K in keyof P]: P[K] extends { readonly [leftOut]: true } ? K : never;
}[keyof P];
type ObjectOf<P extends Properties> = {
  readonly [K in Exclude<keyof P, LeftOut<P>>]: Described<P[K]>;
} & { readonly [K in LeftOut<P>]?: Described<P[K]> };

export interface ObjectSchema<P extends Properties = Properties> extends Schema<ObjectOf<P>> {
  readonly properties: P;
  readonly required: readonly string[];
}

/**
 * An object with these properties. Each is there, or null, unless it is marked `optional`; a parameter with a default
 * may be left out of a request and is there when it is read.
 */
export function object<P extends Properties>(properties: P, about: About = {}): ObjectSchema<P> {
  const required = Object.entries(properties).flatMap(([name, schema]) =>
    schema[leftOut] || 'default' in schema ? [] : [name],
  );
  return { type: 'object', properties, required, ...about };
}

/** A property or parameter that may be left out. */
export function optional<T>(schema: Schema<T>): Schema<T> & { readonly [leftOut]: true } {
  return { ...schema, [leftOut]: true };
}

/** A parameter, with the sentence that tells whoever got it wrong how to mend it. */
export function mended<T>(schema: Schema<T>, sentence: string): Schema<T> {
  return { ...schema, [mend]: sentence };
}

/** The sentence that mends a parameter. */
export function mendOf(schema: Schema): string {
  return schema[mend] ?? 'See the description of the API.';
}

/** Gives a schema a name of its own in the description; wherever it is used, the description refers to it. */
export function named<T>(name: string, schema: Schema<T>): Schema<T> {
  return { ...reference(name), [definition]: { name, schema } };
}

/** Refers to a named schema from within itself. */
export function reference(name: string): { readonly $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

/** The named schemas that a schema uses, and those that they use, by their names. */
export function definitionsIn(part: unknown, found = new Map<string, Schema>()): Map<string, Schema> {
  if (typeof part !== 'object' || part === null) return found;
  const own = (part as Schema)[definition];
  if (own !== undefined && !found.has(own.name)) {
    found.set(own.name, own.schema);
    definitionsIn(own.schema, found);
  }
  for (const value of Object.values(part)) definitionsIn(value, found);
  return found;
}
