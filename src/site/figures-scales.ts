import { instantText } from '../messages/messages.ts';
import { textWidth } from '../text/text.ts';

export type Scale = (value: number) => number;

/** From where to where an axis reaches in the drawing. */
interface Reach {
  readonly from: number;
  readonly to: number;
}

interface Axis {
  readonly scale: Scale;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

const ticksAtMost = 5;

/** Steps of 1, 2 or 5 that hold every value; from nought, unless all lie far above it. */
export function valueTicks(values: readonly number[], reach: Reach, language: string): Axis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const isFar = low > 0 && low > high * 0.6 && high > low;
  const from = isFar ? low - (high - low) / 2 : Math.min(0, low);
  const until = high === from ? from + 1 : high + (high - from) * 0.06;
  const step = [1, 2, 5, 10, 20, 50]
    .map((one) => one * 10 ** (Math.floor(Math.log10(until - from)) - 1))
    .find((one) => Math.ceil(until / one) - Math.floor(from / one) <= ticksAtMost);
  const width = step ?? until - from;
  const [first, last] = [Math.floor(from / width), Math.ceil(until / width)];
  const scale: Scale = (value) => reach.from + ((value / width - first) / (last - first)) * (reach.to - reach.from);
  const format = numberFormat(language, last * width >= 1e5);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => {
    const value = Number(((first + index) * width).toPrecision(12));
    return { at: scale(value), text: format.format(value) };
  });
  return { scale, ticks };
}

function numberFormat(language: string, isLarge: boolean): Intl.NumberFormat {
  return new Intl.NumberFormat(language, isLarge ? { notation: 'compact' } : { maximumFractionDigits: 6 });
}

const hour = 3_600_000;
const day = 24 * hour;
/** What a tick may stand at the beginning of, and how it is written. */
const units = [
  ...[1, 3, 6, 12].map((count) => ({ span: count * hour, count, unit: 'hours', style: 'clock' }) as const),
  ...[1, 2, 3, 7, 14].map((count) => ({ span: count * day, count, unit: 'days', style: 'shortDayMonth' }) as const),
  ...[1, 2, 3, 6].map((count) => ({ span: count * 30.4 * day, count, unit: 'months', style: 'shortMonth' }) as const),
  ...[1, 2, 5, 10, 20, 50, 100].map(
    (count) => ({ span: count * 365.2 * day, count, unit: 'years', style: 'year' }) as const,
  ),
];
const between = 14;
const textSize = 13;

/** Times, in milliseconds of the epoch; ticks stand where hours, days, months or years begin in the newsroom's zone. */
export function timeTicks(
  times: readonly number[],
  reach: Reach,
  writing: { readonly language: string; readonly timeZone: string },
): Axis {
  const first = Math.min(...times);
  const span = Math.max(Math.max(...times) - first, hour);
  // The last step has a stretch to be seen in.
  const until = first + span * 1.06;
  const scale: Scale = (time) => reach.from + ((time - first) / (until - first)) * (reach.to - reach.from);
  const text = (time: number, style: (typeof units)[number]['style']) =>
    instantText(new Date(time).toISOString(), style, writing);
  const unit =
    units.find(({ span: one, style }) => {
      const room = textWidth(text(first, style), textSize) + between;
      return (one / (until - first)) * (reach.to - reach.from) >= room;
    }) ?? units.at(-1);
  if (unit === undefined) return { scale, ticks: [] };
  const ticks = beginnings(first, until, { ...unit, timeZone: writing.timeZone })
    .map((time) => ({ at: scale(time), text: text(time, unit.style) }))
    .filter(({ at }) => at >= reach.from - 8 && at <= reach.to);
  return { scale, ticks: ticks.length > 0 ? ticks : [{ at: scale(first), text: text(first, unit.style) }] };
}

function beginnings(
  from: number,
  until: number,
  { count, unit, timeZone }: { count: number; unit: 'hours' | 'days' | 'months' | 'years'; timeZone: string },
): readonly number[] {
  const start = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
  const begun = unit === 'hours' ? start.round({ smallestUnit: 'hour', roundingMode: 'floor' }) : start.startOfDay();
  const aligned = unit === 'hours' ? begun.with({ hour: begun.hour - (begun.hour % count) }) : begun;
  const whole =
    unit === 'months'
      ? aligned.with({ day: 1, month: begun.month - ((begun.month - 1) % Math.min(count, 12)) })
      : unit === 'years'
        ? aligned.with({ day: 1, month: 1, year: begun.year - (begun.year % count) })
        : aligned;
  const made: number[] = [];
  for (let at = whole; at.epochMilliseconds <= until && made.length < 60; at = at.add({ [unit]: count })) {
    made.push(at.epochMilliseconds);
  }
  return made;
}
