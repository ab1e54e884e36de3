import { useZone } from '../newsroom-zone.ts';
import { momentIn } from '../parts/newsroom-moment.tsx';

const words = {
  now: 'just now',
  minutes: (count: number) => `${count} min`,
  hours: (count: number) => `${count} h`,
  days: (count: number) => (count === 1 ? '1 day' : `${count} days`),
} as const;

/** How long ago something was, as short as it can be said. */
export function Age({ at }: { readonly at: string }) {
  const zone = useZone();
  const date = new Date(at);
  return (
    <time dateTime={at} title={momentIn(zone, date, new Date())} className="age figures">
      {ageWords(Date.now() - date.getTime())}
    </time>
  );
}

function ageWords(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 1) return words.now;
  if (minutes < 60) return words.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? words.hours(hours) : words.days(Math.floor(hours / 24));
}
