import type { FastifySchema, RouteOptions } from 'fastify';
import { type Answer, commonAnswers, deskAnswers } from './answers.ts';
import { definitionsIn, type ObjectSchema, type Schema } from './schema.ts';

declare module 'fastify' {
  interface FastifySchema {
    /** the operation's name, unique in the API */
    operationId?: string;
    /** a few words */
    summary?: string;
    /** sentences; Markdown is not used */
    description?: string;
    /** the heading it stands under */
    tags?: readonly string[];
  }
}

export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path';
  readonly required: boolean;
  readonly description: string;
  readonly schema: Schema;
}

/** What a request carries besides its address. */
interface RequestBody {
  readonly required: true;
  readonly content: { readonly 'application/json': { readonly schema: Schema } };
}

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: RequestBody;
  readonly responses: Readonly<Record<string, Answer>>;
}

/** An OpenAPI 3.1 document, as far as this API needs one. */
export interface ApiDescription {
  readonly openapi: '3.1.0';
  readonly info: {
    readonly title: string;
    readonly summary: string;
    readonly description: string;
    readonly version: string;
  };
  readonly servers: readonly { readonly url: string; readonly description: string }[];
  readonly externalDocs: { readonly url: string; readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** The desk's API: besides, what it changes, and which permission each operation wants. */
export interface DeskDescription extends Omit<ApiDescription, 'paths' | 'components'> {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DeskOperation>>>>;
  readonly components: ApiDescription['components'] & { readonly securitySchemes: Readonly<Record<string, unknown>> };
}

export interface DeskOperation extends Operation {
  /** empty where nobody need be signed in */
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly 'x-permission': string;
}

/** One operation for each route that is read; throws where a route leaves out what a description needs. */
export function operationOf(route: RouteOptions): { readonly path: string; readonly operation: Operation } | null {
  const { schema, url, method } = route;
  if (method === 'HEAD' || method === 'OPTIONS' || schema === undefined) return null;
  const { operationId, summary, description, tags } = schema;
  if (!operationId || !summary || !description || !tags?.length || schema.response === undefined)
    throw new Error(`The route ${url} is not described: give operationId, summary, description, tags and response.`);
  return {
    path: url.replaceAll(/:(\w+)/g, '{$1}'),
    operation: {
      operationId,
      summary,
      description,
      tags,
      parameters: [...parametersOf(schema, 'path'), ...parametersOf(schema, 'query')],
      ...(schema.body === undefined ? {} : { requestBody: bodyOf(schema.body as Schema) }),
      responses: { ...(schema.response as Record<string, Answer>), ...commonAnswers },
    },
  };
}

function parametersOf(route: FastifySchema, where: Parameter['in']): Parameter[] {
  const schema = (where === 'path' ? route.params : route.querystring) as ObjectSchema | undefined;
  return Object.entries(schema?.properties ?? {}).map(([name, { description, ...rules }]) => ({
    name,
    in: where,
    required: schema?.required.includes(name) ?? false,
    description: String(description ?? ''),
    schema: rules,
  }));
}

function bodyOf(schema: Schema): RequestBody {
  return { required: true, content: { 'application/json': { schema } } };
}

/** The document of the desk's API. A route without a permission of its own does not start, so each has one. */
export function describeDesk(
  routes: readonly RouteOptions[],
  head: Pick<ApiDescription, 'info' | 'servers' | 'externalDocs' | 'tags'>,
): DeskDescription {
  const paths: Record<string, Record<string, DeskOperation>> = {};
  for (const route of routes) {
    const described = operationOf(route);
    if (described === null) continue;
    const permission = String(route.config?.access);
    paths[described.path] = {
      ...paths[described.path],
      [String(route.method).toLowerCase()]: {
        ...described.operation,
        responses: { ...(route.schema?.response as Record<string, Answer>), ...deskAnswers(permission) },
        security: permission === 'public' ? [] : [{ session: [] }, { token: [] }],
        'x-permission': permission,
      },
    };
  }
  const securitySchemes = {
    session: { type: 'apiKey', in: 'cookie', name: 'dateline_desk', description: 'Of a person who has signed in.' },
    token: { type: 'http', scheme: 'bearer', description: 'Of a machine.' },
  };
  return { openapi: '3.1.0', ...head, paths, components: { ...schemasOf(paths), securitySchemes } };
}

/** The whole document, with each named schema once. */
export function describe(
  routes: readonly RouteOptions[],
  head: Pick<ApiDescription, 'info' | 'servers' | 'externalDocs' | 'tags'>,
): ApiDescription {
  const operations = routes.map(operationOf).filter((one) => one !== null);
  const paths = Object.fromEntries(operations.map(({ path, operation }) => [path, { get: operation }]));
  return { openapi: '3.1.0', ...head, paths, components: schemasOf(paths) };
}

function schemasOf(paths: unknown): ApiDescription['components'] {
  const schemas = [...definitionsIn(paths)].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return { schemas: Object.fromEntries(schemas) };
}
