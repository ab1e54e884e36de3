import { stamp } from '../text/text.ts';

/**
 * Extended Date/Time Format (ISO 8601-2:2019): levels 0 and 1, of level 2 the seasons 25 to 41, qualifiers of a single
 * part, and sets. What it says is kept as it is written; here it is checked and its first and last moments are found.
 */

/** First and last day, `YYYY-MM-DD`; null: open or unknown. Days are of the place where it was said. */
export interface EdtfDays {
  readonly ok: true;
  readonly first: string | null;
  readonly last: string | null;
  /** wall-clock time, `HH:MM:SS`, with its offset or '' where there is none; null: whole days */
  readonly firstTime: string | null;
  readonly lastTime: string | null;
  /** `~` or `%` */
  readonly approximate: boolean;
  /** `?` or `%` */
  readonly uncertain: boolean;
}

export type EdtfReading = EdtfDays | { readonly ok: false; readonly problem: string; readonly mend: string };

interface Part {
  readonly first: string;
  readonly last: string;
  readonly time: string | null;
}

const mend =
  'Write a day as 2026-11-19, a month as 2026-11, a season as 2024-22, a stretch as 2024-08/.. and "about" as 2026-11-10~.';
const atMost = 120;

/** Reads an EDTF value; a problem says what is wrong and how to write it. Never throws. */
export function readEdtf(text: string): EdtfReading {
  const value = text.trim();
  const wrong = (problem: string): EdtfReading => ({ ok: false, problem, mend });
  if (value === '') return wrong('No time is given.');
  if (value.length > atMost) return wrong(`A time has at most ${atMost} characters.`);
  const notes = { approximate: /[~%]/.test(value), uncertain: /[?%]/.test(value) };
  const set = /^[[{](.+)[\]}]$/.exec(value);
  const list = set?.[1]?.split(/,|(?<!\.)\.\.(?!\.)/).map((part) => part.trim()) ?? [];
  if (set !== null) return setOf(list, value, notes);
  const ends = value.split('/');
  if (ends.length > 2) return wrong(`"${value}" has more than one stroke.`);
  const parts = ends.map((end) => (end === '' || end === '..' ? null : readPart(end)));
  for (const [index, part] of parts.entries())
    if (part === undefined) return wrong(`"${ends[index] ?? ''}" is no day, month, year, season or time of EDTF.`);
  const [from = null, until = from] = parts;
  if (ends.length === 2 && from === null && until === null)
    return wrong(`"${value}" has neither a beginning nor an end.`);
  if (ends.length === 1 && from === null) return wrong(`"${value}" has neither a beginning nor an end.`);
  const last = ends.length === 1 ? from : until;
  if (from && last && before(last, from)) return wrong(`"${value}" ends before it begins.`);
  return {
    ok: true,
    first: from?.first ?? null,
    last: last?.last ?? null,
    firstTime: from?.time ?? null,
    lastTime: last?.time ?? null,
    ...notes,
  };
}

function before(one: Part, other: Part): boolean {
  if (one.last !== other.first) return one.last < other.first;
  const bare = one.time !== null && one.time.length === 8 && other.time?.length === 8;
  return bare && other.time !== null && one.time < other.time;
}

function setOf(
  list: readonly string[],
  value: string,
  notes: { readonly approximate: boolean; readonly uncertain: boolean },
): EdtfReading {
  const parts = list.filter((part) => part !== '').map(readPart);
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length || known.length === 0)
    return { ok: false, problem: `"${value}" holds something that is no day, month or year.`, mend };
  const first = known.map((part) => part.first).sort()[0] ?? null;
  const last =
    known
      .map((part) => part.last)
      .sort()
      .at(-1) ?? null;
  return {
    ok: true,
    first: list[0] === '' ? null : first,
    last: list.at(-1) === '' ? null : last,
    firstTime: null,
    lastTime: null,
    ...notes,
  };
}

