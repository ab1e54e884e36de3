import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useZone } from '../newsroom-zone.ts';
import { useFormState } from '../parts/form-state.ts';
import type { FieldProblem } from '../problem.ts';
import { addDays, dayIn, wallTime } from '../zone-days.ts';
import { momentForReaders, readWall, type WallReading } from './wall-clock.ts';

const words = {
  date: 'Date',
  time: 'Time',
  by: (zone: string) => `By the newsroom’s clock, ${zone}.`,
  none: 'Choose a date and a time.',
  noDate: 'This is no date. Choose a day of the calendar.',
  noTime: 'This is no time. Write it as 06:30.',
  skipped: (asked: string, taken: string) => `The clocks skip ${asked} that night: it is taken as ${taken}.`,
  doubled: (asked: string) => `The clocks show ${asked} twice that night: the first of the two is taken.`,
  past: 'That has passed. Choose a later time.',
} as const;

/** A time of the morning at which many newsrooms go out. */
const usual = '06:30';

interface MomentFieldsProps {
  /** the field's name in the API; its date stands under it, and its time under `time` */
  readonly name: 'at' | 'until';
  /** the instant that stands there at first; null: tomorrow morning */
  readonly first: string | null;
}

/** A date and a time by the newsroom's clock, and below them the moment that they are, in the words of a reader. */
export function MomentFields({ name, first }: MomentFieldsProps) {
  const zone = useZone();
  const { problems } = useFormState();
  const field = useRef<HTMLInputElement>(null);
  const [start] = useState(() => startOf(first, zone));
  const [date, setDate] = useState(start.date);
  const [time, setTime] = useState(start.time);
  useEffect(() => field.current?.focus(), []);
  return (
    <div className="moment-fields">
      <TextInput
        ref={field}
        type="date"
        name={name}
        label={words.date}
        value={date}
        error={problems.get(name)}
        errorProps={{ role: undefined }}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <TextInput
        type="time"
        name="time"
        label={words.time}
        value={time}
        error={problems.get('time')}
        errorProps={{ role: undefined }}
        onChange={(event) => setTime(event.currentTarget.value)}
      />
      <p className="small quiet">{words.by(zone)}</p>
      <Read reading={readWall(date, time, zone)} asked={time} zone={zone} />
    </div>
  );
}

function Read({ reading, asked, zone }: { reading: WallReading | null; asked: string; zone: string }) {
  return (
    <p className="moment-read" role="status">
      {reading === null ? words.none : <b>{momentForReaders(reading.at, zone)}</b>}
      {reading?.kind === 'skipped' && <span>{words.skipped(asked, reading.time)}</span>}
      {reading?.kind === 'doubled' && <span>{words.doubled(asked)}</span>}
      {reading !== null && reading.at.getTime() <= Date.now() && <span>{words.past}</span>}
    </p>
  );
}

function startOf(first: string | null, zone: string): { readonly date: string; readonly time: string } {
  if (first === null) return { date: addDays(dayIn(zone, new Date()), 1), time: usual };
  const [date = '', time = ''] = wallTime(new Date(first), zone).split(' ');
  return { date, time };
}

/** What is wrong with a date and a time, as far as they can be no moment. */
export function checkMoment(date = '', time = '', name: 'at' | 'until'): readonly FieldProblem[] {
  const isDate = readWall(date, '00:00', 'UTC') !== null;
  const isTime = readWall('2026-01-01', time, 'UTC') !== null;
  return [
    ...(isDate ? [] : [{ field: name, problem: words.noDate }]),
    ...(isTime ? [] : [{ field: 'time', problem: words.noTime }]),
  ];
}
