const locale = 'en-GB';
const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
const whole = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' });

const words = {
  today: (at: string) => `today, ${at}`,
  yesterday: (at: string) => `yesterday, ${at}`,
  on: (date: string) => date,
  onAt: (date: string, at: string) => `${date}, ${at}`,
} as const;

interface MomentProps {
  /** as the server tells it: RFC 3339 */
  readonly at: string;
  /** whether a day that is neither today nor yesterday keeps its time of day */
  readonly isExact?: boolean;
}

/** A point in time as this browser's clock and zone show it. */
export function Moment({ at, isExact = false }: MomentProps) {
  const date = new Date(at);
  return (
    <time dateTime={at} title={whole.format(date)} className="figures">
      {inWords(date, new Date(), isExact)}
    </time>
  );
}

function inWords(date: Date, now: Date, isExact: boolean): string {
  const at = time.format(date);
  const daysAgo = Math.round((startOf(now) - startOf(date)) / 86_400_000);
  if (daysAgo === 0) return words.today(at);
  if (daysAgo === 1) return words.yesterday(at);
  return isExact ? words.onAt(day.format(date), at) : words.on(day.format(date));
}

function startOf(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
