import { dayIn, isDay, offsetAt, wallTime } from '../zone-days.ts';

/** A time of the newsroom's clock as the server will take it. */
export interface WallReading {
  readonly at: Date;
  /** the clocks skip that time, show it twice, or neither */
  readonly kind: 'plain' | 'skipped' | 'doubled';
  /** `HH:MM` that the clocks show at that instant */
  readonly time: string;
}

const day = 86_400_000;
/** A year that is still being typed is 0002, 0020 and 0202, when zones had no clocks as ours. */
const firstDay = '1900-01-01';

/**
 * Reads a day and a time of day by the clock of a zone, or null where they are none. A time that the clocks skip moves
 * on by the gap, one that they show twice is the first of the two: as Temporal's "compatible" does on the server.
 */
export function readWall(date: string, time: string, zone: string): WallReading | null {
  if (!isDay(date) || date < firstDay || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null;
  const wanted = Date.parse(`${date}T${time}Z`);
  const before = offsetAt(zone, new Date(wanted - day));
  const after = offsetAt(zone, new Date(wanted + day));
  const shown = [...new Set([wanted - before, wanted - after])].filter(
    (instant) => wanted - offsetAt(zone, new Date(instant)) === instant,
  );
  const [first = wanted - before] = shown.toSorted((one, other) => one - other);
  const at = new Date(first);
  const kind = shown.length === 0 ? 'skipped' : shown.length > 1 ? 'doubled' : 'plain';
  return { at, kind, time: wallTime(at, zone).slice(-5) };
}

/** `Tuesday 24 November 2026 at 06:30, Europe/London` */
export function momentForReaders(at: Date, zone: string): string {
  const date = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: zone,
  });
  return `${date.format(at).replace(',', '')} at ${wallTime(at, zone).slice(-5)}, ${zone}`;
}

/** `18:51` on the same day of the newsroom's clock, `24 November, 18:51` before. */
export function versionTime(at: string, zone: string, now: Date): string {
  const date = new Date(at);
  const time = wallTime(date, zone).slice(-5);
  if (dayIn(zone, date) === dayIn(zone, now)) return time;
  const named = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone });
  return `${time} on ${named.format(date)}`;
}
