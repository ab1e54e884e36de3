/** Languages by their own names and directions, as the browser knows them (CLDR). */

/** Those in which newsrooms write most, for a list to choose from; any other can be typed. */
const offered =
  'ar az be bg bn bs ca cs cy da de el en-GB en-US es et eu fa fi fr ga gl ha he hi hr hu hy id is it ja ka kk ko ku ky lt lv mk ms mt nb nl pa pl ps pt pt-BR ro ru sk sl so sq sr sv sw ta tg th tr uk ur uz vi yo zh-Hans zh-Hant';

/** Scripts that are written from right to left (Unicode, UAX 9). */
const fromRight = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr', 'Yezi']);

/** A language as people know it. */
export interface LanguageFacts {
  readonly tag: string;
  /** in itself */
  readonly own: string;
  /** in English */
  readonly english: string;
  readonly direction: 'ltr' | 'rtl';
}

/** What is known of a language tag; null where it is none (BCP 47). */
export function languageFacts(tag: string): LanguageFacts | null {
  try {
    const locale = new Intl.Locale(tag.trim());
    const name = (language: string) =>
      new Intl.DisplayNames(language, { type: 'language', languageDisplay: 'standard' }).of(locale.baseName);
    const direction = fromRight.has(locale.maximize().script ?? '') ? 'rtl' : 'ltr';
    const english = name('en') ?? locale.baseName;
    return { tag: locale.baseName, own: name(locale.baseName) ?? english, english, direction };
  } catch {
    return null;
  }
}

/** The languages to choose from, by their English names. */
export function offeredLanguages(): readonly LanguageFacts[] {
  return offered
    .split(' ')
    .flatMap((tag) => languageFacts(tag) ?? [])
    .toSorted((one, other) => one.english.localeCompare(other.english, 'en'));
}
