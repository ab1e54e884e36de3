import { dayText, instantText, type Words } from '../messages/messages.ts';
import type { Moment } from '../suggester/suggester.ts';
import type { PageVoice } from './voice.tsx';

/** How much of a time is printed: `line` as short as the year around it allows, `day` without its hour, `full` all of it. */
export type MomentShows = 'line' | 'day' | 'full';

interface Shown {
  readonly voice: PageVoice;
  readonly shows: MomentShows;
  /** `YYYY`: the year that goes without saying; null: none does */
  readonly year: string | null;
}

/** A time that is stated, for readers; its printed words where nobody has resolved them. null: nothing is stated. */
export function momentText(moment: Moment | null, shown: Shown): string | null {
  if (moment === null) return null;
  return moment.edtf === null ? moment.asPrinted : edtfText(moment.edtf, shown);
}

/** EDTF (ISO 8601-2:2019, levels 0 and 1) in words; what cannot be read is printed as it came. */
export function edtfText(edtf: string, shown: Shown): string {
  const { words } = shown.voice;
  const [begin = '', end, ...more] = edtf.split('/');
  if (more.length > 0) return edtf;
  if (end === undefined) return pointText(begin, shown);
  const isOpen = (side: string) => side === '' || side === '..';
  if (isOpen(begin) && isOpen(end)) return edtf;
  if (isOpen(end)) return words.timeSince({ when: pointText(begin, shown) });
  if (isOpen(begin)) return words.timeUntil({ when: pointText(end, shown) });
  return words.timeBetween({ from: pointText(begin, shown), until: pointText(end, shown) });
}

function pointText(point: string, shown: Shown): string {
  const { words } = shown.voice;
  const [, bare = point, qualifier = ''] = /^(.*?)([~?%]?)$/.exec(point) ?? [];
  const date = bareText(bare, shown);
  const approximate = qualifier === '~' || qualifier === '%' ? words.about({ when: date }) : date;
  return qualifier === '?' || qualifier === '%' ? words.uncertain({ when: approximate }) : approximate;
}

function bareText(bare: string, shown: Shown): string {
  const { language, words } = shown.voice;
  const instant = instantOf(bare, shown.voice.timeZone);
  if (instant !== null) return instantWords(instant, shown);
  const [whole, year = '', month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(bare) ?? [];
  if (whole === undefined) return bare;
  if (day !== undefined) return dayWords(bare, shown);
  const season = month === undefined ? null : seasonText(month, dayText(`${year}-01-01`, 'year', language), words);
  return season ?? dayText(`${year}-${month ?? '01'}-01`, month === undefined ? 'year' : 'month', language);
}

/** Sub-year groupings 21 to 24 (ISO 8601-2, 4.8.2). */
function seasonText(month: string, year: string, words: Words): string | null {
  switch (month) {
    case '21':
      return words.seasonSpring({ year });
    case '22':
      return words.seasonSummer({ year });
    case '23':
      return words.seasonAutumn({ year });
    case '24':
      return words.seasonWinter({ year });
    default:
      return null;
  }
}

function dayWords(day: string, { voice, shows, year }: Shown): string {
  const isThisYear = year !== null && day.startsWith(year);
  if (shows === 'line') return dayText(day, isThisYear ? 'weekdayDay' : 'shortDay', voice.language);
  return dayText(day, shows === 'day' && isThisYear ? 'dayWithoutYear' : 'day', voice.language);
}

function instantWords(instant: Temporal.Instant, { voice, shows, year }: Shown): string {
  const isThisYear = year === String(instant.toZonedDateTimeISO(voice.timeZone).year);
  const iso = instant.toString();
  if (shows === 'line') return instantText(iso, isThisYear ? 'weekdayMoment' : 'moment', voice);
  if (shows === 'day') return instantText(iso, isThisYear ? 'dayWithoutYear' : 'day', voice);
  return instantText(iso, 'longMoment', voice);
}

/** An hour without a zone is one of the newsroom's. null: the time is no hour. */
function instantOf(bare: string, timeZone: string): Temporal.Instant | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(bare)) return null;
  try {
    return /(?:Z|[+-]\d\d:?\d\d)$/.test(bare)
      ? Temporal.Instant.from(bare)
      : Temporal.PlainDateTime.from(bare).toZonedDateTime(timeZone).toInstant();
  } catch {
    return null;
  }
}

/** The value of `<time datetime>` (HTML, 4.5.14) where there is one for this time; undefined where there is none. */
export function dateTimeOf(moment: Moment | null): string | undefined {
  const [whole] = /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/.exec(
    moment?.edtf ?? '',
  ) ?? [undefined];
  return whole;
}
