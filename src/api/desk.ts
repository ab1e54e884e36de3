import type { FastifyInstance, RouteOptions } from 'fastify';
import { deskAnswer } from './answers.ts';
import { type DeskDescription, describeDesk, operationOf } from './describe.ts';
import { type Api, answerFaults, readByShape } from './manners.ts';
import { sendProblem } from './problems.ts';
import { anyObject, object } from './schema.ts';

export interface DeskApiOptions {
  /** the address readers use, without a slash at its end */
  readonly baseUrl: string;
  readonly newsroomName: () => Promise<string>;
}

const tags = [
  { name: 'Signing in', description: 'Sessions, and the links that make and mend accounts.' },
  { name: 'My account', description: 'What everybody keeps for themselves.' },
  { name: 'People', description: 'Accounts, roles and invitations.' },
  { name: 'Stories', description: 'The list, single stories, and saving.' },
  { name: 'History', description: 'Revisions of a story, branches among them.' },
  { name: 'Notes', description: 'What colleagues say about a story among themselves; readers never see it.' },
  { name: 'Steps', description: 'Handing in, scheduling, publishing, correcting, taking back.' },
  { name: 'Filing', description: 'What stories are filed under, signed with and given to.' },
  { name: 'Record', description: 'Who said what: parties, statements, what stands between them.' },
  { name: 'Comments', description: 'Readers’ comments: what waits, what is decided, whose they are.' },
  { name: 'Views', description: 'How often the site and each story was read, when, and by way of what.' },
  { name: 'Pictures', description: 'The library: every picture, its words, its rights and its files.' },
  { name: 'Settings', description: 'What the newsroom is, and the pages that stand apart from the news.' },
  { name: 'Machines', description: 'Tokens for programs, and webhooks.' },
  { name: 'About the API', description: 'Its description for machines.' },
] as const;

const descriptionSchema = {
  operationId: 'getDeskDescription',
  summary: 'This description',
  description: 'The desk’s API as an OpenAPI 3.1 document, made from the same definitions that check the requests.',
  tags: ['About the API'],
  querystring: object({}),
  response: { 200: deskAnswer('The document.', anyObject({ description: 'An OpenAPI 3.1 document.' })) },
};

/**
 * Opens the desk's API below `/api/v1/desk`: for people who are signed in, on the newsroom's own pages only. Everything
 * that the desk does goes through it. Throws where a route is not described.
 */
export async function serveDeskApi(
  app: FastifyInstance,
  { baseUrl, newsroomName }: DeskApiOptions,
  addRoutes: (api: Api) => void,
): Promise<void> {
  const routes: RouteOptions[] = [];
  const description = async (): Promise<DeskDescription> => {
    const title = `${await newsroomName()}: the desk’s API`;
    const about =
      'What the desk does, for programs: each operation names the permission that it wants. Answers are private and kept by nobody.';
    return describeDesk(routes, {
      info: { title, summary: 'Writing, publishing and running a newsroom.', description: about, version: '1.0.0' },
      servers: [{ url: baseUrl, description: 'The newsroom’s own host' }],
      externalDocs: { url: `${baseUrl}/desk/`, description: 'The desk' },
      tags,
    });
  };
  await app.register(
    (context, _options, done) => {
      const api: Api = context.withTypeProvider();
      readByShape(api);
      answerFaults(api, baseUrl);
      // A form of another site can send text, but no JSON without being asked for leave first (Fetch, CORS-preflight).
      api.removeContentTypeParser('text/plain');
      api.addHook('onRequest', async (_request, reply) => {
        reply.header('cache-control', 'no-store');
      });
      api.addHook('onRoute', (route) => {
        if (operationOf(route) !== null) routes.push(route);
      });
      api.setNotFoundHandler((_request, reply) =>
        sendProblem(reply, baseUrl, { kind: 'not-found', status: 404, detail: 'The desk’s API has no such address.' }),
      );
      addRoutes(api);
      api.get(
        '/openapi.json',
        { config: { access: 'desk: be here' }, schema: descriptionSchema },
        async (_request, reply) => reply.send(await description()),
      );
      done();
    },
    { prefix: '/api/v1/desk' },
  );
}
