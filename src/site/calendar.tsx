import { dayText } from '../messages/messages.ts';
import { archiveOf } from './addresses.ts';
import { type Period, partsOf, weekDays } from './archive-days.ts';
import type { PageVoice } from './voice.tsx';

/** Any week whose first day is a Monday: its days lend their names. */
const someMonday = Temporal.PlainDate.from('2024-01-01');

/** A month as a calendar: the days that have stories lead to them. Weeks begin as the page's language begins them. */
export function Calendar({ period, counts, voice }: { period: Period; counts: readonly number[]; voice: PageVoice }) {
  const order = weekDays(voice.language);
  const days = partsOf(period).slice(0, -1);
  const weeks = [...Map.groupBy(days, (day) => weekOf(day, period.first, order)).values()];
  return (
    <table className="calendar">
      <caption className="unseen">{dayText(period.first.toString(), 'month', voice.language)}</caption>
      <thead>
        <tr>
          {order.map((weekday) => {
            const day = someMonday.add({ days: weekday - 1 }).toString();
            return (
              <th key={weekday} scope="col">
                <abbr title={dayText(day, 'weekday', voice.language)}>
                  {dayText(day, 'shortWeekday', voice.language)}
                </abbr>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.day}>
            {order.map((weekday) => {
              const day = week.find(({ dayOfWeek }) => dayOfWeek === weekday);
              return (
                <Day key={weekday} day={day ?? null} stories={day ? (counts[day.day - 1] ?? 0) : 0} voice={voice} />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The number of the week within its month, counted from the language's first day of the week. */
function weekOf(day: Temporal.PlainDate, first: Temporal.PlainDate, order: readonly number[]): number {
  return Math.floor((day.day - 1 + order.indexOf(first.dayOfWeek)) / 7);
}

function Day({ day, stories, voice }: { day: Temporal.PlainDate | null; stories: number; voice: PageVoice }) {
  if (day === null) return <td />;
  const number = dayText(day.toString(), 'dayAlone', voice.language);
  if (stories === 0) return <td>{number}</td>;
  const { words } = voice;
  return (
    <td>
      <a href={archiveOf(day.toString())}>
        {number}
        <span className="unseen"> {words.storiesOnThatDay({ count: stories })}</span>
      </a>
    </td>
  );
}
