import type { DemoCalendar } from './demo-dates.ts';
import { demoTime } from './demo-dates.ts';
import type { PageElement } from './page-file.ts';

/** A published version after a story's first, as its file tells it. */
export interface DemoVersion {
  readonly at: Temporal.Instant;
  readonly isMinor: boolean;
  /** the newsroom's words to readers, or null */
  readonly note: string | null;
}

/** The later versions that a file tells: `<meta name="version" content="-9d 12:15 | Words to readers">`, `| minor |`. */
export function versionsOf(lines: readonly string[], calendar: DemoCalendar): readonly DemoVersion[] {
  return lines.map((line) => {
    const [when = '', ...rest] = line.split('|').map((part) => part.trim());
    const isMinor = rest[0] === 'minor';
    const note = rest.slice(isMinor ? 1 : 0).join(' | ');
    return { at: timeOf(when, calendar), isMinor, note: note === '' ? null : note };
  });
}

function timeOf(when: string, calendar: DemoCalendar): Temporal.Instant {
  const at = demoTime(when, calendar);
  if (at === null) throw new Error(`The time "${when}" of a version in demo/ cannot be read.`);
  return at;
}

/** What a field was before: `<meta name="until" content="-9d 12:15 | standfirst | Earlier words">`. */
export function fieldUntil(
  lines: readonly string[],
  name: string,
  { at, calendar }: { readonly at: Temporal.Instant; readonly calendar: DemoCalendar },
): string | null {
  const earlier = lines
    .map((line) => line.split('|').map((part) => part.trim()))
    .filter(([when = '', field]) => field === name && isAfter(timeOf(when, calendar), at))
    .toSorted(([one = ''], [other = '']) => Temporal.Instant.compare(timeOf(one, calendar), timeOf(other, calendar)));
  return earlier[0]?.slice(2).join(' | ') ?? null;
}

/**
 * Brings a story's body to how it was at a time: `<ins datetime="-9d 12:15">` holds words that came with that
 * version, `<del datetime="-9d 12:15">` those that went with it (HTML standard, edits). Blocks left empty go, too.
 */
export function bodyAt(body: PageElement, at: Temporal.Instant | null, calendar: DemoCalendar): void {
  for (const edit of [...body.querySelectorAll('ins[datetime], del[datetime]')]) {
    const isLater = at !== null && isAfter(timeOf(edit.getAttribute('datetime') ?? '', calendar), at);
    if ((edit.tagName.toLowerCase() === 'ins') === isLater) edit.remove();
    else edit.replaceWith(...edit.childNodes);
  }
  for (const block of [...body.children]) {
    if ((block.textContent ?? '').trim() === '' && block.querySelector('[data-picture]') === null) block.remove();
  }
}

function isAfter(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) > 0;
}
