import type { FastifyInstance, RouteOptions } from 'fastify';
import { aboutApi } from './about.ts';
import { answer } from './answers.ts';
import { catalogRoute } from './catalog.ts';
import { type ApiDescription, describe, operationOf } from './describe.ts';
import { type Api, haveManners } from './manners.ts';
import { askEachTime } from './problems.ts';
import { readable } from './readable.ts';
import { anyObject, object } from './schema.ts';

export interface ApiOptions {
  /** the address readers use, without a slash at its end */
  readonly baseUrl: string;
  /** what the description is headed with */
  readonly newsroomName: () => Promise<string>;
  /** false while the newsroom keeps its API closed */
  readonly isOpen: () => Promise<boolean>;
  /** the change key under which a new name, opening and closing are noted */
  readonly settingsKey: string;
}

/** Makes the description of everything that is served by then. */
export type DescribeApi = () => Promise<ApiDescription>;

/**
 * Opens the API: everything below `/api/v1` answers in JSON, errors too (RFC 9457), may be read by pages of other
 * sites, and describes itself at `/api/v1/openapi.json`. Throws where a route is not described.
 */
export async function serveApi(
  app: FastifyInstance,
  options: ApiOptions,
  addRoutes: (api: Api) => void,
): Promise<DescribeApi> {
  const { baseUrl } = options;
  const routes: RouteOptions[] = [];
  const description: DescribeApi = async () => {
    const { info, tags } = aboutApi(await options.newsroomName());
    const servers = [{ url: baseUrl, description: 'The newsroom’s own host' }];
    const externalDocs = { url: `${baseUrl}/api/`, description: 'This API as a page to read' };
    return describe(routes, { info, servers, externalDocs, tags });
  };
  await app.register(
    (context, _options, done) => {
      const api: Api = context.withTypeProvider();
      haveManners(api, { baseUrl, isOpen: options.isOpen, openKey: options.settingsKey });
      api.addHook('onRoute', (route) => {
        if (operationOf(route) !== null) routes.push(route);
      });
      addRoutes(api);
      api.get(
        '/openapi.json',
        { config: readable(descriptionSchema.querystring), schema: descriptionSchema },
        async (_request, reply) =>
          reply
            .header('cache-control', askEachTime)
            .shows([options.settingsKey])
            .send(await description()),
      );
      done();
    },
    { prefix: '/api/v1' },
  );
  catalogRoute(app, options);
  return description;
}

const descriptionSchema = {
  operationId: 'getDescription',
  summary: 'This description',
  description: 'The API as an OpenAPI 3.1 document, made from the same definitions that check the requests.',
  tags: ['About the API'],
  querystring: object({}),
  response: { 200: answer('The document.', anyObject({ description: 'An OpenAPI 3.1 document.' })) },
};
