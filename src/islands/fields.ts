/** What people type into the form, by the names of its fields. */
export type Written = Readonly<Record<string, string>>;

export type Field = HTMLInputElement | HTMLTextAreaElement;

export const person = ['name', 'email', 'website'] as const;

/** The field of a name; undefined where the form has none. */
export function fieldOf(form: HTMLFormElement, name: string): Field | undefined {
  const found = form.elements.namedItem(name);
  return found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement ? found : undefined;
}

export function readFields(form: HTMLFormElement, names: readonly string[]): Written {
  return Object.fromEntries(names.map((name) => [name, fieldOf(form, name)?.value ?? '']));
}

/** Fills in what is empty, and nothing else: what stands in a field already is newer. */
export function fillEmpty(form: HTMLFormElement, written: Written): void {
  for (const [name, value] of Object.entries(written)) {
    const field = fieldOf(form, name);
    if (field?.value === '') field.value = value;
  }
}

export function isWritten(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && Object.values(value).every((part) => typeof part === 'string');
}
