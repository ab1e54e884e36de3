import {
  type Api,
  deskAnswer,
  id as idOf,
  limit,
  mended,
  object,
  oneOf,
  optional,
  text,
  wrongField,
} from '../api/api.ts';
import type { Db } from '../db/db.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import { dayStart } from '../text/text.ts';
import { askerOf, instantIn, instantPattern, type StoryDeskDeps } from './desk-asked.ts';
import { countStates, deskStories, type ListAsked, listOrders } from './desk-list.ts';
import { DeskStories } from './desk-shapes.ts';
import { foldOldHeadlines, wordsToFind } from './desk-words.ts';
import { type ListKey, readListKey } from './list-key.ts';
import { type StoryState, storyStates } from './shapes.ts';

const oneState = `(?:${storyStates.join('|')})`;
const day = (what: string) => mended(text({ format: 'date', description: what }), 'Write a day as 2026-11-24.');
const query = object({
  limit,
  state: optional(
    mended(
      text({ pattern: `^${oneState}(?:,${oneState})*$`, description: 'States with commas between them.' }),
      `Choose from ${storyStates.join(', ')}; put commas between several.`,
    ),
  ),
  section: optional(idOf('a section')),
  assignee: optional(
    mended(
      text({ pattern: '^(?:me|nobody|[0-9a-f-]{36})$', description: 'me, nobody, or the id of an account.' }),
      'Give me, nobody, or the id of a colleague.',
    ),
  ),
  changedSince: optional(
    mended(
      text({
        pattern: instantPattern,
        description: 'An instant: stories that changed then or later.',
      }),
      'Give an instant such as 2026-11-24T06:30:00Z.',
    ),
  ),
  plannedFrom: optional(day('The first day, by the newsroom’s clock, of those on which stories are planned.')),
  plannedTo: optional(day('The last such day.')),
  late: optional(
    mended(
      oneOf(['true', 'false'], {
        description: 'true: those whose deadline is past while they are drafts or in review.',
      }),
      'Give true, or leave it out.',
    ),
  ),
  words: optional(
    mended(
      text({ maxLength: 200, description: 'Words, or parts of them, that the headline has all of.' }),
      'Give at most 200 characters.',
    ),
  ),
  order: mended(
    {
      ...oneOf(listOrders, { description: 'changed: last changed first; deadline, planned: next first.' }),
      default: 'changed',
    },
    `Choose one of ${listOrders.join(', ')}.`,
  ),
  after: optional(
    mended(
      text({ maxLength: 80, description: 'Where the page begins. Take it from `next` of the page before.' }),
      'Give `next` of the page before, or leave it out for the first page.',
    ),
  ),
});

/** Every story of the newsroom, whatever its state. */
export function deskListRoutes(api: Api, { db, now }: StoryDeskDeps): void {
  api.get(
    '/stories',
    {
      config: { access: 'desk: read' },
      schema: {
        operationId: 'listDeskStories',
        summary: 'Stories',
        description:
          'A page of the newsroom’s stories of every state, as lines, with how many there are of each state.',
        tags: ['Stories'],
        querystring: query,
        response: { 200: deskAnswer('A page of the list.', DeskStories) },
      },
    },
    async (request) => {
      const { by } = askerOf(request, now());
      const given = request.query;
      const words = wordsToFind(given.words ?? '');
      if (words.length > 0) await foldOldHeadlines(db);
      const asked: ListAsked = {
        states: given.state === undefined ? null : (given.state.split(',') as StoryState[]),
        sectionId: given.section ?? null,
        assignee: given.assignee === 'me' ? by.accountId : (given.assignee ?? null),
        changedSince: given.changedSince === undefined ? null : since(given.changedSince),
        plannedFrom: given.plannedFrom === undefined ? null : await startOf(db, given.plannedFrom, 0),
        plannedBefore: given.plannedTo === undefined ? null : await startOf(db, given.plannedTo, 1),
        lateAt: given.late === 'true' ? now() : null,
        words,
        order: given.order,
        after: given.after === undefined ? null : placeIn(given.after),
        limit: given.limit,
      };
      const [page, counts] = await Promise.all([deskStories(db, asked, by), countStates(db, asked)]);
      return { ...page, counts };
    },
  );
}

function since(given: string): Temporal.Instant {
  const instant = instantIn(given);
  if (instant === null)
    throw wrongField('changedSince', 'changedSince is no time.', 'Give an instant such as 2026-11-24T06:30:00Z.');
  return instant;
}

function placeIn(given: string): ListKey {
  const key = readListKey(given);
  if (key === null)
    throw wrongField('after', 'after is no place in this list.', 'Give `next` of the page before, or leave it out.');
  return key;
}

/** The instant at which a day begins by the newsroom's clock, or one that is so many days later. */
async function startOf(db: Db, day: string, later: number): Promise<Temporal.Instant> {
  const { timeZone } = await readNewsroom(db);
  return dayStart(Temporal.PlainDate.from(day).add({ days: later }).toString(), timeZone);
}
