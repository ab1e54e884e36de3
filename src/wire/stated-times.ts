/** Times of publication as pages state them: attributes in ISO 8601, and lines such as `Updated 3 March 2026, 16:33 CET`. */
import { stamp } from '../text/text.ts';
import { calendarKey, calendarWords } from './calendar-words.ts';
import { findDates, westernDigits } from './dates.ts';
import type { StatedTime } from './shapes.ts';

/** Zones that mean one thing wherever they are printed; EST may be printed in summer and is then still EST. */
const zones: Readonly<Record<string, string>> = {
  UTC: 'UTC',
  GMT: 'UTC',
  Z: 'UTC',
  EST: '-05:00',
  EDT: '-04:00',
  PST: '-08:00',
  PDT: '-07:00',
  ET: 'America/New_York',
  PT: 'America/Los_Angeles',
  CET: '+01:00',
  CEST: '+02:00',
  MEZ: '+01:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  МСК: '+03:00',
  JST: '+09:00',
};

const clock =
  /(?<![\d.:])(\d{1,2})(?::|h|\.| h )(\d{2})(?::(\d{2}))?\s?([ap]\.?\s?m\.?)?(?:\s?(?:Uhr|น\.))?(?:\s?\(?(UTC|GMT|Z|E[SD]?T|P[SD]?T|CES?T|MES?Z|EES?T|MSK|МСК|JST)\)?)?([+-]\d{2}:?\d{2})?(?![\p{L}\d])/iu;

/** A time from an attribute or a metadata field; null when it is none. */
export function readMachineTime(value: string): StatedTime | null {
  const printed = value.replaceAll(/\s+/gu, ' ').trim();
  const compact = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?$/u.exec(printed);
  const iso = compact
    ? `${compact[1]}-${compact[2]}-${compact[3]}${compact[4] ? `T${compact[4]}:${compact[5]}:${compact[6]}` : ''}`
    : printed;
  const parts =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)? ?(Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?)?$/iu.exec(
      iso,
    );
  if (!parts) return readPrintedTime(printed);
  const [, day = '', hour, minute, second, zone] = parts;
  if (!isDay(day)) return null;
  if (hour === undefined) return { iso: day, precision: 'day', printed };
  return at(
    day,
    `${hour.padStart(2, '0')}:${minute}:${second ?? '00'}`,
    zone === undefined ? null : offsetOf(zone),
    printed,
  );
}

/** A time as printed for readers: needs a full date, takes the hour and the zone where they stand beside it. */
export function readPrintedTime(text: string): StatedTime | null {
  const printed = text.replaceAll(/\s+/gu, ' ').trim();
  const [date] = findDates(printed);
  if (!date) return null;
  const rest = westernDigits(
    printed.slice(0, date.start) + ' '.repeat(date.end - date.start) + printed.slice(date.end),
  );
  const time = clock.exec(rest);
  const wall = time ? wallOf(time) : null;
  if (!wall) return { iso: date.day, precision: 'day', printed };
  const zone = time?.[6] ?? time?.[5];
  return at(date.day, wall, zone === undefined ? null : offsetOf(zone), printed);
}

/** The `HH:MM:SS` of a match of `clock`, or null when no clock shows it. */
function wallOf([, hours, minutes, seconds, half]: RegExpExecArray): string | null {
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
  }
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minutes}:${seconds ?? '00'}`;
}

function offsetOf(zone: string): string {
  const named = zones[zone.toUpperCase()];
  if (named) return named;
  const [, sign = '+', hours = '0', minutes = '00'] = /^([+-])(\d{1,2}):?(\d{2})?$/u.exec(zone) ?? [];
  return `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

