import { type Api, deskAnswer, done, list, mended, object, Refusal, slug as slugOf, text } from '../api/api.ts';
import { transaction } from '../db/db.ts';
import { findStandingPage, orderStandingPages } from '../newsroom/newsroom.ts';
import { actorOf, noteDeed } from '../people/people.ts';
import { isSlug } from '../text/text.ts';
import { noSuchPage, pageDocument, pageTitle, takenBy, wrongPage } from './page-asked.ts';
import type { SettingsDeps } from './routes.ts';
import { checkPage, movePage } from './standing-pages.ts';

const config = { access: 'desk: arrange' } as const;
const tags = ['Settings'];
const params = object({ slug: slugOf('the page', '/api/v1/desk/pages') });

/** What is done with a standing page besides writing it: looked at, moved, put in order. */
export function pageStepRoutes(api: Api, deps: SettingsDeps): void {
  previewRoute(api, deps);
  slugRoute(api, deps);
  orderRoute(api, deps);
}

function previewRoute(api: Api, { db, trials }: SettingsDeps): void {
  api.post(
    '/pages/:slug/preview',
    {
      config,
      schema: {
        operationId: 'previewPage',
        summary: 'Look at a standing page before it is kept',
        description: 'Checks it as keeping it does, and changes nothing. The path shows it for half an hour.',
        tags,
        params,
        body: object({ title: pageTitle, document: pageDocument }),
        response: {
          200: deskAnswer(
            'Where to look.',
            object({ path: text({ description: 'Below the newsroom’s own address.' }) }),
          ),
        },
      },
    },
    async (request) => {
      const { slug } = request.params;
      const title = request.body.title.trim();
      const checked = await checkPage(db, { slug, title, position: null, document: request.body.document });
      if (!checked.ok) throw wrongPage(checked.problems);
      const token = trials.put({ kind: 'page', page: { slug, title, document: checked.document } });
      return { path: `/preview/${token}/` };
    },
  );
}

function slugRoute(api: Api, { db, now }: SettingsDeps): void {
  api.post(
    '/pages/:slug/slug',
    {
      config,
      schema: {
        operationId: 'movePage',
        summary: 'Give a standing page another address',
        description: 'The old one leads to it, and so do the navigation and the policies.',
        tags,
        params,
        body: object({
          slug: mended(
            text({ maxLength: 80, description: 'The new one.' }),
            'Give at most 80 characters, such as about-us.',
          ),
        }),
        response: { 200: deskAnswer('Its slug now.', object({ slug: text() })) },
      },
    },
    async (request) => {
      const from = request.params.slug;
      const to = request.body.slug.trim();
      if (!isSlug(to))
        throw wrongPage([
          { field: 'slug', problem: `“${to}” cannot be an address.`, mend: 'Give one such as about-us.' },
        ]);
      await transaction(db, async (trx) => {
        const outcome = await movePage(trx, { from, to }, now());
        if (outcome === 'missing') throw noSuchPage(from);
        const page = await findStandingPage(trx, to);
        if (outcome === 'taken') throw takenBy(page?.title ?? to);
        const deed = { action: 'page moved', object: page?.title ?? to, detail: { from, to } };
        if (from !== to) await noteDeed(trx, actorOf(request), deed, now());
      });
      return { slug: to };
    },
  );
}

function orderRoute(api: Api, { db, now }: SettingsDeps): void {
  api.put(
    '/page-order',
    {
      config,
      schema: {
        operationId: 'orderPages',
        summary: 'Put the standing pages in order',
        description: 'As the foot of every page has them; the first stands beside the masthead as well.',
        tags,
        body: object({
          slugs: mended(list(text(), { description: 'Of every page.' }), 'Give the slugs of all pages.'),
        }),
        response: { 204: done },
      },
    },
    async (request, reply) => {
      await transaction(db, async (trx) => {
        if (!(await orderStandingPages(trx, request.body.slugs))) throw stale();
        await noteDeed(trx, actorOf(request), { action: 'pages ordered', object: 'standing pages' }, now());
      });
      return reply.code(204).send();
    },
  );
}

function stale(): Refusal {
  const detail = 'The pages have changed meanwhile. Load them again, and put them in order anew.';
  return new Refusal({ kind: 'conflict', status: 409, detail });
}
