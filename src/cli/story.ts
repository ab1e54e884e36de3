import type { Db } from '../db/db.ts';
import { servedAddress } from '../main.ts';
import { readNewsroom } from '../newsroom/newsroom.ts';
import {
  changeSlug,
  checkStory,
  correctStory,
  findStory,
  listAllStories,
  listRevisions,
  publishStory,
  type Save,
  type Step,
  type StoryState,
  scheduleStory,
  setEmbargo,
  shelveStory,
  storyStates,
} from '../stories/stories.ts';
import { wallTime } from '../text/text.ts';
import { type Call, type Command, Misuse, type Terminal, text, withDatabase } from './terminal.ts';

/** Rows a list shows at the most. */
const listed = 1_000;

const who = { by: { type: 'string' }, note: { type: 'string' } } as const;

/** `dateline story list` */
export const storyList: Command = {
  name: 'story list',
  usage: '[--state STATE]',
  summary: 'List stories of every state, last changed first.',
  options: { state: { type: 'string' } },
  run: (call) =>
    withDatabase(call, async ({ db }) => {
      const asked = text(call, 'state');
      const state = storyStates.find((one) => one === asked);
      if (asked !== null && !state)
        throw new Misuse(`There is no state "${asked}"; the states are ${storyStates.join(', ')}.`);
      const { timeZone } = await readNewsroom(db);
      const stories = await listAllStories(db, { ...(state ? { state } : {}), limit: listed });
      for (const story of stories) {
        const when = story.scheduledAt ? ` for ${clock(story.scheduledAt, timeZone)}` : '';
        call.terminal.out(`${story.id}  ${`${story.state}${when}`.padEnd(12)}  ${story.headline || '(no headline)'}`);
      }
      if (stories.length === listed) call.terminal.out(`These are the ${listed} last changed; there may be more.`);
      return 0;
    }),
};

/** `dateline story show ID` */
export const storyShow: Command = {
  name: 'story show',
  usage: 'ID',
  summary: 'Show a story’s state, its revisions, and what publishing it now would meet.',
  options: {},
  run: (call) =>
    withDatabase(call, async ({ db }) => {
      const { terminal } = call;
      const story = await findStory(db, theId(call));
      if (!story) return missing(terminal, theId(call));
      const { timeZone } = await readNewsroom(db);
      terminal.out(
        `${story.fields.headline || '(no headline)'}\nState: ${story.state}${story.reason ? ` (${story.reason})` : ''}`,
      );
      if (story.scheduledAt) terminal.out(`Scheduled: ${clock(story.scheduledAt, timeZone)} (${timeZone})`);
      if (story.embargoUntil) terminal.out(`Embargo until: ${clock(story.embargoUntil, timeZone)} (${timeZone})`);
      if (story.hold)
        terminal.out(`Legal hold: ${story.hold.by}, since ${clock(story.hold.at, timeZone)}: ${story.hold.reason}`);
      if (story.firstPublishedAt)
        terminal.out(`First published: ${clock(story.firstPublishedAt, timeZone)} (${timeZone})`);
      terminal.out('Revisions:');
      for (const revision of await listRevisions(db, story.id)) {
        const branch = revision.isBranch ? ', branch' : '';
        terminal.out(
          `  ${revision.number}${branch}  ${clock(revision.savedAt, timeZone)}  ${revision.savedBy}  ${revision.note ?? ''}`.trimEnd(),
        );
      }
      const problems = (await checkStory(db, story.id, save(call))) ?? [];
      terminal.out(problems.length === 0 ? 'Nothing stands in the way of publishing.' : 'Before publishing:');
      for (const problem of problems)
        terminal.out(`  ${problem.weight === 'must' ? 'must' : 'should'}: ${problem.message}`);
      return 0;
    }),
};

/** `dateline story publish ID` */
export const storyPublish: Command = {
  ...step(
    'story publish',
    'ID [--public-note WORDS] [--minor]',
    'Publish a story’s newest revision now, or update the live one; readers find the change and the public note in its history.',
    (db, call) => {
      const publicNote = text(call, 'public-note');
      return publishStory(db, theId(call), { ...save(call), publicNote, isMinor: call.options['minor'] === true });
    },
  ),
  options: { ...who, 'public-note': { type: 'string' }, minor: { type: 'boolean' } },
};

