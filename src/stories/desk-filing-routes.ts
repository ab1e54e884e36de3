import { type Api, deskAnswer, mended, object, oneOf, optional, orNull, text } from '../api/api.ts';
import { type Db, transaction } from '../db/db.ts';
import {
  actorOf,
  findOrCreateByline,
  listBylines,
  listColleagues,
  noteDeed,
  type Permission,
} from '../people/people.ts';
import type { StoryDeskDeps } from './desk-asked.ts';
import { oneLine } from './desk-words.ts';
import { BylineChoices, Choices, Colleagues, DeskByline, FiledUnder } from './filing-shapes.ts';
import { choicesAsked, choicesOf, shownAtMost } from './names-asked.ts';
import {
  findOrCreateSection,
  findOrCreateTag,
  findOrCreateTopic,
  listSections,
  listTags,
  listTopics,
} from './taxonomy.ts';

const tags = ['Filing'];
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
  const { now } = deps;
  namesRoutes(api, deps, {
    path: 'sections',
    one: 'Section',
    permission: 'desk: arrange',
    all: listSections,
    make: findOrCreateSection,
  });
  namesRoutes(api, deps, {
    path: 'topics',
    one: 'Topic',
    permission: 'desk: write',
    all: listTopics,
    make: (trx, wanted) => findOrCreateTopic(trx, wanted, now()),
  });
  namesRoutes(api, deps, {
    path: 'tags',
    one: 'Tag',
    permission: 'desk: write',
    all: listTags,
    make: (trx, wanted) => findOrCreateTag(trx, wanted.name),
  });
  bylineRoutes(api, deps);
  colleaguesRoute(api, deps);
}

interface Names {
  readonly path: string;
  readonly one: string;
  readonly permission: Permission;
  readonly all: (db: Db) => Promise<readonly FiledUnder[]>;
  readonly make: (
    db: Db,
    wanted: { readonly name: string; readonly description: string | null },
  ) => Promise<FiledUnder>;
}

function namesRoutes(api: Api, { db, now }: StoryDeskDeps, { path, one, permission, all, make }: Names): void {
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
        querystring: choicesAsked,
        response: { 200: deskAnswer('The choices.', Choices) },
      },
    },
    async (request) => ({ choices: choicesOf(await all(db), request.query).map(filed) }),
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
    async (request) => {
      const wanted = { name: oneLine(request.body.name) ?? '', description: oneLine(request.body.description) };
      return transaction(db, async (trx) => {
        const known = await all(trx);
        const given = await make(trx, wanted);
        if (known.every(({ id }) => id !== given.id)) {
          const action = `${one.toLowerCase()} made`;
          await noteDeed(trx, actorOf(request), { action, object: given.name }, now());
        }
        return filed(given);
      });
    },
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
        querystring: choicesAsked,
        response: { 200: deskAnswer('The choices.', BylineChoices) },
      },
    },
    async (request) => ({ choices: choicesOf(await listBylines(db), request.query).map(bylineOf) }),
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
      return transaction(db, async (trx) => {
        const known = await listBylines(trx);
        const given = await findOrCreateByline(trx, wanted, now());
        if (known.every(({ id }) => id !== given.id))
          await noteDeed(trx, actorOf(request), { action: 'byline made', object: given.name }, now());
        return bylineOf(given);
      });
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
