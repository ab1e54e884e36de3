import type { Db } from '../db/db.ts';
import { findOrCreateByline } from '../people/people.ts';
import {
  findOrCreateTopic,
  findSection,
  findStory,
  genres,
  indexChoices,
  listSections,
  type Origin,
  type StoryFields,
  saveStory,
} from '../stories/stories.ts';
import { type Call, type Command, Misuse, text, withDatabase } from './terminal.ts';

const lines = ['headline', 'kicker', 'standfirst'] as const;
const originLines = {
  agency: 'agency',
  original: 'url',
  licence: 'licence',
  'licence-url': 'licenceUrl',
  filed: 'publishedAt',
  changes: 'changes',
} as const;
const choices = ['section', 'topics', 'bylines', 'genre', 'index', 'canonical', 'place'] as const;

/** `dateline story edit ID` */
export const storyEdit: Command = {
  name: 'story edit',
  usage:
    'ID [--headline WORDS] [--standfirst WORDS] [--kicker WORDS] [--section SLUG] [--topics "A, B"] [--bylines "A, B"] [--place WORDS] [--genre GENRE]\n' +
    '    [--agency NAME] [--original URL] [--licence WORDS] [--licence-url URL] [--filed TIME] [--changes WORDS] [--index index|news-noindex|noindex] [--canonical here|origin]',
  summary:
    'Change a story’s fields; each call is a revision. An empty value takes a field away. A live story changes for readers at the next publish.',
  options: Object.fromEntries(
    [...lines, ...Object.keys(originLines), ...choices, 'by', 'note'].map((name) => [
      name,
      { type: 'string' as const },
    ]),
  ),
  run: (call) => {
    const [id] = call.words;
    if (!id) throw new Misuse('Give the story’s id; dateline story list shows them.');
    return withDatabase(call, async ({ db }) => {
      const story = await findStory(db, id);
      if (!story) throw new Misuse(`There is no story with the id "${id}"; dateline story list shows them.`);
      const now = Temporal.Now.instant();
      const fields = await changed(db, call, story.fields, now);
      const save = { by: text(call, 'by') ?? 'command line', note: text(call, 'note'), now };
      const saved = await saveStory(db, { id, basedOn: story.revisionId }, fields, save);
      if (!saved.ok) {
        for (const problem of saved.problems) call.terminal.err(`dateline: ${problem}`);
        return 1;
      }
      call.terminal.out(saved.isBranch ? 'Saved as a branch: somebody saved another revision meanwhile.' : 'Saved.');
      return 0;
    });
  },
};

async function changed(db: Db, call: Call, before: StoryFields, now: Temporal.Instant): Promise<StoryFields> {
  const line = (name: (typeof lines)[number]) => (text(call, name) === null ? before[name] : text(call, name) || null);
  const place = text(call, 'place');
  return {
    ...before,
    headline: line('headline') ?? '',
    kicker: line('kicker'),
    standfirst: line('standfirst'),
    dateline: place === null ? before.dateline : { date: null, agency: null, ...before.dateline, place: place || null },
    sectionId: await sectionOf(db, call, before),
    topicIds: await named(
      call,
      'topics',
      before.topicIds,
      async (name) => (await findOrCreateTopic(db, { name }, now)).id,
    ),
    bylineIds: await named(
      call,
      'bylines',
      before.bylineIds,
      async (name) => (await findOrCreateByline(db, { name, kind: 'person' }, now)).id,
    ),
    genre: oneOf(call, 'genre', genres) ?? before.genre,
    origin: originOf(call, before.origin),
    indexChoice: oneOf(call, 'index', indexChoices) ?? before.indexChoice,
    canonicalAtOrigin:
      (oneOf(call, 'canonical', ['here', 'origin']) ?? (before.canonicalAtOrigin ? 'origin' : 'here')) === 'origin',
  };
}

async function sectionOf(db: Db, call: Call, before: StoryFields): Promise<string | null> {
  const slug = text(call, 'section');
  if (slug === null) return before.sectionId;
  if (slug === '') return null;
  const section = await findSection(db, slug);
  if (section) return section.id;
  const slugs = (await listSections(db)).map((one) => one.slug).join(', ');
  throw new Misuse(`There is no section "${slug}"; there are ${slugs || 'none yet (dateline section add NAME)'}.`);
}

async function named(
  call: Call,
  option: string,
  before: readonly string[],
  idOf: (name: string) => Promise<string>,
): Promise<readonly string[]> {
  const written = text(call, option);
  if (written === null) return before;
  const names = written
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const ids: string[] = [];
  for (const name of names) ids.push(await idOf(name));
  return ids;
}

function originOf(call: Call, before: Origin | null): Origin | null {
  const given = Object.entries(originLines).flatMap(([option, field]) => {
    const value = text(call, option);
    return value === null ? [] : [[field, value || null] as const];
  });
  if (given.length === 0) return before;
  if (text(call, 'agency') === '') return null;
  const none: Origin = { agency: '', url: null, licence: null, licenceUrl: null, publishedAt: null, changes: null };
  return { ...none, ...before, ...Object.fromEntries(given) };
}

function oneOf<T extends string>(call: Call, option: string, values: readonly T[]): T | null {
  const written = text(call, option);
  if (written === null) return null;
  const found = values.find((value) => value === written);
  if (found === undefined) throw new Misuse(`--${option} is one of ${values.join(', ')}.`);
  return found;
}
