/** ISO 15924 codes of the scripts in living use that run from right to left. */
const rightToLeft: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/** True for a well-formed BCP 47 language tag, such as `en-GB` or `uk`. */
export function isLanguage(tag: string): boolean {
  return canonicalLanguage(tag) !== null;
}

/** A language tag in its canonical spelling (`EN-gb` becomes `en-GB`), or null when it is not one. */
export function canonicalLanguage(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/** The first subtag of a language tag, in lower case: `en` of `en-GB`; '' of an empty text. */
export function primaryLanguage(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}

/** True when two tags share their first subtag, so that one need not be marked inside the other. */
export function sameLanguage(one: string, other: string): boolean {
  return primaryLanguage(one) === primaryLanguage(other);
}

/** The way a language is written, from its usual script. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const tag = canonicalLanguage(language);
  const script = tag === null ? undefined : new Intl.Locale(tag).maximize().script;
  return script !== undefined && rightToLeft.has(script) ? 'rtl' : 'ltr';
}
