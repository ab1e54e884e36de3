import type { FormValues } from './parts/form-state.ts';
import type { SettingLine } from './shapes.ts';

/** Its entries have parts, and are put together by buttons. */
const inJson = 'navigation';
/** Chosen by buttons: the field that takes the problems is no control that holds a value. */
const byButtons: ReadonlySet<string> = new Set([inJson, 'logo', 'icon']);

/** What the hidden control is called that holds the value of a field which is put together by buttons. */
export function besideName(key: string): string {
  return `${key} as chosen`;
}

/** How a field shows a setting's value: entries of a list on a line each. The navigation has a field of its own, in JSON. */
export function textOf({ key, takes, value }: Pick<SettingLine, 'key' | 'takes' | 'value'>): string {
  if (key === inJson) return JSON.stringify(value ?? []);
  if (takes === 'yes or no') return value === true ? 'yes' : '';
  if (Array.isArray(value)) return value.map(String).join('\n');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What a form changes of its settings, as the server takes it; what is as it was is left out. */
export function changedIn(settings: readonly SettingLine[], values: FormValues): Readonly<Record<string, unknown>> {
  const given = ({ key }: SettingLine) => clean(values[byButtons.has(key) ? besideName(key) : key]);
  const changed = settings.filter((setting) => given(setting) !== clean(textOf(setting)));
  return Object.fromEntries(changed.map((setting) => [setting.key, valueIn(setting, given(setting))]));
}

function valueIn({ key, takes }: SettingLine, text: string): unknown {
  if (key === inJson) return JSON.parse(text);
  if (takes === 'yes or no') return text === 'yes';
  if (takes === 'list') return text === '' ? [] : text.split('\n');
  return text === '' ? null : text;
}

function clean(text: string | undefined): string {
  const lines = (text ?? '').split(/\r?\n/).map((line) => line.trim());
  return lines.filter((line) => line !== '').join('\n');
}