/** Seasons and parts of a year by their number: first and last month; a last below the first lies in the next year. */
const seasons: ReadonlyMap<number, readonly [number, number]> = new Map([
  [21, [3, 5]],
  [22, [6, 8]],
  [23, [9, 11]],
  [24, [12, 2]],
  [25, [3, 5]],
  [26, [6, 8]],
  [27, [9, 11]],
  [28, [12, 2]],
  [29, [9, 11]],
  [30, [12, 2]],
  [31, [3, 5]],
  [32, [6, 8]],
  [33, [1, 3]],
  [34, [4, 6]],
  [35, [7, 9]],
  [36, [10, 12]],
  [37, [1, 4]],
  [38, [5, 8]],
  [39, [9, 12]],
  [40, [1, 6]],
  [41, [7, 12]],
]);

const shape =
  /^[?~%]?(?<year>\d{4}|\d{3}X|\d\dXX)[?~%]?(?:-[?~%]?(?<month>\d\d|XX)[?~%]?(?:-[?~%]?(?<day>\d\d|XX)[?~%]?)?)?$/;
const clock =
  /^(?<date>\d{4}-\d\d-\d\d)T(?<time>(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?<zone>Z|[+-](?:0\d|1[0-4])(?::[0-5]\d)?)?$/;

function readPart(text: string): Part | undefined {
  const timed = clock.exec(text)?.groups;
  if (timed) {
    const day = timed['date'] ?? '';
    return dayOf(day) ? { first: day, last: day, time: `${timed['time']}${timed['zone'] ?? ''}` } : undefined;
  }
  const groups = shape.exec(text)?.groups;
  if (!groups) return undefined;
  const { year = '', month, day } = groups;
  const [low, high] = [year.replaceAll('X', '0'), year.replaceAll('X', '9')];
  if (month === undefined || (month === 'XX' && (day === undefined || day === 'XX')))
    return { first: `${low}-01-01`, last: `${high}-12-31`, time: null };
  if (month === 'XX') return undefined;
  const season = seasons.get(Number(month));
  // A winter that ends in the year 10000 has no last day in four digits.
  if (season) return day === undefined && high !== '9999' ? months(low, high, season) : undefined;
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (day === undefined || day === 'XX') return months(low, high, [Number(month), Number(month)]);
  const [first, last] = [`${low}-${month}-${day}`, `${high}-${month}-${day}`];
  return dayOf(first) && dayOf(last) ? { first, last, time: null } : undefined;
}

function months(low: string, high: string, [first, last]: readonly [number, number]): Part {
  const year = last < first ? String(Number(high) + 1).padStart(4, '0') : high;
  const end = Temporal.PlainYearMonth.from({ year: Number(year), month: last }).daysInMonth;
  const two = (value: number) => String(value).padStart(2, '0');
  return { first: `${low}-${two(first)}-01`, last: `${year}-${two(last)}-${end}`, time: null };
}

function dayOf(text: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/**
 * The first and the last instant (ISO 8601, UTC) that an EDTF value covers, its days taken in `timeZone`; null for an
 * end that is open or unknown. null altogether where the value is none.
 */
export function edtfSpan(
  edtf: string,
  timeZone: string,
): { readonly first: string | null; readonly last: string | null } | null {
  const read = readEdtf(edtf);
  if (!read.ok) return null;
  return {
    first: read.first === null ? null : instant(read.first, read.firstTime, { timeZone, end: false }),
    last: read.last === null ? null : instant(read.last, read.lastTime, { timeZone, end: true }),
  };
}

function instant(
  day: string,
  time: string | null,
  { timeZone, end }: { readonly timeZone: string; readonly end: boolean },
): string {
  if (time !== null && time.length > 8) return stamp(Temporal.Instant.from(`${day}T${time}`));
  const date = Temporal.PlainDate.from(day);
  if (time !== null)
    return stamp(date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).toInstant());
  if (!end) return stamp(date.toZonedDateTime(timeZone).toInstant());
  return stamp(date.add({ days: 1 }).toZonedDateTime(timeZone).toInstant().subtract({ milliseconds: 1 }));
}
