/** The door of the forwarding room: where addresses of another time, and of other systems, lead. */
export { findElsewhere } from './elsewhere.ts';
export { importRedirects, type RedirectAccount } from './import-redirects.ts';
export { oldParameters } from './old-query.ts';
export { addRedirect } from './redirects.ts';
export { forwardQueries } from './routes.ts';
export { ownSourceOf } from './rules.ts';
export type { Elsewhere, Redirect } from './shapes.ts';
export { deleteRedirect, listRedirects } from './store.ts';
