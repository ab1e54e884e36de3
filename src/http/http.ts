/** The door of the bare server: headers, limits, errors and ready bytes, without knowing what is served. */

export { makePageCache, type PageCache } from './page-cache.ts';
export { type ErrorPages, makeServer, type ServerOptions } from './server.ts';
