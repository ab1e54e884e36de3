import assert from 'node:assert/strict';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { DeskDescription } from '../../src/api/api.ts';
import { closed, pointerTo } from './api-document.ts';
import type { DeskBrowser } from './desk.ts';

/** The desk's own description of its API. */
export function readDeskDocument(browser: DeskBrowser): Promise<DeskDescription> {
  return browser.expect<DeskDescription>(200, 'GET', '/openapi.json');
}

/** The same browser, in which every answer must be as the description says of its operation and status. */
export async function heldToDescription(browser: DeskBrowser): Promise<DeskBrowser> {
  const document = await readDeskDocument(browser);
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema(closed(document), 'desk', false, false);
  const validators = new Map<string, ValidateFunction>();
  // As the router does: an address that stands as it is before one with a place for something.
  const paths = Object.keys(document.paths).toSorted((one, other) => one.split('{').length - other.split('{').length);
  const templates = paths.map(
    (path) => [path, new RegExp(`^${path.replace('/api/v1/desk', '').replaceAll(/\{\w+\}/g, '[^/]+')}$`)] as const,
  );
  const ask: DeskBrowser['ask'] = async (method, path, body) => {
    const answer = await browser.ask(method, path, body);
    const address = path.split('?', 1)[0] ?? '';
    const isAsked = (template: string) => document.paths[template]?.[method.toLowerCase()] !== undefined;
    const [template = ''] = templates.find(([one, pattern]) => pattern.test(address) && isAsked(one)) ?? [];
    const { statusCode } = answer;
    const where = `${method} ${path}: ${statusCode} ${answer.body.slice(0, 300)}`;
    const described = document.paths[template]?.[method.toLowerCase()]?.responses[String(statusCode)];
    assert.ok(described, `not described: ${where}`);
    const [type] = Object.keys(described.content ?? {});
    if (type === undefined) return answer;
    const at = ['paths', template, method.toLowerCase(), 'responses', String(statusCode), 'content', type, 'schema'];
    const pointer = pointerTo(...at);
    const validate = validators.get(pointer) ?? ajv.compile({ $ref: `desk#${pointer}` });
    validators.set(pointer, validate);
    assert.ok(validate(answer.json()), `${where}\n${JSON.stringify(validate.errors, null, 1)}`);
    return answer;
  };
  return {
    ...browser,
    ask,
    expect: async <T>(status: number, ...request: Parameters<DeskBrowser['ask']>) => {
      const answer = await ask(...request);
      assert.equal(answer.statusCode, status, `${request[0]} ${request[1]}: ${answer.body}`);
      return (answer.body === '' ? null : answer.json()) as T;
    },
  };
}
