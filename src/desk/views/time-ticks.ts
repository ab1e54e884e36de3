import type { Readership } from '../shapes.ts';

/** What stands below a chart at one of its points. */
export interface TimeTick {
  readonly index: number;
  readonly label: string;
}

interface Ticking {
  readonly by: Readership['by'];
  readonly zone: string;
  /** labels for which there is room */
  readonly room: number;
}

const locale = 'en-GB';

/** Which points are named below a chart: the finest round choice for which there is room. */
export function timeTicks(starts: readonly string[], { by, zone, room }: Ticking): readonly TimeTick[] {
  const named = { hour: hours, day: days, week: weeks }[by](
    starts.map((start) => new Date(start)),
    zone,
  );
  return named.find((ticks) => ticks.length <= Math.max(room, 1)) ?? [];
}

type Choices = (starts: readonly Date[], zone: string) => readonly (readonly TimeTick[])[];

const hours: Choices = (starts, zone) => {
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: zone });
  const day = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', timeZone: zone });
  const all = starts.map((start, index) => ({ index, start, time: time.format(start) }));
  const isOneDay = all.filter(({ time: at }) => at.startsWith('00:')).length <= 1;
  const every = (count: number) =>
    all
      .filter(({ time: at }) => Number(at.slice(0, 2)) % count === 0)
      .map(({ index, start, time: at }) => ({
        index,
        label: at.startsWith('00:') && !isOneDay ? day.format(start) : at,
      }));
  const midnights = every(24);
  return [every(3), every(6), every(12), ...strides(midnights)];
};

const days: Choices = (starts, zone) => {
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: zone });
  const all = starts.map((start, index) => ({ index, label: day.format(start) }));
  return [...strides(all), ...months(starts, zone)];
};

const weeks: Choices = (starts, zone) => {
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: zone });
  const all = starts.map((start, index) => ({ index, label: day.format(start) }));
  return starts.length <= 16 ? [...strides(all), ...months(starts, zone)] : months(starts, zone);
};

/** Every one, every second, every seventh … */
function strides(all: readonly TimeTick[]): readonly (readonly TimeTick[])[] {
  return [1, 2, 7, 14].map((count) => all.filter((_, index) => index % count === 0));
}

/** The first point of each month, of each quarter, of each year. The year stands where it begins. */
function months(starts: readonly Date[], zone: string): readonly (readonly TimeTick[])[] {
  const parts = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'numeric', timeZone: zone });
  const name = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: zone });
  const year = new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: zone });
  const keyed = starts.map((start, index) => ({ index, start, key: parts.format(start) }));
  const firsts = keyed.filter(({ index, key }) => index > 0 && keyed[index - 1]?.key !== key);
  const every = (count: number) =>
    firsts
      .filter(({ key }) => (Number(key.split('/')[0]) - 1) % count === 0)
      .map(({ index, start, key }) => ({
        index,
        label: key.startsWith('01/') || key.startsWith('1/') ? year.format(start) : name.format(start),
      }));
  return [every(1), every(3), every(12)];
}
