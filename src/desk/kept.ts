import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

/**
 * A text that this browser keeps, null where there is none, and how to change it. Where a browser keeps nothing, it is
 * forgotten when the page goes.
 */
export function useKept(key: string): [value: string | null, keep: (value: string | null) => void] {
  const value = useSyncExternalStore(listen, () => read(key));
  return [value, (next) => write(key, next)];
}

const unkept = new Map<string, string>();

function read(key: string): string | null {
  try {
    return localStorage.getItem(key) ?? unkept.get(key) ?? null;
  } catch {
    return unkept.get(key) ?? null;
  }
}

function write(key: string, value: string | null): void {
  unkept.delete(key);
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    if (value !== null) unkept.set(key, value);
  }
  for (const changed of listeners) changed();
}

function listen(changed: () => void): () => void {
  listeners.add(changed);
  addEventListener('storage', changed);
  return () => {
    listeners.delete(changed);
    removeEventListener('storage', changed);
  };
}