/** `dateline story schedule ID TIME` */
export const storySchedule: Command = step(
  'story schedule',
  'ID "YYYY-MM-DD HH:MM"',
  'Publish a story at a time of the newsroom’s own zone.',
  (db, call) => scheduleStory(db, theId(call), call.words.slice(1).join(' '), save(call)),
);

/** `dateline story set ID STATE` */
export const storyShelve: Command = step(
  'story set',
  'ID draft|in_review|withheld|killed|withdrawn [--reason WORDS]',
  'Bring a story to a state in which readers see nothing of its text; a withdrawal must give its reason.',
  (db, call) => {
    const to = shelves.find((state) => state === call.words[1]);
    if (!to) throw new Misuse(`Say what the story becomes: ${shelves.join(', ')}.`);
    return shelveStory(db, theId(call), to, { ...save(call), reason: text(call, 'reason') });
  },
);
const shelves = ['draft', 'in_review', 'withheld', 'killed', 'withdrawn'] as const satisfies readonly StoryState[];

/** `dateline story correct ID WORDS` */
export const storyCorrect: Command = step(
  'story correct',
  'ID WORDS [--kind correction|clarification|update]',
  'Add a dated correction; on a published story readers see it at once.',
  (db, call) => {
    const kind = (['correction', 'clarification', 'update'] as const).find(
      (one) => one === (text(call, 'kind') ?? 'correction'),
    );
    if (!kind) throw new Misuse('--kind is correction, clarification or update.');
    return correctStory(db, theId(call), { kind, text: call.words.slice(1).join(' ') }, save(call));
  },
);

/** `dateline story slug ID SLUG` */
export const storySlug: Command = step(
  'story slug',
  'ID NEW-SLUG',
  'Change the words of a story’s address; the old address leads to the new one.',
  (db, call) => changeSlug(db, theId(call), call.words[1] ?? '', save(call)),
);

/** `dateline story embargo ID TIME|none` */
export const storyEmbargo: Command = step(
  'story embargo',
  'ID "YYYY-MM-DD HH:MM"|none',
  'Refuse to publish a story before a time of the newsroom’s own zone, or lift that with none.',
  async (db, call) => {
    const words = call.words.slice(1).join(' ');
    if (words === 'none') return setEmbargo(db, theId(call), null, save(call));
    const { timeZone } = await readNewsroom(db);
    try {
      const time = wallTime(words, timeZone);
      const step = await setEmbargo(db, theId(call), time.instant, save(call));
      return step.ok ? { ...step, remark: time.remark } : step;
    } catch {
      throw new Misuse(`"${words}" is no time; write it as 2026-11-24 06:30, or none.`);
    }
  },
);

/** A command that takes one step with a story, and says who takes it. */
export function step(
  name: string,
  usage: string,
  summary: string,
  take: (db: Db, call: Call) => Promise<Step>,
): Command {
  return {
    name,
    usage: `${usage} [--by NAME] [--note WORDS]`,
    summary,
    options: { ...who, reason: { type: 'string' }, kind: { type: 'string' } },
    run: (call) => {
      theId(call);
      return withDatabase(call, async ({ db }) => tellStep(call, await take(db, call)));
    },
  };
}

/** Tells how a step went; used by the commands that publish, too. */
export function tellStep({ terminal, configuration }: Call, taken: Step): number {
  if (!taken.ok) {
    for (const problem of taken.problems) terminal.err(`dateline: ${problem.field}: ${problem.message}`);
    return 1;
  }
  if (taken.remark) terminal.out(taken.remark);
  for (const advice of taken.advice) terminal.out(`Look again: ${advice.message}`);
  const base = servedAddress(configuration.dataFolder) ?? configuration.baseUrl;
  terminal.out(taken.path ? `${base}${taken.path}` : 'Done.');
  return 0;
}

/** The id that a call names; refuses one without. */
export function theId(call: Call): string {
  const id = call.words[0];
  if (!id) throw new Misuse('Give the story’s id; dateline story list shows them.');
  return id;
}

/** Who takes the step, and when. */
export function save(call: Call): Save {
  return { by: text(call, 'by') ?? 'command line', note: text(call, 'note'), now: Temporal.Now.instant() };
}

function missing(terminal: Terminal, id: string): number {
  terminal.err(`dateline: there is no story with the id "${id}"; dateline story list shows them.`);
  return 1;
}

function clock(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');
}
