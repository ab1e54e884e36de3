import { type Described, mended, object, optional, type ParameterProblem, slug, text } from '../api/api.ts';
import type { Db } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { stamp } from '../text/text.ts';
import { findList, type Listed, type Narrowing } from './public-lists.ts';
import type { List } from './public-store.ts';

/** Each filter, the list it names, and where its slugs are listed. The narrower kinds come first: they are walked. */
const named = {
  tag: { list: 'tag', of: 'a tag', from: '/api/v1/tags' },
  topic: { list: 'topic', of: 'a topic', from: '/api/v1/topics' },
  author: { list: 'byline', of: 'an author', from: '/api/v1/authors' },
  section: { list: 'section', of: 'a section', from: '/api/v1/sections' },
} as const satisfies Readonly<Record<string, { list: Listed; of: string; from: string }>>;

const slugOf = (filter: keyof typeof named) => optional(slug(named[filter].of, named[filter].from));
const day = (description: string) =>
  optional(mended(text({ format: 'date', description }), 'Give a day that the calendar has, as 2026-11-19.'));

/** Parameters by which the API's lists of stories are narrowed; a list may take some of them. */
export const filters = {
  section: slugOf('section'),
  topic: slugOf('topic'),
  tag: slugOf('tag'),
  author: slugOf('author'),
  from: day('Published on this day or later, in the newsroom’s time zone.'),
  to: day('Published on this day or earlier, in the newsroom’s time zone.'),
};
const all = object(filters);

/** What the filters narrow to, and everything that is wrong with those that name nothing. */
export async function readFilters(
  db: Db,
  asked: Described<typeof all>,
): Promise<{ readonly narrowing: Narrowing; readonly problems: readonly ParameterProblem[] }> {
  const lists: List[] = [];
  const problems: ParameterProblem[] = [];
  for (const field of ['tag', 'topic', 'author', 'section'] as const) {
    const slug = asked[field];
    if (slug === undefined) continue;
    const list = await findList(db, named[field].list, slug);
    if (list !== null) lists.push(list);
    else
      problems.push({
        field,
        problem: `No ${field} with a published story has that slug.`,
        mend: `Give a slug as ${named[field].from} lists it.`,
      });
  }
  const { timeZone } = await readNewsroom(db);
  return { narrowing: { lists, from: startOf(asked.from, timeZone), until: startOf(asked.to, timeZone, 1) }, problems };
}

/** The instant at which a day begins in a zone, or `daysLater`; null where none is given, or beyond the year 9999. */
function startOf(day: string | undefined, timeZone: string, daysLater = 0): string | null {
  if (day === undefined) return null;
  const start = Temporal.PlainDate.from(day).add({ days: daysLater }).toZonedDateTime(timeZone);
  return start.year > 9999 ? null : stamp(start.toInstant());
}
