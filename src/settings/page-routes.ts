import {
  type Api,
  deskAnswer,
  done,
  integer,
  list,
  mended,
  named,
  object,
  optional,
  orNull,
  slug as slugOf,
  text,
  truth,
} from '../api/api.ts';
import { transaction } from '../db/db.ts';
import { findStandingPage, standingPages } from '../newsroom/newsroom.ts';
import { actorOf, noteDeed } from '../people/people.ts';
import { inUse, noSuchPage, pageDocument, pageTitle, takenBy, wrongPage } from './page-asked.ts';
import { pageStepRoutes } from './page-step-routes.ts';
import type { SettingsDeps } from './routes.ts';
import { putPage, removePage } from './standing-pages.ts';

const config = { access: 'desk: arrange' } as const;
const tags = ['Settings'];
const params = object({ slug: slugOf('the page', '/api/v1/desk/pages') });
const line = { slug: text(), title: text() };
const PageWhole = named('StandingPage', object({ ...line, document: pageDocument }));

/** The pages that stand apart from the news, by the desk's API. */
export function pageRoutes(api: Api, deps: SettingsDeps): void {
  const { db, now } = deps;
  pageStepRoutes(api, deps);
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
          title: pageTitle,
          position: mended(
            orNull(integer({ minimum: 0, maximum: 9_999, description: 'Its place; null: last, or where it was.' })),
            'Give a whole number from 0 to 9999, or null.',
          ),
          document: pageDocument,
          onlyNew: optional(
            mended(
              truth({ description: 'true: makes a page, and never changes the one that has this slug already.' }),
              'Give true or false.',
            ),
          ),
        }),
        response: { 200: deskAnswer('The page.', object(line)) },
      },
    },
    async (request) => {
      const { slug } = request.params;
      const { title } = request.body;
      await transaction(db, async (trx) => {
        const known = request.body.onlyNew ? await findStandingPage(trx, slug) : null;
        if (known !== null) throw takenBy(known.title);
        const put = await putPage(trx, { slug, ...request.body }, now());
        if (!put.ok) throw wrongPage(put.problems);
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
