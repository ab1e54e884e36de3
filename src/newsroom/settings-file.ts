import { nearest } from './nearest.ts';
import { quoted } from './readers.ts';
import { type Changes, settings } from './rules.ts';
import type { Json } from './setting.ts';
import type { Newsroom } from './shapes.ts';

const keys = settings.map(({ key }) => key);
const groups = new Set(keys.flatMap((key) => (key.includes('.') ? [key.split('.', 1)[0] ?? ''] : [])));

/** The changes that a settings file asks for, or its unknown keys, each with the nearest known one. */
export function readSettingsFile(
  text: string,
): { readonly changes: Changes } | { readonly problems: readonly string[] } {
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { problems: [`The file is no JSON: ${error instanceof Error ? error.message : String(error)}.`] };
  }
  if (!isGroup(file)) return { problems: ['The file must hold one object: {"name": "…"}.'] };
  return changesOf(file);
}

/** The changes in an object of settings that may be nested (`{colours: {accent}}`) or dotted (`{'colours.accent'}`). */
export function changesOf(
  file: Readonly<Record<string, unknown>>,
): { readonly changes: Changes } | { readonly problems: readonly string[] } {
  const changes: Record<string, unknown> = {};
  const problems: string[] = [];
  const walk = (group: Readonly<Record<string, unknown>>, path: string) => {
    for (const [name, value] of Object.entries(group)) {
      const key = path + name;
      const holds = keys.some((one) => one.startsWith(`${key}.`));
      if (keys.includes(key)) changes[key] = value;
      else if (holds && isGroup(value)) walk(value, `${key}.`);
      else if (holds) problems.push(`${key}: ${quoted(value)} is not an object; ${within(key)}`);
      else problems.push(unknownKey(key));
    }
  };
  walk(file, '');
  return problems.length > 0 ? { problems } : { changes };
}

/** Says that there is no such setting, and which was probably meant. */
export function unknownKey(key: string): string {
  const near = nearest(key, [...keys, ...groups]);
  const mend = near === null ? 'dateline settings shows all.' : `did you mean ${near}?`;
  return `${key.slice(0, 80)}: there is no such setting; ${mend}`;
}

function within(group: string): string {
  return `it holds ${keys.filter((one) => one.startsWith(`${group}.`)).join(', ')}.`;
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every setting as a file that `readSettingsFile` reads back to the same. */
export function writeSettingsFile(newsroom: Newsroom): string {
  const file: Record<string, Json | Record<string, Json>> = {};
  for (const { key, show } of settings) {
    const [group = '', name] = key.split('.');
    if (name === undefined) file[group] = show(newsroom);
    else file[group] = { ...(file[group] as Record<string, Json> | undefined), [name]: show(newsroom) };
  }
  return `${JSON.stringify(file, null, 2)}\n`;
}
