import type { FastifyInstance } from 'fastify';

const type = 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"';

/** `/.well-known/api-catalog` (RFC 9727): where the newsroom's APIs are, and where each is described. */
export function catalogRoute(
  app: FastifyInstance,
  {
    baseUrl,
    isOpen,
    settingsKey,
  }: { readonly baseUrl: string; readonly isOpen: () => Promise<boolean>; readonly settingsKey: string },
): void {
  const catalog = JSON.stringify({
    linkset: [
      {
        anchor: `${baseUrl}/api/v1/`,
        'service-desc': [{ href: `${baseUrl}/api/v1/openapi.json`, type: 'application/json' }],
        'service-doc': [{ href: `${baseUrl}/api/`, type: 'text/html' }],
      },
    ],
  });
  app.get('/.well-known/api-catalog', { config: { access: 'public', kept: [] } }, async (_request, reply) => {
    if (!(await isOpen())) {
      reply.callNotFound();
      return reply;
    }
    return reply
      .type(type)
      .header('access-control-allow-origin', '*')
      .header('cache-control', 'public, max-age=3600')
      .header('link', `<${baseUrl}/.well-known/api-catalog>; rel="api-catalog"`)
      .shows([settingsKey])
      .send(catalog);
  });
}
