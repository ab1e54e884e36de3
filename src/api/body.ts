import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { ParameterProblem } from './parameters.ts';
import { definitionsIn, mendOf, type Schema } from './schema.ts';

/** Reads what a request carries: the values, or everything that is wrong with them at once. */
export type ReadBody = (
  given: unknown,
) => { readonly values: unknown } | { readonly problems: readonly ParameterProblem[] };

/**
 * Makes the reader of a body from its schema. A property that the schema does not know is wrong, too: a mistyped name
 * must not pass for nothing given. What was given is never said back, for it may be a password.
 */
export function bodyReader(schema: Schema): ReadBody {
  // Made when the first body comes: the checks of all addresses would cost every start time and memory.
  let made: ValidateFunction | null = null;
  return (given) => {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return { problems: [notAnObject] };
    made ??= checkOf(schema);
    const validate = made;
    const values: unknown = structuredClone(given);
    if (validate(values)) return { values };
    const problems = new Map<string, ParameterProblem>();
    for (const error of validate.errors ?? []) {
      const problem = problemOf(error);
      if (!problems.has(problem.field)) problems.set(problem.field, problem);
    }
    return { problems: [...problems.values()] };
  };
}

function checkOf(schema: Schema): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, verbose: true, useDefaults: true, strict: false });
  formats.default(ajv);
  const schemas = Object.fromEntries([...definitionsIn(schema)].map(([name, own]) => [name, closed(own)]));
  return ajv.compile({ ...closed(schema), components: { schemas } });
}

const notAnObject: ParameterProblem = {
  field: 'body',
  problem: 'The request carries no JSON object.',
  mend: 'Send a JSON object, as application/json.',
};

/** Every object with its properties and no others. */
function closed<T>(part: T): T {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map(closed) as T;
  const inner = { ...part };
  for (const [key, value] of Object.entries(part)) Object.assign(inner, { [key]: closed(value) });
  return 'properties' in part && 'type' in part ? { ...inner, additionalProperties: false } : inner;
}

function problemOf({ instancePath, keyword, params, parentSchema }: ErrorObject): ParameterProblem {
  const at = instancePath.split('/').slice(1).map(unescaped);
  const own = parentSchema as Schema;
  if (keyword === 'required') {
    const { missingProperty } = params as { readonly missingProperty: string };
    const field = [...at, missingProperty].join('.');
    const rules = (own['properties'] as Readonly<Record<string, Schema>>)[missingProperty] ?? {};
    return { field, problem: `${field} is missing.`, mend: mendOf(rules) };
  }
  if (keyword === 'additionalProperties') {
    const { additionalProperty } = params as { readonly additionalProperty: string };
    const field = [...at, additionalProperty.slice(0, 60)].join('.');
    const known = Object.keys(own['properties'] as object).join(', ');
    return { field, problem: `There is no field ${field} here.`, mend: `The fields are ${known}.` };
  }
  const field = at.join('.') || 'body';
  return { field, problem: `${field} cannot be taken as it is given.`, mend: mendOf(own) };
}

/** A step of a JSON pointer as it was written (RFC 6901, 4). */
function unescaped(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
