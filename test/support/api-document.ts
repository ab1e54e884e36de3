import assert from 'node:assert/strict';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { ApiDescription } from '../../src/api/api.ts';
import { testBaseUrl } from './app.ts';

/** The published description of an application's API, and the check of an answer against it. */
export interface ApiDocument {
  readonly document: ApiDescription;
  /** asks, checks the answer against what the description says of its status, and gives it */
  readonly ask: (
    path: string,
    url: string,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<LightMyRequestResponse>;
}

export async function readApiDocument(app: FastifyInstance): Promise<ApiDocument> {
  const document = (await app.inject({ url: '/api/v1/openapi.json' })).json<ApiDescription>();
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema(closed(document), 'api', false, false);
  const validators = new Map<string, ValidateFunction>();
  const validator = (pointer: string) => {
    const known = validators.get(pointer) ?? ajv.compile({ $ref: `api#${pointer}` });
    validators.set(pointer, known);
    return known;
  };
  return {
    document,
    ask: async (path, url, headers = {}) => {
      const answer = await app.inject({ url: url.replace(testBaseUrl, ''), headers });
      checkAnswer(document, path, answer, validator);
      return answer;
    },
  };
}

function checkAnswer(
  document: ApiDescription,
  path: string,
  answer: LightMyRequestResponse,
  validator: (pointer: string) => ValidateFunction,
): void {
  const { statusCode } = answer;
  const where = `${statusCode} ${path}: ${answer.body.slice(0, 300)}`;
  const described = document.paths[path]?.get.responses[String(statusCode)];
  assert.ok(described, `this status is not described: ${where}`);
  for (const name of Object.keys(described.headers ?? {}))
    assert.ok(answer.headers[name], `${name} is missing: ${where}`);
  assert.equal(answer.headers['access-control-allow-origin'], '*', where);
  const [type] = Object.keys(described.content ?? {});
  if (type === undefined) {
    assert.equal(answer.body, '', where);
    return;
  }
  assert.equal(String(answer.headers['content-type']).split(';')[0], type, where);
  const validate = validator(
    pointerTo('paths', path, 'get', 'responses', String(statusCode), 'content', type, 'schema'),
  );
  const body: unknown = type.endsWith('json') ? JSON.parse(answer.body) : answer.body;
  assert.ok(validate(body), `${where}\n${JSON.stringify(validate.errors, null, 1)}`);
}

/** A JSON pointer as part of an address (RFC 6901, 6). */
export function pointerTo(...parts: readonly string[]): string {
  return parts.map((part) => `/${encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');
}

/** The description with every object closed, so that a field it does not name is found. */
export function closed<T>(part: T): T {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map(closed) as T;
  const inner = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, closed(value)]));
  return ('properties' in part && 'type' in part ? { ...inner, additionalProperties: false } : inner) as T;
}
