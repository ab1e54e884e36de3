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

/** The way a language is written, from its usual script. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const tag = canonicalLanguage(language);
  const script = tag === null ? undefined : new Intl.Locale(tag).maximize().script;
  return script !== undefined && rightToLeft.has(script) ? 'rtl' : 'ltr';
}
