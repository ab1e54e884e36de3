import { mendOf, type ObjectSchema, type Schema } from './schema.ts';

/** What is wrong with one parameter, and how to mend it. */
export interface ParameterProblem {
  /** the parameter's name */
  readonly field: string;
  readonly problem: string;
  readonly mend: string;
}

/** How the formats that parameters use are told; others are checked by their pattern. */
const formats: Readonly<Record<string, (text: string) => boolean>> = {
  uuid: (text) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text),
  date: isDay,
};

/** Characters of a wrong value that are said back. */
const saidBackAtMost = 60;

/**
 * Reads query or path parameters by their schema: the values as their types, or everything that is wrong with them at
 * once. A parameter that the schema does not know is wrong too: a mistyped filter must not answer with everything.
 */
export function readParameters(
  schema: ObjectSchema,
  given: Readonly<Record<string, unknown>>,
): { readonly values: Readonly<Record<string, unknown>> } | { readonly problems: readonly ParameterProblem[] } {
  const { properties } = schema;
  const problems: ParameterProblem[] = [];
  const values: Record<string, unknown> = {};
  for (const field of Object.keys(given)) {
    if (!Object.hasOwn(properties, field)) problems.push(unknownParameter(field, Object.keys(properties)));
  }
  for (const [field, rules] of Object.entries(properties)) {
    const value = given[field];
    if (value === undefined) {
      if (rules['default'] !== undefined) values[field] = rules['default'];
      else if (schema.required.includes(field))
        problems.push({ field, problem: `${field} is missing.`, mend: mendOf(rules) });
    } else if (typeof value !== 'string') {
      problems.push({ field, problem: `${field} is given more than once.`, mend: 'Give it once.' });
    } else if (fits(rules, value)) {
      values[field] = rules['type'] === 'integer' ? Number(value) : value;
    } else {
      problems.push({ field, problem: `${field} cannot be “${shortened(value)}”.`, mend: mendOf(rules) });
    }
  }
  return problems.length > 0 ? { problems } : { values };
}

function unknownParameter(field: string, known: readonly string[]): ParameterProblem {
  const mend = known.length === 0 ? 'Leave it out: this address takes none.' : `Choose one of ${known.join(', ')}.`;
  return { field: shortened(field), problem: `There is no parameter “${shortened(field)}” here.`, mend };
}

function fits(rules: Schema, value: string): boolean {
  const { type, pattern, format, maxLength, minimum, maximum } = rules as {
    readonly type?: unknown;
    readonly pattern?: string;
    readonly format?: string;
    readonly maxLength?: number;
    readonly minimum?: number;
    readonly maximum?: number;
  };
  const choices = rules['enum'] as readonly string[] | undefined;
  if (type === 'integer') {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    return number >= (minimum ?? 0) && number <= (maximum ?? Number.MAX_SAFE_INTEGER);
  }
  if (value.length > (maxLength ?? 2_000)) return false;
  if (choices !== undefined && !choices.includes(value)) return false;
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(value)) return false;
  return format === undefined || (formats[format]?.(value) ?? true);
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

function shortened(text: string): string {
  return text.length > saidBackAtMost ? `${text.slice(0, saidBackAtMost)}…` : text;
}
