/** An instant as it is stored: ISO 8601, UTC, milliseconds, so that texts sort as times do. */
export function stamp(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'millisecond' });
}

/** True for a name that this runtime's time zone database knows, such as `Europe/Kyiv`. */
export function isTimeZone(name: string): boolean {
  try {
    Temporal.Now.zonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** How a wall-clock time falls in its zone. */
export interface WallTime {
  readonly instant: Temporal.Instant;
  /** `YYYY-MM-DDTHH:MM:SS` as it will read on the wall */
  readonly wall: string;
  /** what a person should know: the time is skipped or happens twice on that day; null on ordinary days */
  readonly remark: string | null;
}

/**
 * The instant of a wall-clock time, `YYYY-MM-DD HH:MM` or `YYYY-MM-DDTHH:MM:SS`, in a zone. A time that the clocks
 * skip in spring moves on by the gap (02:30 reads 03:30); one that happens twice in autumn means the first time.
 * Both are said in `remark`. Throws RangeError when the text is no such time.
 */
export function wallTime(text: string, zone: string): WallTime {
  // Temporal also reads a day alone and passes over an offset: both would mean another time than was typed.
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?$/.test(text.trim()))
    throw new RangeError(`"${text}" is no wall-clock time.`);
  const plain = Temporal.PlainDateTime.from(text.trim().replace(' ', 'T'));
  const zoned = plain.toZonedDateTime(zone, { disambiguation: 'compatible' });
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' });
  const wall = zoned.toPlainDateTime();
  const read = wall.toString({ smallestUnit: 'second' });
  let remark: string | null = null;
  if (!wall.equals(plain)) {
    remark = `The clocks skip ${clock(plain)} on ${plain.toPlainDate()} in ${zone}; it is taken as ${clock(wall)}.`;
  } else if (!later.toInstant().equals(zoned.toInstant())) {
    remark = `The clocks show ${clock(plain)} twice on ${plain.toPlainDate()} in ${zone}; the first time is taken.`;
  }
  return { instant: zoned.toInstant(), wall: read, remark };
}

function clock(time: Temporal.PlainDateTime): string {
  return time.toPlainTime().toString({ smallestUnit: 'minute' });
}

/** True for a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}

/** The instant at which a day (`YYYY-MM-DD`) begins in a zone; where clocks skip midnight, the first one after it. */
export function dayStart(day: string, zone: string): Temporal.Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant();
}

/** The day of an instant in a zone, `YYYY-MM-DD`. */
export function dayIn(instant: Temporal.Instant, zone: string): string {
  return instant.toZonedDateTimeISO(zone).toPlainDate().toString();
}
