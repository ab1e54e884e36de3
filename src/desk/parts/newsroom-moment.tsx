import { useZone } from '../newsroom-zone.ts';
import { addDays, dayIn } from '../zone-days.ts';

const locale = 'en-GB';
const words = { today: 'today', yesterday: 'yesterday', tomorrow: 'tomorrow' } as const;

/** A point in time by the newsroom's clock, by which its people plan; the zone stands in the title. */
export function NewsroomMoment({ at }: { readonly at: string }) {
  const zone = useZone();
  const date = new Date(at);
  const whole = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone: zone });
  return (
    <time dateTime={at} title={`${whole.format(date)} (${zone})`} className="figures">
      <bdi>{momentIn(zone, date, new Date())}</bdi>
    </time>
  );
}

/** `06:30 tomorrow`, `Sun 22 Nov, 06:30`, `22 Nov 2025`: as near as it is, so much is said. */
export function momentIn(zone: string, date: Date, now: Date): string {
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(date);
  const day = dayIn(zone, date);
  const today = dayIn(zone, now);
  const near = [words.yesterday, words.today, words.tomorrow].find((_, index) => addDays(today, index - 1) === day);
  if (near !== undefined) return `${time} ${near}`;
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  if (!isThisYear)
    return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: zone }).format(
      date,
    );
  const named = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: zone });
  return `${named.format(date).replace(',', '')}, ${time}`;
}
