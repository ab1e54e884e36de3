import type { Counted, RecordAsked } from '../record/record.ts';
import { acts, statuses } from '../statements/statements.ts';
import { isDay } from '../text/text.ts';

export type Narrowed = RecordAsked;
export type Choices = readonly Counted[];

/** The names that a topic's address takes beside the stories' own `before`. */
export const recordParameters = ['source', 'act', 'status', 'day', 'older'] as const;

/** What the address asks for; what it cannot mean is as if it were not there. */
export function readRecordAsked(query: Readonly<Record<string, unknown>>): RecordAsked {
  const text = (name: (typeof recordParameters)[number]) => {
    const value = query[name];
    return typeof value === 'string' && value !== '' && value.length <= 100 ? value : null;
  };
  const oneOf = (value: string | null, known: readonly string[]) =>
    value !== null && known.includes(value) ? value : null;
  const [source, day, older] = [text('source'), text('day'), text('older')];
  return {
    source: source !== null && /^[\w-]+$/.test(source) ? source : null,
    act: oneOf(text('act'), acts),
    status: oneOf(text('status'), statuses),
    day: day !== null && isDay(day) ? day : null,
    older: older !== null && /^\d{4}-[\d:.TZ-]+_[\w-]+$/.test(older) ? older : null,
  };
}

/** True where not the beginning of all statements is asked for. */
export function isRecordNarrowed(asked: RecordAsked): boolean {
  return Object.values(asked).some((value) => value !== null);
}

/** The address that asks for it. */
export function recordAddress(path: string, asked: RecordAsked): string {
  const pairs = recordParameters.flatMap((name) => {
    const value = asked[name];
    return value === null ? [] : [`${name}=${encodeURIComponent(value)}`];
  });
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
}
