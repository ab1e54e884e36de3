import { type Api, deskAnswer, done, list, mended, object, text } from '../api/api.ts';
import { type Db, transaction } from '../db/db.ts';
import { actorOf, listBylines, noteDeed } from '../people/people.ts';
import { arrange, countFiled, orderSections, removeArranged } from './arranging.ts';
import {
  type ArrangingKind,
  arrangedParams,
  bylineChange,
  changeOf,
  describedChange,
  namedChange,
  notArranged,
  notRemoved,
  staleOrder,
} from './arranging-asked.ts';
import { type ArrangedByline, ArrangedBylines, type ArrangedName, ArrangedNames } from './arranging-shapes.ts';
import type { StoryDeskDeps } from './desk-asked.ts';
import { chosen, namesAsked } from './names-asked.ts';
import { makeDueWords } from './sign-anew.ts';
import { listDescribed } from './taxonomy.ts';

const tags = ['Filing'];
const config = { access: 'desk: arrange' } as const;
const kinds: readonly ArrangingKind[] = [
  { path: 'sections', kind: 'section', one: 'Section' },
  { path: 'topics', kind: 'topic', one: 'Topic' },
  { path: 'tags', kind: 'tag', one: 'Tag' },
  { path: 'bylines', kind: 'byline', one: 'Byline' },
];
const changes = { section: describedChange, topic: describedChange, tag: namedChange, byline: bylineChange } as const;

/** Sections, topics, tags and bylines as they are arranged: told with what stands under each, renamed, ordered, removed. */
export function deskArrangingRoutes(api: Api, deps: StoryDeskDeps): void {
  for (const kind of kinds) {
    listRoute(api, deps, kind);
    changeRoute(api, deps, kind);
    removeRoute(api, deps, kind);
  }
  orderRoute(api, deps);
}

function listRoute(api: Api, { db }: StoryDeskDeps, { path, kind, one }: ArrangingKind): void {
  const schema = {
    operationId: `arrange${one}s`,
    summary: `${one}s with what stands under them`,
    description: 'With their descriptions and the count of published stories. Words narrow them.',
    tags,
    querystring: namesAsked,
  };
  if (kind === 'byline') {
    const response = { 200: deskAnswer('By name, 200 at most.', ArrangedBylines) };
    api.get(`/arranging/${path}`, { config, schema: { ...schema, response } }, async ({ query }) => {
      const { entries, total } = chosen(await allBylines(db), query.words);
      return { entries, total };
    });
    return;
  }
  const response = { 200: deskAnswer('Sections in their order, others by name; 200 at most.', ArrangedNames) };
  api.get(`/arranging/${path}`, { config, schema: { ...schema, response } }, async ({ query }) => {
    const { entries, total } = chosen(await allNames(db, kind), query.words);
    return { entries, total };
  });
}

async function allNames(db: Db, kind: 'section' | 'topic' | 'tag'): Promise<readonly ArrangedName[]> {
  const [counts, all] = [await countFiled(db, kind), await listDescribed(db, kind)];
  return all.map((one) => ({ ...one, stories: counts.get(one.id) ?? 0 }));
}

async function allBylines(db: Db): Promise<readonly ArrangedByline[]> {
  const [counts, all] = [await countFiled(db, 'byline'), await listBylines(db)];
  return all.map((one) => ({ ...one, stories: counts.get(one.id) ?? 0 }));
}

function changeRoute(api: Api, { db, now }: StoryDeskDeps, { path, kind, one }: ArrangingKind): void {
  api.patch(
    `/${path}/:id`,
    {
      config,
      schema: {
        operationId: `change${one}`,
        summary: `Change a ${kind}`,
        description:
          'Readers see it with their next page. Where its slug changes, its old address leads to the new one, and the navigation follows.',
        tags,
        params: arrangedParams(kind),
        body: changes[kind],
        response: { 200: deskAnswer('Its name and slug now.', object({ name: text(), slug: text() })) },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { after, isDue } = await transaction(db, async (trx) => {
        const arranged = await arrange(trx, { kind, id }, changeOf(request.body), now());
        if (!arranged.ok) throw notArranged(kind, arranged);
        const { before, after: called } = arranged;
        const detail = {
          ...(before.name !== called.name && { from: before.name }),
          ...(before.slug !== called.slug && { address: `${before.slug} → ${called.slug}` }),
          fields: Object.keys(request.body).join(', '),
        };
        await noteDeed(trx, actorOf(request), { action: `${kind} changed`, object: called.name, detail }, now());
        return arranged;
      });
      if (isDue)
        makeDueWords(db).catch((error: unknown) => request.log.error({ err: error }, 'words for search are still due'));
      return { name: after.name, slug: after.slug };
    },
  );
}

function removeRoute(api: Api, { db, now }: StoryDeskDeps, { path, kind, one }: ArrangingKind): void {
  api.delete(
    `/${path}/:id`,
    {
      config,
      schema: {
        operationId: `remove${one}`,
        summary: `Remove a ${kind}`,
        description:
          'Only one under which no story is filed, published or not, and to which the navigation does not lead.',
        tags,
        params: arrangedParams(kind),
        response: { 204: done },
      },
    },
    async (request, reply) => {
      await transaction(db, async (trx) => {
        const step = await removeArranged(trx, kind, request.params.id);
        if (!step.ok) throw notRemoved(kind, step.why);
        await noteDeed(trx, actorOf(request), { action: `${kind} removed`, object: step.removed.name }, now());
      });
      return reply.code(204).send();
    },
  );
}

function orderRoute(api: Api, { db, now }: StoryDeskDeps): void {
  api.put(
    '/section-order',
    {
      config,
      schema: {
        operationId: 'orderSections',
        summary: 'Put the sections in order',
        description: 'As the front page has them, and the navigation where nothing else is set for it.',
        tags,
        body: object({
          ids: mended(
            list(text({ format: 'uuid' }), { description: 'Of every section.' }),
            'Give the ids of all sections.',
          ),
        }),
        response: { 204: done },
      },
    },
    async (request, reply) => {
      await transaction(db, async (trx) => {
        if (!(await orderSections(trx, request.body.ids))) throw staleOrder('sections');
        await noteDeed(trx, actorOf(request), { action: 'sections ordered', object: 'sections' }, now());
      });
      return reply.code(204).send();
    },
  );
}
