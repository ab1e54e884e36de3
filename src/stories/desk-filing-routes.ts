import { type Api, deskAnswer, mended, object, oneOf, optional, orNull, text } from '../api/api.ts';
import { findOrCreateByline, listBylines, listColleagues, type Permission } from '../people/people.ts';
import type { StoryDeskDeps } from './desk-asked.ts';
import { BylineChoices, Choices, Colleagues, DeskByline, FiledUnder } from './desk-shapes.ts';
import { foldedWords, oneLine, wordsToFind } from './desk-words.ts';
import {
  findOrCreateSection,
  findOrCreateTag,
  findOrCreateTopic,
  listSections,
  listTags,
  listTopics,
} from './taxonomy.ts';

const tags = ['Filing'];
/** Choices that are given at once; who looks for another types more of its name. */
const shownAtMost = 200;

const query = object({
  words: optional(
    mended(
      text({ maxLength: 200, description: 'Words, or parts of them, that the name has all of.' }),
      'Give at most 200 characters.',
    ),
  ),
  ids: optional(
    mended(
      text({ pattern: '^[0-9A-Za-z_.:,-]{1,8000}$', description: 'Ids with commas: these alone, all of them.' }),
      'Give ids with commas between them.',
    ),
  ),
});
interface Narrowed {
  readonly words?: string | undefined;
  readonly ids?: string | undefined;
}
const name = mended(
  text({ pattern: '[\\p{L}\\p{N}]', maxLength: 200, description: 'What it is called.' }),
  'Give a name of at most 200 characters.',
);
const description = optional(
  orNull(mended(text({ maxLength: 2_000, description: 'A sentence for its page.' }), 'Keep it shorter.')),
);
const madeAlready = 'One that there is already is given as it is.';

/** What stories are filed under, signed with and given to: for choosing, and to make what is missing. */
export function deskFilingRoutes(api: Api, deps: StoryDeskDeps): void {
  const { db, now } = deps;
  namesRoutes(api, {
    path: 'sections',
    one: 'Section',
    permission: 'desk: arrange',
    all: () => listSections(db),
    make: (wanted) => findOrCreateSection(db, wanted),
  });
  namesRoutes(api, {
    path: 'topics',
    one: 'Topic',
    permission: 'desk: write',
    all: () => listTopics(db),
    make: (wanted) => findOrCreateTopic(db, wanted, now()),
  });
  namesRoutes(api, {
    path: 'tags',
    one: 'Tag',
    permission: 'desk: write',
    all: () => listTags(db),
    make: (wanted) => findOrCreateTag(db, wanted.name),
  });
  bylineRoutes(api, deps);
  colleaguesRoute(api, deps);
}

interface Names {
  readonly path: string;
  readonly one: string;
  readonly permission: Permission;
  readonly all: () => Promise<readonly FiledUnder[]>;
  readonly make: (wanted: { readonly name: string; readonly description: string | null }) => Promise<FiledUnder>;
}

function namesRoutes(api: Api, { path, one, permission, all, make }: Names): void {
  const filed = ({ id, slug, name: called }: FiledUnder): FiledUnder => ({ id, slug, name: called });
  api.get(
    `/${path}`,
    {
      config: { access: 'desk: read' },
      schema: {
        operationId: `choose${one}`,
        summary: `Choose from the ${path}`,
        description: `The newsroom’s ${path}, ${shownAtMost} at most; words narrow them.`,
        tags,
        querystring: query,
        response: { 200: deskAnswer('The choices.', Choices) },
      },
    },
    async (request) => ({ choices: chosen(await all(), request.query).map(filed) }),
  );

  api.post(
    `/${path}`,
    {
      config: { access: permission },
      schema: {
        operationId: `make${one}`,
        summary: `Make a ${one.toLowerCase()}`,
        description: madeAlready,
        tags,
        body: object({ name, description }),
        response: { 200: deskAnswer('What was made, or was there.', FiledUnder) },
      },
    },
    async (request) =>
      filed(await make({ name: oneLine(request.body.name) ?? '', description: oneLine(request.body.description) })),
  );
}

function bylineRoutes(api: Api, { db, now }: StoryDeskDeps): void {
  api.get(
    '/bylines',
    {
      config: { access: 'desk: read' },
      schema: {
        operationId: 'chooseByline',
        summary: 'Choose from the bylines',
        description: `The names that stories are signed with, ${shownAtMost} at most; words narrow them.`,
        tags,
        querystring: query,
        response: { 200: deskAnswer('The choices.', BylineChoices) },
      },
    },
    async (request) => ({ choices: chosen(await listBylines(db), request.query).map(bylineOf) }),
  );

  api.post(
    '/bylines',
    {
      config: { access: 'desk: write' },
      schema: {
        operationId: 'makeByline',
        summary: 'Make a byline',
        description: madeAlready,
        tags,
        body: object({
          name,
          kind: mended(
            { ...oneOf(['person', 'organisation'], { description: 'Who signs.' }), default: 'person' },
            'Choose person or organisation.',
          ),
          role: optional(
            orNull(mended(text({ maxLength: 200, description: 'As printed under the name.' }), 'Keep it shorter.')),
          ),
        }),
        response: { 200: deskAnswer('What was made, or was there.', DeskByline) },
      },
    },
    async (request) => {
      const { kind, role } = request.body;
      const wanted = { name: oneLine(request.body.name) ?? '', kind, role: oneLine(role) };
      return bylineOf(await findOrCreateByline(db, wanted, now()));
    },
  );
}

function colleaguesRoute(api: Api, { db }: StoryDeskDeps): void {
  api.get(
    '/colleagues',
    {
      config: { access: 'desk: read' },
      schema: {
        operationId: 'listColleagues',
        summary: 'Colleagues',
        description: 'Whom a story can be given to: everybody whose account is open, by name.',
        tags,
        querystring: object({}),
        response: { 200: deskAnswer('Names and ids.', Colleagues) },
      },
    },
    async () => ({ colleagues: await listColleagues(db) }),
  );
}

function bylineOf({ id, slug, name: called, kind, role }: DeskByline): DeskByline {
  return { id, slug, name: called, kind, role };
}

/** Those whose name has every word, in any script, without case and accents; or those that are asked for by id. */
function chosen<T extends { readonly id: string; readonly name: string }>(
  all: readonly T[],
  { words, ids }: Narrowed,
): readonly T[] {
  if (ids !== undefined) {
    const asked = new Set(ids.split(','));
    return all.filter(({ id }) => asked.has(id));
  }
  const wanted = wordsToFind(words ?? '');
  const found =
    wanted.length === 0
      ? all
      : all.filter(({ name: called }) => {
          const folded = foldedWords(called);
          return wanted.every((word) => folded.includes(word));
        });
  return found.slice(0, shownAtMost);
}
