import { commaOf, dayText } from '../messages/messages.ts';
import type { PublishedStory } from '../stories/stories.ts';
import { dayIn } from '../text/text.ts';

/** Up to this many days before publication a weekday alone says which day is meant. */
const weekdayReaches = 6;

/**
 * The line that opens the text: `Merrow Quay, Wednesday`, with a date instead of a weekday when the day lies further
 * back than the week, in the story's language. The agency is named only where no line on top names it already.
 */
export function datelineText(
  story: Pick<PublishedStory, 'dateline' | 'origin' | 'language' | 'firstPublishedAt'>,
  timeZone: string,
): string | null {
  if (story.dateline === null) return null;
  const { place, date, agency } = story.dateline;
  const source = agency !== null && story.origin === null ? agency.trim() : '';
  const where = [place?.trim() ?? '', source === '' ? '' : `(${source})`].filter((part) => part !== '').join(' ');
  const when = date === null ? '' : datelineDay(date, dayOf(story.firstPublishedAt, timeZone), story.language);
  return [where, when].filter((part) => part !== '').join(commaOf(story.language)) || null;
}

function dayOf(iso: string, timeZone: string): string {
  return dayIn(Temporal.Instant.from(iso), timeZone);
}

/** A day as a newspaper names it on the day of publication (both `YYYY-MM-DD`). */
function datelineDay(day: string, published: string, language: string): string {
  const past = (Date.parse(published) - Date.parse(day)) / 86_400_000;
  if (Math.abs(past) <= weekdayReaches) return dayText(day, 'weekday', language);
  return dayText(day, day.slice(0, 4) === published.slice(0, 4) ? 'dayWithoutYear' : 'day', language);
}
