import { canonicalLanguage, isTimeZone } from '../text/text.ts';
import { isReadable, nearestReadable, readings, type Theme, textContrast } from './colours.ts';
import { nearest } from './nearest.ts';
import { quoted, type Reader, refused, taken } from './readers.ts';
import type { BrandPicture } from './shapes.ts';

export const language: Reader<string> = (value) => {
  const tag = typeof value === 'string' ? canonicalLanguage(value.trim()) : null;
  return tag === null ? refused(`${quoted(value)} is no language tag; write one such as en-GB or uk.`) : taken(tag);
};

export const timeZone: Reader<string> = (value) => {
  const zone = typeof value === 'string' ? value.trim() : '';
  return isTimeZone(zone)
    ? taken(zone)
    : refused(`${quoted(value)} is not known; write an IANA name such as Europe/Kyiv.`);
};

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** Codes that CLDR has a name for and that are no country: unions, the unknown one, and those made for trying out. */
const noCountries: ReadonlySet<string> = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

/** ISO 3166-1, two letters. */
export const country: Reader<string> = (value) => {
  const code = typeof value === 'string' ? value.trim().toUpperCase() : '';
  if (code === '') return taken('');
  const isCountry = /^[A-Z]{2}$/.test(code) && regions.of(code) !== undefined && !noCountries.has(code);
  return isCountry ? taken(code) : refused(`${quoted(value)} is no country; write its two letters, such as UA.`);
};

/** A year, a month or a day that is not ahead (ISO 8601). */
export const foundingDate: Reader<string> = (value, { now }) => {
  const written = String(value ?? '').trim();
  const mend = 'write the year, the month or the day: 1887, 1887-03 or 1887-03-04.';
  if (!/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(written)) return refused(`${quoted(value)} is no date; ${mend}`);
  const whole = `${written}-01-01`.slice(0, 10);
  const day = plainDate(whole);
  if (day === null) return refused(`${quoted(value)} is no day of the calendar; ${mend}`);
  const tomorrow = now.toZonedDateTimeISO('UTC').toPlainDate().add({ days: 1 });
  return Temporal.PlainDate.compare(day, tomorrow) > 0
    ? refused(`${quoted(value)} is still ahead; ${mend}`)
    : taken(written);
};

/** The day of `YYYY-MM-DD`, or null when the calendar has no such day. */
export function plainDate(written: string): Temporal.PlainDate | null {
  try {
    return /^\d{4}-\d\d-\d\d$/.test(written) ? Temporal.PlainDate.from(written, { overflow: 'reject' }) : null;
  } catch {
    return null;
  }
}

/** A colour that can be read in the theme, `#rrggbb`. */
export function accentColour(theme: Theme): Reader<string> {
  return (value) => {
    const written = typeof value === 'string' ? value.trim().toLowerCase() : '';
    const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(written);
    const hex =
      short === null
        ? written
        : `#${short
            .slice(1)
            .map((digit) => digit + digit)
            .join('')}`;
    if (!/^#[0-9a-f]{6}$/.test(hex)) return refused(`${quoted(value)} is no colour; write one such as #0a5a61.`);
    if (isReadable(theme, hex)) return taken(hex);
    const low = readings(theme, hex)
      .filter((reading) => reading.contrast < textContrast)
      // Cut and not rounded: 4.49 must not be told as the 4.5 that it misses.
      .map((reading) => `${(Math.floor(reading.contrast * 100) / 100).toFixed(2)} on ${reading.on}`);
    return refused(
      `${hex} has a contrast of ${low.join(', ')}; text needs ${textContrast}. The nearest of its hue that passes is ${nearestReadable(theme, hex)}.`,
    );
  };
}

/** Least width of a publisher's logo, pixels (Google's guide to Article data). */
const logoLeast = 112;
/** Least width of an icon that a home screen can show sharply, pixels. */
const iconLeast = 320;

/** A picture of the library by its id; an icon must be square. */
export function brandPicture(shape: 'logo' | 'icon'): Reader<BrandPicture> {
  return (value, { pictures }) => {
    const picture = typeof value === 'string' ? pictures.get(value.trim()) : undefined;
    if (picture === undefined) {
      return refused(
        `${quoted(value)} is no picture of the library with its file; dateline picture list shows them, dateline picture add FILE takes one in.`,
      );
    }
    const widest = picture.files.at(-1);
    const least = shape === 'logo' ? logoLeast : iconLeast;
    if (widest === undefined || widest.width < least || widest.height < logoLeast) {
      return refused(`the picture is too small; a ${shape} must be at least ${least} pixels wide.`);
    }
    if (shape === 'icon' && widest.width !== widest.height) {
      return refused(`the picture is ${widest.width} × ${widest.height} pixels; an icon must be square.`);
    }
    return taken(picture);
  };
}

/** The slug of a standing page that there is. */
export const pageSlug: Reader<string> = (value, { pages }) => {
  const slug = typeof value === 'string' ? value.trim() : '';
  if (pages.has(slug)) return taken(slug);
  const near = nearest(slug, [...pages]);
  const mend = near === null ? 'dateline page list shows them.' : `did you mean ${near}?`;
  return refused(`there is no standing page ${quoted(value)}; ${mend}`);
};
