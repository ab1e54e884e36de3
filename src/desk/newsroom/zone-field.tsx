import { useEffect, useId, useState } from 'react';
import { DescribedField } from './described-field.tsx';

const words = {
  label: 'Time zone',
  about: 'Of every time on the site. Type a town, or the name of a zone.',
  now: (time: string) => `Now there: ${time}.`,
  unknown: 'There is no such zone.',
} as const;
const locale = 'en-GB';
/** Milliseconds until the clock is looked at again. */
const tick = 10_000;

/** The zone of every time on the site, with the time that it is there now. */
export function ZoneField({ name, defaultValue }: { readonly name: string; readonly defaultValue: string }) {
  const list = useId();
  const [zone, setZone] = useState(defaultValue);
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const ticking = setInterval(() => setNow(new Date()), tick);
    return () => clearInterval(ticking);
  }, []);
  const time = timeIn(zone.trim(), now);
  return (
    <>
      <DescribedField
        name={name}
        label={words.label}
        description={words.about}
        told={time === null ? words.unknown : words.now(time)}
        isTold={false}
        list={list}
        value={zone}
        onChange={(event) => setZone(event.currentTarget.value)}
      />
      <datalist id={list}>
        {['UTC', ...Intl.supportedValuesOf('timeZone')].map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  );
}

function timeIn(timeZone: string, at: Date): string | null {
  try {
    return new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'full', timeStyle: 'short' }).format(at);
  } catch {
    return null;
  }
}
