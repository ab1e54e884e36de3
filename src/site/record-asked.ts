import type { Offered, OfferedFilters, StatementFilter } from '../record/record.ts';
import { acts, type StatusKind, statuses } from '../statements/statements.ts';
import type { Act } from '../suggester/suggester.ts';
import { isDay } from '../text/text.ts';
import type { FilterMistake } from './filter-fields.tsx';

export const recordFields = ['speaker', 'topic', 'place', 'act', 'status', 'from', 'until'] as const;
export type RecordField = (typeof recordFields)[number];

/** What a reader asked of the record, as the form shows it again. */
export interface RecordAsked {
  readonly speaker: Offered | null;
  readonly topic: Offered | null;
  readonly place: Offered | null;
  readonly act: Act | null;
  readonly status: StatusKind | null;
  /** `YYYY-MM-DD`, both within */
  readonly from: string | null;
  readonly until: string | null;
  readonly mistakes: readonly RecordMistake[];
}

type RecordMistake = FilterMistake<RecordField>;

/** What a query string asks for; what it cannot mean is left out and named. `day` is short for both ends. */
export function readRecordAsked(query: Readonly<Record<string, unknown>>, offered: OfferedFilters): RecordAsked {
  const text = (name: string) => [query[name] ?? ''].flat().map(String).join(', ').trim().slice(0, 200);
  const mistakes: RecordMistake[] = [];
  const checked = <Value>(field: RecordField, value: Value | undefined, of: string): Value | null => {
    const kind = field === 'from' || field === 'until' ? 'not a day' : 'not in the list';
    if (value === undefined && of !== '') mistakes.push({ field, kind, value: of });
    return value ?? null;
  };
  const named = (field: RecordField, of: readonly Offered[]) =>
    checked(
      field,
      of.find(({ id }) => id === text(field)),
      text(field),
    );
  const day = (field: 'from' | 'until') => {
    const typed = text(field) || text('day');
    return checked(field, isDay(typed) ? typed : undefined, typed);
  };
  const asked = {
    speaker: named('speaker', offered.speakers),
    topic: named('topic', offered.topics),
    place: named('place', offered.places),
    act: checked(
      'act',
      acts.find((one) => one === text('act')),
      text('act'),
    ),
    status: checked(
      'status',
      statuses.find((one) => one === text('status')),
      text('status'),
    ),
    from: day('from'),
    until: day('until'),
  };
  if (asked.from === null || asked.until === null || asked.from <= asked.until) return { ...asked, mistakes };
  const reversed = { field: 'from', kind: 'after the other day', value: asked.from } as const;
  return { ...asked, from: null, mistakes: [...mistakes, reversed] };
}

export function isNarrowed(asked: RecordAsked): boolean {
  return recordFields.some((field) => asked[field] !== null);
}

export function filterOf(asked: RecordAsked): StatementFilter {
  const { speaker, topic, place, act, status, from, until } = asked;
  return {
    partyId: speaker?.id ?? null,
    topicId: topic?.id ?? null,
    placeId: place?.id ?? null,
    act,
    status,
    from,
    until,
  };
}

/** The address of a list of statements; what is not asked for is not in it, nor what was left out. */
export function recordAddress(path: string, asked: RecordAsked, more: Readonly<Record<string, string>> = {}): string {
  const parameters = new URLSearchParams();
  for (const field of recordFields) {
    const value = asked[field];
    if (value !== null) parameters.set(field, typeof value === 'string' ? value : value.id);
  }
  for (const [name, value] of Object.entries(more)) parameters.set(name, value);
  const query = parameters.toString();
  return query === '' ? path : `${path}?${query}`;
}
