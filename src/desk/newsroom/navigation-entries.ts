import type { SettingLine } from '../shapes.ts';

/** One place in the navigation while it is put together. */
export interface Entry {
  /** tells it from every other one while it is moved about */
  readonly id: number;
  readonly kind: 'section' | 'topic' | 'page' | 'link';
  /** a slug, or of a link its address */
  readonly target: string;
  /** words of its own; '': those of what it leads to */
  readonly label: string;
}

const kinds = ['section', 'topic', 'page', 'link'] as const;

/** The navigation as the server writes it, to be put together. What has no such shape is left out. */
export function entriesOf(value: SettingLine['value']): readonly Entry[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((written: unknown, id) => {
    if (typeof written !== 'object' || written === null) return [];
    const parts = written as Readonly<Record<string, unknown>>;
    const kind = kinds.find((one) => typeof parts[one] === 'string');
    if (kind === undefined) return [];
    return [{ id, kind, target: String(parts[kind]), label: typeof parts['label'] === 'string' ? parts['label'] : '' }];
  });
}

/** The same as the server takes it. */
export function writtenEntries(entries: readonly Entry[]): string {
  const written = entries.map(({ kind, target, label }) => ({
    [kind]: target.trim(),
    ...(label.trim() !== '' && { label: label.trim() }),
  }));
  return JSON.stringify(written);
}

/** The next number that no entry has. */
export function nextId(entries: readonly Entry[]): number {
  return Math.max(-1, ...entries.map(({ id }) => id)) + 1;
}
