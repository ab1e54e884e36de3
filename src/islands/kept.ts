/** Something small that this browser keeps, or this tab of it. */
export interface Kept<Value> {
  /** null: there is none, or the browser keeps nothing */
  readonly read: () => Value | null;
  readonly write: (value: Value) => void;
  readonly forget: () => void;
}

/** Where something is kept: by the browser until it is forgotten, or by the tab until that is closed. */
export type Place = 'localStorage' | 'sessionStorage';

/** Whether this browser lets pages keep anything: some are told not to, and then throw. */
export function canKeep(place: Place): boolean {
  try {
    return window[place] !== null;
  } catch {
    return false;
  }
}

/** Keeps a value as JSON; `isOne` tells one of ours from whatever else may stand there. */
export function keep<Value>(place: Place, key: string, isOne: (value: unknown) => value is Value): Kept<Value> {
  const attempt = <Result>(act: (storage: Storage) => Result): Result | null => {
    try {
      return act(window[place]);
    } catch {
      // It is full, or forbidden: a convenience less.
      return null;
    }
  };
  return {
    read: () =>
      attempt((storage) => {
        const value: unknown = JSON.parse(storage.getItem(key) ?? 'null');
        return isOne(value) ? value : null;
      }),
    write: (value) => void attempt((storage) => storage.setItem(key, JSON.stringify(value))),
    forget: () => void attempt((storage) => storage.removeItem(key)),
  };
}
