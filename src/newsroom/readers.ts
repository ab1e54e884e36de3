import type { Known } from './shapes.ts';

/** A value that was read, or everything that is wrong with it, each a sentence without the key in front. */
export type Taken<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads one value of a settings file or command. */
export type Reader<T> = (value: unknown, known: Known) => Taken<T>;

export function taken<T>(value: T): Taken<T> {
  return { ok: true, value };
}

export function refused(...problems: readonly string[]): Taken<never> {
  return { ok: false, problems };
}

/** The start of a value for a message; a whole pasted page must not become one. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}

const controls = /[\p{Cc}\u2028\u2029]/u;

/** One line of text, trimmed; `''` is allowed where `least` is 0. Lengths in characters. */
export function line(least: number, most: number, mend: string): Reader<string> {
  return (value) => {
    if (typeof value !== 'string') return refused(`${quoted(value)} is not text; ${mend}`);
    const text = value.trim();
    if (controls.test(text)) return refused(`holds a line break or a control character; ${mend}`);
    if (text.length < least || text.length > most) return refused(mend);
    return taken(text);
  };
}

/** Yes or no, as JSON or as a word. */
export const yesOrNo: Reader<boolean> = (value) => {
  if (typeof value === 'boolean') return taken(value);
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (word === 'true' || word === 'yes' || word === 'on') return taken(true);
  if (word === 'false' || word === 'no' || word === 'off') return taken(false);
  return refused(`${quoted(value)} is neither true nor false.`);
};

/** One of a few words. */
export function oneOf<T extends string>(words: readonly T[]): Reader<T> {
  return (value) => {
    const found = words.find((word) => word === value);
    return found === undefined ? refused(`${quoted(value)} is not one of ${words.join(', ')}.`) : taken(found);
  };
}

/** A whole number within bounds, as JSON or in digits. */
export function wholeNumber(least: number, most: number): Reader<number> {
  return (value) => {
    const written = typeof value === 'string' ? value.trim() : value;
    const number = typeof written === 'string' && /^\d{1,9}$/.test(written) ? Number(written) : written;
    return typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most
      ? taken(number)
      : refused(`${quoted(value)} is not a whole number from ${least} to ${most}.`);
  };
}

/** What `read` reads, or null for an empty text. */
export function orNone<T>(read: Reader<T>): Reader<T | null> {
  return (value, known) => (typeof value === 'string' && value.trim() === '' ? taken(null) : read(value, known));
}

/** A list of what `read` reads, without repeats; one text alone is a list of its lines. */
export function listOf<T>(read: Reader<T>, most: number): Reader<readonly T[]> {
  return (value, known) => {
    const items: unknown = typeof value === 'string' ? value.split('\n').filter((row) => row.trim() !== '') : value;
    if (!Array.isArray(items)) return refused(`${quoted(value)} is not a list.`);
    if (items.length > most) return refused(`holds ${items.length} entries; at most ${most} can be kept.`);
    const problems: string[] = [];
    const values = new Map<string, T>();
    for (const [index, item] of items.entries()) {
      const one = read(item, known);
      if (one.ok) values.set(JSON.stringify(one.value), one.value);
      else problems.push(...one.problems.map((problem) => `entry ${index + 1}: ${problem}`));
    }
    return problems.length > 0 ? { ok: false, problems } : taken([...values.values()]);
  };
}

/** An absolute address of one of the schemes (`https:` …), in the spelling of the URL standard, without credentials. */
export function address(schemes: readonly string[], example: string): Reader<string> {
  return (value) => {
    const written = typeof value === 'string' ? value.trim() : '';
    const url = URL.parse(written);
    const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:';
    const isWhole = url !== null && (isWeb ? /[^.]\.[^.]/.test(url.hostname) : url.pathname !== '');
    if (url === null || !isWhole || !schemes.includes(url.protocol) || written.length > 500 || /\s/u.test(written)) {
      const kinds = schemes.map((scheme) => scheme.replace(':', '')).join(' or ');
      return refused(`${quoted(value)} is no ${kinds} address; write one such as ${example}.`);
    }
    if (url.username !== '' || url.password !== '') return refused(`${quoted(value)} holds a name or password.`);
    return taken(url.href);
  };
}

export const webAddress = address(['https:', 'http:'], 'https://example.org/');

/** An email address that can stand in a `mailto:` link. */
export const email: Reader<string> = (value) => {
  const written = typeof value === 'string' ? value.trim() : '';
  return written.length <= 254 && /^[^\s@<>"?&%,;]+@[^\s@<>"?&%,;]+\.[^\s@<>"?&%,;]+$/u.test(written)
    ? taken(written)
    : refused(`${quoted(value)} is no email address; write one such as newsroom@example.org.`);
};
