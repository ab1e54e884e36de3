import type { FormValues } from './parts/form-state.ts';
import type { SettingLine } from './shapes.ts';

type Value = SettingLine['value'];

/** How a field shows a setting's value: entries of a list on a line each, `section: harbour | Label` where they have parts. */
export function textOf({ takes, value }: Pick<SettingLine, 'takes' | 'value'>): string {
  if (takes === 'yes or no') return value === true ? 'yes' : '';
  if (Array.isArray(value)) return value.map(lineOf).join('\n');
  return typeof value === 'string' ? value : '';
}

/** What a form changes of its settings, as the server takes it; what is as it was is left out. */
export function changedIn(settings: readonly SettingLine[], values: FormValues): Readonly<Record<string, unknown>> {
  const changed = settings.filter((setting) => clean(values[setting.key]) !== clean(textOf(setting)));
  return Object.fromEntries(changed.map((setting) => [setting.key, valueIn(setting, clean(values[setting.key]))]));
}

function valueIn({ key, takes }: SettingLine, text: string): unknown {
  if (takes === 'yes or no') return text === 'yes';
  if (takes === 'list') return text === '' ? [] : text.split('\n').map(key === 'navigation' ? entryOf : (line) => line);
  return text === '' ? null : text;
}

function clean(text: string | undefined): string {
  const lines = (text ?? '').split(/\r?\n/).map((line) => line.trim());
  return lines.filter((line) => line !== '').join('\n');
}

function lineOf(entry: Value): string {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return String(entry);
  const { label, ...rest } = entry as Readonly<Record<string, Value>>;
  const [part] = Object.entries(rest);
  return `${part?.[0] ?? ''}: ${String(part?.[1] ?? '')}${typeof label === 'string' ? ` | ${label}` : ''}`;
}

/** A line that has no such parts goes to the server as it is, which says what is wrong with it, and takes JSON as well. */
function entryOf(line: string): unknown {
  const [, kind, place, label] = /^(\w+):\s*([^|]+?)\s*(?:\|\s*(.+))?$/.exec(line) ?? [];
  if (kind !== undefined && place !== undefined) return { [kind]: place, ...(label && { label }) };
  try {
    return line.startsWith('{') ? JSON.parse(line) : line;
  } catch {
    return line;
  }
}
