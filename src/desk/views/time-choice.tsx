import '../css/filters.css';
import { TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Segments } from '../parts/segments.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { isDay } from '../zone-days.ts';
import { type ChosenTime, type Lately, latelies, type Step, stepsFor, type ViewsSearch } from './views-address.ts';

const words = {
  nav: 'Time',
  last: {
    today: 'Today',
    yesterday: 'Yesterday',
    '7-days': '7 days',
    '28-days': '28 days',
    '12-months': '12 months',
  } satisfies Record<Lately, string>,
  from: 'First day',
  until: 'Last day',
  noDay: 'Choose a day from 2000 until today.',
  order: 'The last day is before the first.',
  by: 'By',
  steps: { hour: 'Hours', day: 'Days', week: 'Weeks' } satisfies Record<Step, string>,
} as const;

interface TimeChoiceProps {
  readonly search: ViewsSearch;
  readonly time: ChosenTime;
  readonly today: string;
}

/** Which time is looked at, and by which steps. Each choice is in the address at once. */
export function TimeChoice({ search, time, today }: TimeChoiceProps) {
  const navigate = useNavigate();
  const kept = search.span ? { span: search.span } : {};
  const own = time.last === null ? { from: time.from, until: time.until } : { last: time.last };
  const go = (to: ViewsSearch) => void navigate({ to: '.', search: to, replace: true, resetScroll: false });
  const fitting = stepsFor(time.from, time.until);
  return (
    <div className="time-choice">
      <Tabs label={words.nav}>
        {latelies.map((last) => (
          <Link
            key={last}
            to="."
            search={{ last, ...kept }}
            activeOptions={{ exact: true }}
            resetScroll={false}
            aria-current={time.last === last ? 'page' : undefined}
          >
            {words.last[last]}
          </Link>
        ))}
      </Tabs>
      <div className="time-fields">
        <DayFields time={time} today={today} choose={(days) => go({ ...days, ...kept })} />
        {fitting.length > 1 && (
          <Segments
            label={words.by}
            choices={fitting.map((step) => ({ value: step, label: words.steps[step] }))}
            value={time.by}
            onChosen={(step) => go({ ...own, ...kept, step })}
          />
        )}
      </div>
    </div>
  );
}

interface DayFieldsProps {
  readonly time: ChosenTime;
  readonly today: string;
  readonly choose: (days: { readonly from: string; readonly until: string }) => void;
}

const earliest = '2000-01-01';

function DayFields({ time: { from, until }, today, choose }: DayFieldsProps) {
  const [typed, setTyped] = useState({ from, until });
  const [seen, setSeen] = useState(`${from} ${until}`);
  // Another time was chosen elsewhere.
  if (seen !== `${from} ${until}`) {
    setSeen(`${from} ${until}`);
    setTyped({ from, until });
  }
  const isGood = (day: string) => isDay(day) && day >= earliest && day <= today;
  const change = (to: Partial<typeof typed>) => {
    const next = { ...typed, ...to };
    setTyped(next);
    if (!isGood(next.from) || !isGood(next.until) || next.from > next.until) return;
    setSeen(`${next.from} ${next.until}`);
    choose(next);
  };
  const isBackwards = isGood(typed.from) && isGood(typed.until) && typed.from > typed.until;
  const field = (name: 'from' | 'until') => ({
    type: 'date',
    label: words[name],
    min: earliest,
    max: today,
    value: typed[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      change({ [name]: event.currentTarget.value }),
  });
  return (
    <>
      <TextInput {...field('from')} error={isGood(typed.from) ? undefined : words.noDay} />
      <TextInput
        {...field('until')}
        error={isBackwards ? words.order : isGood(typed.until) ? undefined : words.noDay}
      />
    </>
  );
}
