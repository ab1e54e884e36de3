import type { ReadStories } from '../shapes.ts';
import { distinct } from './point-words.ts';

const locale = 'en-GB';
const words = { hour: 'Hour', day: 'Day', named: (day: string, time: string) => `${day}, ${time}` } as const;

/** The time of small charts, as they all tell it. */
export interface SmallTime {
  /** what its points are */
  readonly head: string;
  /** how each point is called; those that are ahead are left out */
  readonly names: readonly string[];
  /** what stands below the beginning and the end */
  readonly ends: readonly [string, string];
  /** at which point something was; null where it was at none */
  readonly indexOf: (at: string | null) => number | null;
}

/** Names hours of one day or days of a longer time by the newsroom's clock. */
export function smallTime({ span, starts }: Pick<ReadStories, 'span' | 'starts'>, zone: string, now: Date): SmallTime {
  const isByHour = span === 'today' || span === 'day';
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: zone });
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone });
  const short = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: zone });
  const all = starts.map((start) => new Date(start));
  const begun = all.filter((start) => start <= now);
  const named = (start: Date) => day.format(start).replace(',', '');
  const end = (start: Date | undefined) =>
    start === undefined ? '' : isByHour ? time.format(start) : short.format(start).replace(',', '');
  return {
    head: isByHour ? words.hour : words.day,
    names: distinct(begun.map((start) => (isByHour ? words.named(named(start), time.format(start)) : named(start)))),
    ends: [end(all[0]), end(all.at(-1))],
    indexOf: (at) => {
      if (at === null) return null;
      const index = all.findLastIndex((start) => start.getTime() <= Date.parse(at));
      // Beyond the end is at none of them.
      return index === -1 || (index === all.length - 1 && Date.parse(at) >= endOf(all)) ? null : index;
    },
  };
}

function endOf(starts: readonly Date[]): number {
  const [one, last] = starts.slice(-2);
  return one === undefined || last === undefined ? Number.POSITIVE_INFINITY : 2 * last.getTime() - one.getTime();
}
