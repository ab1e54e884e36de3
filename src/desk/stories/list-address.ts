import type { StoryState } from '../shapes.ts';
import { addDays, dayIn, mondayOf, startOfDay } from '../zone-days.ts';

/** What of the list an address asks for: a view of it can be linked, kept and loaded again. */
export interface ListSearch {
  readonly state?: StoryState;
  /** the id of a section */
  readonly section?: string;
  /** `me`, `nobody` or the id of an account */
  readonly who?: string;
  readonly when?: 'late' | 'changed-today' | 'planned-this-week';
  readonly words?: string;
  readonly order?: 'deadline' | 'planned';
}

/** The states of a story's way, in its order, as the tabs show them. */
export const states: readonly StoryState[] = [
  'draft',
  'in_review',
  'scheduled',
  'published',
  'withheld',
  'killed',
  'withdrawn',
];

/** What an address says, without anything that the list does not know. */
export function readListSearch(given: Record<string, unknown>): ListSearch {
  const state = states.find((one) => one === given['state']);
  const section = idIn(given['section']);
  const who = given['who'] === 'me' || given['who'] === 'nobody' ? given['who'] : idIn(given['who']);
  const when = (['late', 'changed-today', 'planned-this-week'] as const).find((one) => one === given['when']);
  const order = (['deadline', 'planned'] as const).find((one) => one === given['order']);
  // The router reads a number out of what is only digits.
  const words = typeof given['words'] === 'number' ? String(given['words']) : given['words'];
  return {
    ...(state && { state }),
    ...(section && { section }),
    ...(who && { who }),
    ...(when && { when }),
    ...(typeof words === 'string' && words.trim() !== '' && { words: words.slice(0, 200) }),
    ...(order && { order }),
  };
}

/** The same, as the server is asked for it. */
export function listQuery(search: ListSearch, { zone, now }: { zone: string; now: Date }): string {
  const today = dayIn(zone, now);
  const monday = mondayOf(today);
  const asked = new URLSearchParams();
  if (search.state) asked.set('state', search.state);
  if (search.section) asked.set('section', search.section);
  if (search.who) asked.set('assignee', search.who);
  if (search.when === 'late') asked.set('late', 'true');
  if (search.when === 'changed-today') asked.set('changedSince', startOfDay(today, zone).toISOString());
  if (search.when === 'planned-this-week') {
    asked.set('plannedFrom', monday);
    asked.set('plannedTo', addDays(monday, 6));
  }
  if (search.words) asked.set('words', search.words);
  if (search.order) asked.set('order', search.order);
  return asked.toString();
}

/** Whether anything is left out of the list. */
export function isFiltered({ order: _order, ...filters }: ListSearch): boolean {
  return Object.keys(filters).length > 0;
}

function idIn(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) ? value : undefined;
}