function at(day: string, wall: string, zone: string | null, printed: string): StatedTime | null {
  try {
    const local = Temporal.PlainDateTime.from(`${day}T${wall}`);
    if (zone === null) return { iso: local.toString({ smallestUnit: 'second' }), precision: 'local', printed };
    return { iso: stamp(local.toZonedDateTime(zone).toInstant()), precision: 'instant', printed };
  } catch {
    return { iso: day, precision: 'day', printed };
  }
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

/** Words before a time that say what it is the time of. */
const updatedWords =
  /(?<!\p{L})(?:last (?:updated|modified|edited)|updated?|modified|actualizado|atualizado|modificado|mis à jour|modifié|aktualisiert|zuletzt|aggiornato|modificato|bijgewerkt|gewijzigd|aktualizacja|zaktualizowano|обновлено|изменено|оновлено|آخر تحديث|تحديث|güncelle(?:me|ndi)|uppdaterad|opdateret|oppdatert|päivitetty|diperbarui|更新(?:日時)?|最后更新|수정)(?!\p{L})/iu;
const stillWords =
  /(?<!\p{L})(?:first|published|posted|publication|date|created|issued|released|filed|on|at|the|am|um|uhr|of|in|le|à|a|às|el|las?|il|alle|ore|op|om|dne|o godz|в|о|от|от|г|року|года|год|publicado|publicada|publicad[oa] el|em|publié|veröffentlicht|erstellt|stand|pubblicato|gepubliceerd|geplaatst|opublikowano|dodano|опубликовано|опубліковано|дата|نشر|نشرت|في|بتاريخ|تاريخ النشر|منذ|الساعة|yayınlan(?:ma|dı)|tarihi?|publicerad|publisert|offentliggjort|julkaistu|diterbitkan|发布(?:于|时间)?|发表于|公開(?:日時)?|配信|입력|등록)(?!\p{L})/giu;

/** A day whose order of day and month only its own newsroom knows. */
const ambiguousDay = /^\s*(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|1[0-2])\/\d{4}\s*$/u;

export interface DateLine {
  readonly published: StatedTime | null;
  readonly modified: StatedTime | null;
}

/** Reads a line that is nothing but times of publication and change; null for any other line. */
export function readDateLine(text: string): DateLine | null {
  if (text.length > 160 || !/\p{N}/u.test(text)) return null;
  const updated = updatedWords.exec(text);
  const before = updated ? text.slice(0, updated.index) : text;
  const after = updated ? text.slice(updated.index + updated[0].length) : null;
  const published = timeAlone(before);
  const modified = after === null ? null : timeAlone(after);
  if (published === 'other' || modified === 'other') return null;
  if (!published && !modified) return null;
  return { published, modified };
}

/** The one time in a piece of a line; null when the piece is blank, 'other' when it holds anything else. */
function timeAlone(piece: string): StatedTime | 'other' | null {
  const trimmed = piece.replaceAll(/^[\s|·•:,;—–-]+|[\s|·•:,;—–-]+$/gu, '');
  const labelled = trimmed.replaceAll(stillWords, ' ');
  if (!/[\p{L}\p{N}]/u.test(labelled)) return null;
  if (ambiguousDay.test(labelled)) return { iso: null, precision: 'none', printed: trimmed };
  const [date, second] = findDates(trimmed);
  const rest = westernDigits(date ? `${trimmed.slice(0, date.start)} | ${trimmed.slice(date.end)}` : trimmed);
  const withoutClock = rest.replace(clock, ' ').replaceAll(stillWords, ' ');
  const { weekdays } = calendarWords();
  const others = (withoutClock.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter(
    (word) => !weekdays.has(calendarKey(word)) && !/^(?:mon|tue|wed|thu|fri|sat|sun|feira)s?$/iu.test(word),
  );
  if (second || others.length > 0) return 'other';
  if (date) return readPrintedTime(trimmed);
  const hour = clock.exec(rest);
  const isClock = hour !== null && (/[:h]/u.test(hour[0]) || hour[4] !== undefined);
  return isClock ? { iso: null, precision: 'none', printed: trimmed } : 'other';
}

/** The day or instant that an origin can state. */
export function dayOrInstant(time: StatedTime | null): string | null {
  return time?.precision === 'local' ? (time.iso?.slice(0, 10) ?? null) : (time?.iso ?? null);
}
