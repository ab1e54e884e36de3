/** How the demo's files name days: relative to the day the demo newsroom is made. */
export interface DemoCalendar {
  /** the day that `-0d` means */
  readonly day: Temporal.PlainDate;
  readonly timeZone: string;
}

/** `-3d 14:05` or `+1d 06:30`; null when it is neither. */
export function demoTime(text: string, { day, timeZone }: DemoCalendar): Temporal.Instant | null {
  const parts = /^([+-]\d+)d (\d\d:\d\d(?::\d\d)?)$/.exec(text.trim());
  if (!parts?.[1] || !parts[2]) return null;
  return day
    .add({ days: Number(parts[1]) })
    .toPlainDateTime(Temporal.PlainTime.from(parts[2]))
    .toZonedDateTime(timeZone)
    .toInstant();
}

const forms: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  weekday: { weekday: 'long' },
  date: { day: 'numeric', month: 'long' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
};

/** Fills `{{-3d|weekday}}`, `{{-9d|date}}` and `{{-0d|long}}` in the language of the text around them. */
export function fillDays(text: string, { day }: DemoCalendar, language: string): string {
  return text.replaceAll(/\{\{([+-]\d+)d\|(weekday|date|long)\}\}/g, (_whole, days: string, form: string) =>
    day.add({ days: Number(days) }).toLocaleString(language, forms[form]),
  );
}
