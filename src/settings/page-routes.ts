import {
  type Api,
  anyObject,
  deskAnswer,
  done,
  integer,
  list,
  mended,
  named,
  object,
  orNull,
  Refusal,
  slug as slugOf,
  text,
} from '../api/api.ts';
import { transaction } from '../db/db.ts';
import { findStandingPage, standingPages } from '../newsroom/newsroom.ts';
import { actorOf, noteDeed } from '../people/people.ts';
import type { SettingsDeps } from './routes.ts';
import { putPage, removePage } from './standing-pages.ts';

const config = { access: 'desk: arrange' } as const;
const tags = ['Settings'];
const params = object({ slug: slugOf('the page', '/api/v1/desk/pages') });
const document = mended(
  anyObject({ description: 'ProseMirror’s JSON in the schema of stories.' }),
  'Give the document as the editor makes it.',
);
const line = { slug: text(), title: text() };
const PageWhole = named('StandingPage', object({ ...line, document }));

/** The pages that stand apart from the news, by the desk's API. */
export function pageRoutes(api: Api, { db, now }: SettingsDeps): void {
  api.get(
    '/pages',
    {
      config,
      schema: {
        operationId: 'listPages',
        summary: 'Standing pages',
        description: 'About us, our standards …: the pages that stand apart from the news.',
        tags,
        querystring: object({}),
        response: { 200: deskAnswer('In the order of the footer.', object({ pages: list(object(line)) })) },
      },
    },
    async () => ({ pages: await standingPages(db) }),
  );

  api.get(
    '/pages/:slug',
    {
      config,
      schema: {
        operationId: 'getPage',
        summary: 'A standing page',
        description: 'With its document.',
        tags,
        params,
        querystring: object({}),
        response: { 200: deskAnswer('The page.', PageWhole) },
      },
    },
    async ({ params: { slug } }) => {
      const page = await findStandingPage(db, slug);
      if (page === null) throw noSuchPage(slug);
      return { ...page, document: page.document as Readonly<Record<string, unknown>> };
    },
  );

  api.put(
    '/pages/:slug',
    {
      config,
      schema: {
        operationId: 'putPage',
        summary: 'Make or change a standing page',
        description: 'Readers see it at once, and it stands in the footer.',
        tags,
        params,
        body: object({
          title: mended(text({ maxLength: 200, pattern: '\\S' }), 'Give 1 to 200 characters.'),
          position: mended(
            orNull(integer({ minimum: 0, maximum: 9_999, description: 'Its place; null: last, or where it was.' })),
            'Give a whole number from 0 to 9999, or null.',
          ),
          document,
        }),
        response: { 200: deskAnswer('The page.', object(line)) },
      },
    },
    async (request) => {
      const { slug } = request.params;
      const { title } = request.body;
      await transaction(db, async (trx) => {
        const put = await putPage(trx, { slug, ...request.body }, now());
        if (!put.ok) {
          const detail = `${put.problems.map(({ problem }) => problem).join(' ')} Nothing was changed.`;
          throw new Refusal({ kind: 'bad-parameter', status: 400, detail, errors: put.problems });
        }
        const action = put.isNew ? 'page made' : 'page changed';
        await noteDeed(trx, actorOf(request), { action, object: title.trim() }, now());
      });
      return { slug, title: title.trim() };
    },
  );

  api.delete(
    '/pages/:slug',
    {
      config,
      schema: {
        operationId: 'removePage',
        summary: 'Remove a standing page',
        description: 'Only one to which no setting leads.',
        tags,
        params,
        response: { 204: done },
      },
    },
    async (request, reply) => {
      const { slug } = request.params;
      await transaction(db, async (trx) => {
        const removed = await removePage(trx, slug);
        if (!removed.ok) throw removed.usedBy.length === 0 ? noSuchPage(slug) : inUse(slug, removed.usedBy);
        await noteDeed(trx, actorOf(request), { action: 'page removed', object: slug }, now());
      });
      return reply.code(204).send();
    },
  );
}

function noSuchPage(slug: string): Refusal {
  return new Refusal({ kind: 'not-found', status: 404, detail: `There is no standing page "${slug}".` });
}

function inUse(slug: string, keys: readonly string[]): Refusal {
  const detail = `${keys.join(' and ')} of the settings leads to "${slug}"; set another page there first.`;
  return new Refusal({ kind: 'conflict', status: 409, detail });
}
