/** Names of months and weekdays in the languages of the news, from the runtime's own language data (CLDR). */

const languages = [
  'en',
  'es',
  'pt',
  'fr',
  'de',
  'it',
  'nl',
  'pl',
  'ru',
  'uk',
  'be',
  'bg',
  'sr',
  'hr',
  'cs',
  'sk',
  'sl',
  'ro',
  'hu',
  'el',
  'tr',
  'ar',
  'ar-SY',
  'ar-MA',
  'sv',
  'da',
  'nb',
  'fi',
  'et',
  'lv',
  'lt',
  'ca',
  'id',
  'sw',
  'hi',
];

/** Printed by hand more often than by CLDR. */
const alsoPrinted: readonly (readonly [string, number])[] = [
  ['sept', 9],
  ['фев', 2],
  ['сен', 9],
  ['ноя', 11],
];

export interface CalendarWords {
  /** name in lower case without a final stop, to 1 … 12; null where languages disagree on it */
  readonly months: ReadonlyMap<string, number | null>;
  /** name in lower case, to 1 (Monday) … 7 */
  readonly weekdays: ReadonlyMap<string, number | null>;
}

let words: CalendarWords | null = null;

/** Built once, when first asked for: about a hundred formatters. */
export function calendarWords(): CalendarWords {
  words ??= build();
  return words;
}

/** A name as the maps hold it. */
export function calendarKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\.$/u, '');
}

function build(): CalendarWords {
  const months = new Map<string, number | null>(alsoPrinted);
  const weekdays = new Map<string, number | null>();
  const put = (map: Map<string, number | null>, name: string | undefined, value: number) => {
    const key = calendarKey(name ?? '');
    if (key === '' || /\d/u.test(key)) return;
    const known = map.get(key);
    map.set(key, known === undefined || known === value ? value : null);
  };
  for (const language of languages) {
    for (const form of ['long', 'short'] as const) {
      const alone = new Intl.DateTimeFormat(language, { month: form, timeZone: 'UTC' });
      const inDate = new Intl.DateTimeFormat(language, { day: 'numeric', month: form, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1) {
        const day = new Date(Date.UTC(2024, month - 1, 15));
        put(months, alone.format(day), month);
        put(months, inDate.formatToParts(day).find((part) => part.type === 'month')?.value, month);
      }
    }
    const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    // 1 January 2024 was a Monday.
    for (let day = 1; day <= 7; day += 1) put(weekdays, weekday.format(new Date(Date.UTC(2024, 0, day))), day);
  }
  return { months, weekdays };
}
